import type { ComparedOutcome } from '../../core/index.ts';
import { html } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { hasOneBaseline, TOLD_HORIZONS, yearsWords } from './report.ts';
import type { Report } from './report.ts';
import { verdictChange } from './verdict-change.ts';
import type { TestedOutcome } from './verdict-change.ts';

/** Scenarios beside each other in a table at most: more do not fit on paper. */
const MOST_BESIDE = 4;

/**
 * Write what comes of a chapter's statements: under each statement a line for each horizon, with a
 * cell for the baseline and for each scenario. The grade of the evidence has a column of its own.
 */
export function outcomesTable(chapter: string, report: Report): Markup {
  const { words, comparison, scenarios } = report;
  const { t } = words;
  const own = comparison.outcomes.filter(
    (one) => one.chapter === chapter && TOLD_HORIZONS.includes(one.horizon),
  );
  if (own.length === 0) return html`<p>${t('outcomes.none')}</p>`;
  const starts = scenarios.flatMap((_, i) => (i % MOST_BESIDE === 0 ? [i] : []));
  return html`<h3>${t('outcomes.heading')}</h3>
    ${starts.map((start) => {
      const shown = scenarios.flatMap((_, i) =>
        Math.floor((i - start) / MOST_BESIDE) === 0 ? [i] : [],
      );
      return tableOf(own, shown, report);
    })}`;
}

/** A table of some scenarios, by their positions. */
function tableOf(
  own: readonly ComparedOutcome[],
  shown: readonly number[],
  report: Report,
): Markup {
  const { words, comparison, scenarios } = report;
  const { t } = words;
  const claims = [...new Set(own.map(({ claim }) => claim))];
  const columns: readonly Content[] = [
    t('outcomes.horizon'),
    ...(hasOneBaseline(comparison) ? [t('outcomes.baseline')] : []),
    ...shown.map(
      (i) => html`<span class="dot s${(i % 4) + 1}"></span>${scenarios[i]?.title ?? ''}`,
    ),
    t('outcomes.evidence'),
  ];
  return html`<table class="outcomes n${shown.length}">
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
        own.filter((one) => one.claim === claim),
        { shown, width: columns.length },
        report,
      ),
    )}
  </table>`;
}

function statement(
  outcomes: readonly ComparedOutcome[],
  { shown, width }: { readonly shown: readonly number[]; readonly width: number },
  report: Report,
): Markup {
  const { words, claims } = report;
  const claim = outcomes[0]?.claim ?? '';
  const spec = claims.find(({ spec: { id } }) => id === claim)?.spec;
  const section = spec === undefined ? '' : words.t('outcomes.section', { section: spec.section });
  return html`<tbody>
    <tr class="statement">
      <th scope="rowgroup" colspan="${width}">
        ${words.claim(claim, spec?.text ?? claim)} <span class="soft">${section}</span>
      </th>
    </tr>
    ${outcomes.map((outcome) => line(outcome, shown, report))}
  </tbody>`;
}

function line(outcome: ComparedOutcome, shown: readonly number[], report: Report): Markup {
  const { words, comparison } = report;
  const isShared = hasOneBaseline(comparison);
  const sides = shown.flatMap((i) => outcome.scenarios[i] ?? []);
  return html`<tr>
    <th scope="row">
      ${words.horizon(outcome.horizon)} <span class="soft">${yearsWords(outcome.years)}</span>
    </th>
    ${isShared ? baselineCell(outcome, report) : undefined}
    ${sides.map((own) => (own.tested ? scenarioCell(own, outcome, report) : untestedCell(own.reason, report)))}
    <td>${evidenceWords(sides, report)}</td>
  </tr>`;
}

function baselineCell({ claim, scenarios }: ComparedOutcome, { words }: Report): Markup {
  const reference = scenarios.flatMap((own) => (own.tested ? (own.reference ?? []) : []))[0];
  if (reference === undefined) return html`<td></td>`;
  const { verdict, label, likelihood, probability } = reference;
  return html`<td>
    <b class="v ${verdict}">${words.verdict(verdict)}</b>:
    ${words.claimLabel(claim, verdict, label)}
    <i>${words.likelihood(likelihood)} ${words.probability(probability)}</i>
  </td>`;
}

