import type { ComparedOutcome } from '../../core/index.ts';
import { asMarkup, html } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { TOLD_HORIZONS, yearsWords } from './report.ts';
import type { Report } from './report.ts';

/**
 * Write what comes of a chapter's statements: under each statement a line for each horizon and
 * scenario. Likelihood and evidence stand in columns of their own. On narrow screens a line is a
 * list of its cells, named by their columns.
 */
export function outcomesTable(chapter: string, report: Report): Markup {
  const { words, comparison } = report;
  const { t } = words;
  const own = comparison.outcomes.filter(
    (one) => one.chapter === chapter && TOLD_HORIZONS.includes(one.horizon),
  );
  if (own.length === 0) return html`<p>${t('outcomes.none')}</p>`;
  const claims = [...new Set(own.map(({ claim }) => claim))];
  const columns = columnsOf(report);
  return html`<h3>${t('outcomes.heading')}</h3>
    <table class="outcomes">
      <caption>
        ${t('outcomes.caption')}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      ${claims.map((claim) =>
        statement(
          claim,
          own.filter((one) => one.claim === claim),
          report,
        ),
      )}
    </table>`;
}

function columnsOf({ words: { t }, scenarios }: Report): readonly string[] {
  return [
    t('outcomes.horizon'),
    ...(scenarios.length > 1 ? [t('outcomes.scenario')] : []),
    ...[t('outcomes.label'), t('outcomes.likelihood'), t('outcomes.probability')],
    ...[t('outcomes.range'), t('outcomes.evidence'), t('outcomes.baseline')],
  ];
}

function statement(claim: string, outcomes: readonly ComparedOutcome[], report: Report): Markup {
  const { words, claims } = report;
  const spec = claims.find(({ spec: { id } }) => id === claim)?.spec;
  const columns = columnsOf(report);
  const section = spec === undefined ? '' : words.t('outcomes.section', { section: spec.section });
  return html`<tbody>
    <tr class="statement">
      <th scope="rowgroup" colspan="${columns.length}">
        ${words.claim(claim, spec?.text ?? claim)} <span class="soft">${section}</span>
      </th>
    </tr>
    ${outcomes.flatMap((outcome) => outcome.scenarios.map((_, i) => line(outcome, i, report)))}
  </tbody>`;
}

function line(outcome: ComparedOutcome, i: number, report: Report): Markup {
  const { words, scenarios } = report;
  const { t } = words;
  const own = outcome.scenarios[i];
  const columns = columnsOf(report);
  const start: readonly Content[] = [
    html`${words.horizon(outcome.horizon)} <span class="soft">${yearsWords(outcome.years)}</span>`,
    ...(scenarios.length > 1
      ? [html`<span class="dot s${(i % 4) + 1}"></span>${scenarios[i]?.title ?? ''}`]
      : []),
  ];
  if (own === undefined || !own.tested) {
    const reason = t('outcomes.notTested', { reason: own?.reason ?? '' });
    return row([...start, reason], columns, '');
  }
  const isFlipped = own.reference !== undefined && own.reference.verdict !== own.verdict;
  const [low = 0, high = 0] = own.range;
  return row(
    [
      ...start,
      html`<b class="v ${own.verdict}">${words.verdict(own.verdict)}</b>
        ${words.claimLabel(outcome.claim, own.verdict, own.label)}${isFlipped ? html` <strong class="flip">${t('outcomes.flipped')}</strong>` : undefined}`,
      `${words.likelihood(own.likelihood)}${own.resolved ? '' : ' *'}`,
      words.probability(own.probability),
      `${words.probability(low)}–${words.probability(high)}`,
      words.evidence(own.evidence),
      own.reference === undefined
        ? ''
        : `${words.verdict(own.reference.verdict)}, ${words.likelihood(own.reference.likelihood)} ${words.probability(own.reference.probability)}`,
    ],
    columns,
    isFlipped ? 'flipped' : '',
  );
}

function row(cells: readonly Content[], { length }: readonly string[], kind: string): Markup {
  const missing = length - cells.length;
  const cell = (content: Content, k: number): Markup =>
    missing > 0 && k === cells.length - 1
      ? html`<td colspan="${missing + 1}">${content}</td>`
      : html`<td>${content}</td>`;
  const start = asMarkup(kind === '' ? '<tr>' : `<tr class="${kind}">`);
  return html`${start}${cells.map(cell)}${asMarkup('</tr>')}`;
}

/**
 * Give the style rules that name the cells of outcomes on narrow screens, where the head of the
 * table is out of sight. They are told once, since there are hundreds of lines.
 */
export function columnNames(report: Report): string {
  const rules = columnsOf(report).map(
    (column, i) => `.outcomes td:nth-child(${i + 1})::before{content:${JSON.stringify(column)}}`,
  );
  return `@media screen and (max-width:46rem){${rules.join('')}}`;
}
