import { createHash } from 'node:crypto';
import { assumptionsSection } from './assumptions-section.ts';
import { attributionSection } from './attribution-section.ts';
import { chapterSection } from './chapter-section.ts';
import { comparisonSection } from './comparison-section.ts';
import { outcomeStyles } from './outcomes-table.ts';
import { limitsSection } from './limits-section.ts';
import { asMarkup, html } from './markup.ts';
import type { Markup } from './markup.ts';
import { repeatSection } from './repeat-section.ts';
import type { Report } from './report.ts';
import { STYLES } from './styles.ts';
import { summarySection } from './summary-section.ts';
import { yearbookSection } from './yearbook-section.ts';

/**
 * Write a report as one HTML file that needs nothing else: no script, no network, and a policy
 * that allows neither. Style sheets are allowed by their hash.
 */
export function renderReport(report: Report): string {
  const { words, scenarios, comparison, conditions } = report;
  const { t } = words;
  const titles = scenarios.map(({ title }) => title).join('; ');
  const styles = STYLES + outcomeStyles(report);
  const hash = createHash('sha256').update(styles).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const { members, seed } = comparison.engine;
  const lead = t('page.lead', {
    ...{ members: words.number(members), seed },
    ...{ from: comparison.years[0] ?? '', to: comparison.years.at(-1) ?? '' },
  });
  const page = html`<!doctype html>
    <html lang="${words.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${asMarkup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${t('page.title', { titles })}</title>
        ${asMarkup(`<style>${styles}</style>`)}
      </head>
      <body>
        <div class="page">
          <header>
            <h1>${t('page.title', { titles })}</h1>
            <p class="lead">${lead}</p>
            ${conditions.length === 0 ? undefined : html`<p class="lead">${t('page.conditioned', { files: conditions.map(({ file }) => file).join(', ') })}</p>`}
          </header>
          ${contents(report)}
          <main>
            ${summarySection(report)} ${reading(report)}
            ${scenarios.length > 1 ? comparisonSection(report) : undefined}
            ${attributionSection(report)}
            ${chaptersOf(report).map((chapter) => chapterSection(chapter, report))}
            ${assumptionsSection(report)} ${yearbookSection(report)} ${limitsSection(report)}
            ${repeatSection(report)}
          </main>
        </div>
      </body>
    </html> `;
  return page.markup;
}

/** The chapters of the data folder, and the summary where it has statements. */
function chaptersOf({ knowledge, comparison }: Report): readonly string[] {
  const { chapters } = knowledge.settings;
  const others = new Set(comparison.outcomes.map(({ chapter }) => chapter));
  return [...chapters, ...[...others].filter((chapter) => !chapters.includes(chapter))];
}

function contents(report: Report): Markup {
  const { words, scenarios } = report;
  const { t } = words;
  const links = [
    ['summary', t('summary.heading')],
    ['read', t('read.heading')],
    ...(scenarios.length > 1 ? [['comparison', t('comparison.heading')] as const] : []),
    ['attribution', t('attribution.heading')],
    ...chaptersOf(report).map((code) => [`chapter-${code}`, words.chapter(code)] as const),
    ['assumptions', t('assumptions.heading')],
    ['yearbook', t('yearbook.heading')],
    ['limits', t('limits.heading')],
    ['repeat', t('repeat.heading')],
  ] as const;
  return html`<nav aria-label="${t('page.contents')}">
    <ul>
      ${links.map(([id, text]) => html`<li><a href="#${id}">${text}</a></li>`)}
    </ul>
  </nav>`;
}

function reading({ words, comparison }: Report): Markup {
  const { t } = words;
  const [year = '', last = ''] = [comparison.years[0], comparison.years.at(-1)];
  return html`<section id="read">
    <h2>${t('read.heading')}</h2>
    <p>${t('read.text', { year, last })}</p>
    <p>${t('read.change')}</p>
    <p>${t('read.verdict')} * ${t('outcomes.unresolved')}.</p>
  </section>`;
}