/** The label is not said again where the verdict is that of the column before. */
function scenarioCell(own: TestedOutcome, { claim }: ComparedOutcome, report: Report): Markup {
  const { words, comparison } = report;
  const { t } = words;
  const { verdict, label, reference, likelihood, probability, resolved } = own;
  const change = verdictChange(own);
  const isSaid = hasOneBaseline(comparison) && reference?.verdict === verdict;
  const [low = 0, high = 0] = own.range;
  const marks = {
    changed: html` <strong class="flip">${t('outcomes.flipped')}</strong>`,
    near: html` <span class="flip">${t('outcomes.near')}</span>`,
    none: undefined,
  };
  return html`<td${change === 'changed' ? FLIPPED : undefined}>
    <b class="v ${verdict}">${words.verdict(verdict)}</b>${isSaid ? '' : `: ${words.claimLabel(claim, verdict, label)}`}${marks[change]}
    <i>${words.likelihood(likelihood)} ${words.probability(probability)}${resolved ? '' : '*'}
      <span>(${words.probability(low)}–${words.probability(high)})</span></i>
    ${hasOneBaseline(comparison) || reference === undefined ? undefined : ownBaseline(own, report)}
  </td>`;
}

const FLIPPED = { markup: ' class="flipped"' } as const;

/** Where scenarios have baselines of their own, each tells of its own. */
function ownBaseline({ reference }: TestedOutcome, { words }: Report): Markup {
  if (reference === undefined) return html``;
  const { verdict, likelihood, probability } = reference;
  return html`<span class="soft"
    >${words.t('outcomes.baseline')}: ${words.verdict(verdict)}, ${words.likelihood(likelihood)}
    ${words.probability(probability)}</span
  >`;
}

function untestedCell(reason: string, { words: { t } }: Report): Markup {
  return html`<td>${t('outcomes.notTested', { reason })}</td>`;
}

/** One grade for all, or each scenario's in their order. */
function evidenceWords(sides: ComparedOutcome['scenarios'], { words }: Report): string {
  const grades = sides.map((own) => (own.tested ? words.evidence(own.evidence) : '–'));
  return new Set(grades).size === 1 ? (grades[0] ?? '') : grades.join(', ');
}

/**
 * Give the style rules of outcomes that depend on the language and the scenarios: how wide columns are,
 * and what cells are called on narrow screens, where the head of the table is out of sight. They
 * are told once, since there are hundreds of lines.
 */
export function outcomeStyles({ words, comparison, scenarios }: Report): string {
  const { t } = words;
  const before = hasOneBaseline(comparison) ? [t('outcomes.baseline')] : [];
  const titles = scenarios.slice(0, MOST_BESIDE).map(({ title }) => title);
  // A second table has other scenarios in the same columns: their numbers are enough of a name.
  const names = scenarios.length > MOST_BESIDE ? titles.map(() => '') : titles;
  const rules = [...before, ...names, t('outcomes.evidence')].map((name, i) =>
    name === '' ? '' : `.outcomes tr>:nth-child(${i + 2})::before{content:${cssText(name)}}`,
  );
  return `${columnWidths(words)}@media screen and (max-width:46rem){${rules.join('')}}`;
}

/** The first and the last column hold few words, the longest of which must not be broken. */
function columnWidths({ t, horizon, evidence }: Report['words']): string {
  const longest = (texts: readonly string[]): number =>
    Math.max(...texts.flatMap((text) => text.split(' ')).map(({ length }) => length));
  const first = longest([t('outcomes.horizon'), ...TOLD_HORIZONS.map(horizon), '2026–2028']);
  const last = longest([t('outcomes.evidence'), ...['low', 'medium', 'high'].map(evidence)]);
  return `.outcomes{--first:${first}ch;--last:${last}ch}`;
}

/** Write a text as a string of CSS: what could end it, or the style sheet, is told by its code. */
function cssText(text: string): string {
  return `"${text.replace(/["\\<>\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
