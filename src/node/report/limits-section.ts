import { folded, paperNote } from './assumptions-section.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Report } from './report.ts';

/** List what the model cannot say: statements that it cannot test, and what its sectors leave out. */
export function limitsSection(report: Report): Markup {
  const { words, claims, comparison, knowledge } = report;
  const { t } = words;
  const untested = [...new Map(comparison.untested.map((one) => [one.claim, one])).values()];
  const chapters = [...new Set(untested.map(({ chapter }) => chapter))];
  const text = (claim: string): string =>
    claims.find(({ spec: { id } }) => id === claim)?.spec.text ?? claim;
  return html`<section id="limits">
    <h2>${t('limits.heading')}</h2>
    <p>${t('limits.text')}</p>
    ${paperNote(report)}
    ${chapters.map((chapter) => {
      const own = untested.filter((one) => one.chapter === chapter);
      return folded(
        t('limits.n', { chapter: words.chapter(chapter), n: own.length }),
        html`<dl>
          ${own.map(
            ({ claim, reason }) =>
              html`<dt>${words.claim(claim, text(claim))}</dt>
                <dd>${words.untested(claim, reason)}</dd>`,
          )}
        </dl>`,
      );
    })}
    ${folded(
      t('limits.sectors'),
      html`<dl>
        ${knowledge.model.sectors.map(
          ({ sector, doc }) =>
            html`<dt>${words.sector(sector)}</dt>
              <dd>${doc}</dd>`,
        )}
      </dl>`,
    )}
  </section>`;
}
