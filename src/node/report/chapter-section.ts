import type { ComparedSeries } from '../../core/index.ts';
import { seriesFans } from './fans.ts';
import { asMarkup, html } from './markup.ts';
import type { Markup } from './markup.ts';
import { outcomesTable } from './outcomes-table.ts';
import { hasOneBaseline, scaleOf, yearsWords } from './report.ts';
import type { Report } from './report.ts';

/** Write a chapter: fans and numbers of its main indicators, and what comes of its statements. */
export function chapterSection(chapter: string, report: Report): Markup {
  const { words, comparison } = report;
  const series = comparison.series.filter(({ country }) => country === chapter);
  return html`<section class="chapter" id="chapter-${chapter}">
    <h2>${words.chapter(chapter)}</h2>
    ${series.map((one) => indicatorBlock(one, report))} ${outcomesTable(chapter, report)}
  </section>`;
}

function indicatorBlock(series: ComparedSeries, report: Report): Markup {
  const { words, scenarios } = report;
  const fans = seriesFans(series, report, { paint: 'themed', heading: false });
  return html`<div class="indicator">
    <h3>${words.table(series.indicator)}</h3>
    <div class="fans n${Math.min(fans.length, 3)}">
      ${fans.map(
        (svg, i) =>
          html`<figure>
            <figcaption>
              <span class="dot s${(i % 4) + 1}"></span>${scenarios[i]?.title ?? ''}
            </figcaption>
            ${asMarkup(svg)}
          </figure>`,
      )}
    </div>
    ${numbersTable(series, report)}
  </div>`;
}

/** Base year and horizons, a row a scenario, so that no number is in a picture alone. */
function numbersTable(series: ComparedSeries, report: Report): Markup {
  const { words, comparison, scenarios, knowledge } = report;
  const { t, number, percent } = words;
  const scale = scaleOf(series.indicator, knowledge);
  const interval = (of: Interval, write: (value: number) => string): Markup =>
    html`${write(of.median)}
      <span class="span">(${t('table.to', { low: write(of.low), high: write(of.high) })})</span>`;
  const scaled = (value: number): string => number(value / scale);
  const title = t('table.numbers', { indicator: words.table(series.indicator) });
  const references = series.scenarios.slice(0, hasOneBaseline(comparison) ? 1 : undefined);
  return html`<div
    class="scroll"
    role="region"
    tabindex="0"
    aria-label="${title}, ${words.place(series.country ?? '')}"
  >
    <table class="numbers">
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('table.scenario')}</th>
          <th scope="col">${comparison.years[0]}</th>
          ${comparison.spans.map(
            ({ years }) =>
              html`<th scope="col">${yearsWords(years)}</th>
                <th scope="col">${t('table.change', { years: yearsWords(years) })}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${references.map(
          ({ spans, quantiles }, i) =>
            html`<tr>
              <th scope="row">
                ${t('table.baseline')}${references.length === 1 ? '' : `: ${scenarios[i]?.title ?? ''}`}
              </th>
              <td>${scaled(quantiles['0.5'][0] ?? 0)}</td>
              ${spans.map(
                (span) =>
                  html`<td>${interval(span.reference, scaled)}</td>
                    <td></td>`,
              )}
            </tr>`,
        )}
        ${series.scenarios.map(
          ({ spans, quantiles }, i) =>
            html`<tr>
              <th scope="row">
                <span class="dot s${(i % 4) + 1}"></span>${scenarios[i]?.title ?? ''}
              </th>
              <td>${scaled(quantiles['0.5'][0] ?? 0)}</td>
              ${spans.map(
                ({ value, change }) =>
                  html`<td>${interval(value, scaled)}</td>
                    <td>${change === undefined ? '' : interval(change, percent)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

type Interval = { readonly median: number; readonly low: number; readonly high: number };
