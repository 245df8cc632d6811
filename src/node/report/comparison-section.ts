import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { hasOneBaseline, TOLD_HORIZONS, yearsWords } from './report.ts';
import type { Report } from './report.ts';

/** Lay several scenarios side by side: changes, and statements on which they part. */
export function comparisonSection(report: Report): Markup {
  const { words, comparison } = report;
  const { t } = words;
  return html`<section id="comparison">
    <h2>${t('comparison.heading')}</h2>
    ${hasOneBaseline(comparison) ? undefined : html`<p>${t('comparison.baselines')}</p>`}
    ${changesTable(report)}
    <h3>${t('comparison.divided')}</h3>
    ${dividedTable(report)}
  </section>`;
}

function changesTable({ words, comparison, scenarios }: Report): Markup {
  const { t, percent } = words;
  const { spans, series } = comparison;
  return html`<div
    class="scroll"
    role="region"
    tabindex="0"
    aria-label="${t('comparison.caption')}"
  >
    <table class="numbers changes">
      <caption>
        ${t('comparison.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('comparison.series')}</th>
          ${spans.flatMap(({ years }) =>
            scenarios.map(
              ({ title }, i) =>
                html`<th scope="col">
                  <span class="dot s${(i % 4) + 1}"></span>${title}, ${yearsWords(years)}
                </th>`,
            ),
          )}
        </tr>
      </thead>
      <tbody>
        ${series.map(
          (one) =>
            html`<tr>
              <th scope="row">
                ${words.place(one.country ?? '')}:
                ${words.table(one.indicator).replace(/,[^,]*$/, '')}
              </th>
              ${spans.flatMap(({ name }) =>
                one.scenarios.map((path) => {
                  const change = path.spans.find((span) => span.name === name)?.change;
                  if (change === undefined) return html`<td></td>`;
                  const { median, low, high } = change;
                  return html`<td>
                    ${percent(median)}
                    <span class="soft"
                      >(${t('table.to', { low: percent(low), high: percent(high) })})</span
                    >
                  </td>`;
                }),
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function dividedTable({ words, comparison, scenarios, claims }: Report): Markup {
  const { t } = words;
  const divided = comparison.outcomes.filter(
    (one) => one.divided && TOLD_HORIZONS.includes(one.horizon),
  );
  if (divided.length === 0) return html`<p>${t('comparison.noneDivided')}</p>`;
  const text = (claim: string): string =>
    claims.find(({ spec: { id } }) => id === claim)?.spec.text ?? claim;
  return html`<div
    class="scroll"
    role="region"
    tabindex="0"
    aria-label="${t('comparison.divided')}"
  >
    <table class="divided">
      <thead>
        <tr>
          <th scope="col">${t('comparison.statement')}</th>
          ${scenarios.map(
            ({ title }, i) =>
              html`<th scope="col"><span class="dot s${(i % 4) + 1}"></span>${title}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${divided.map(
          (one) =>
            html`<tr>
              <th scope="row">
                ${words.chapter(one.chapter)}: ${words.claim(one.claim, text(one.claim))}
                <span class="soft">${words.horizon(one.horizon)}</span>
              </th>
              ${one.scenarios.map((own) =>
                own.tested
                  ? html`<td>
                      <b class="v ${own.verdict}">${words.verdict(own.verdict)}</b>
                      ${words.likelihood(own.likelihood)} ${words.probability(own.probability)}
                    </td>`
                  : html`<td></td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
