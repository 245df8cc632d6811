import type { ComparedSeries, ComparisonResult } from '../../core/index.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { verdictChange } from './verdict-change.ts';
import { TOLD_HORIZONS, yearsWords } from './report.ts';
import type { Report } from './report.ts';

/** Changes of less than one in a hundred are not worth a sentence. */
const SMALL = 0.01;
const MOST_CHANGES = 4;
const MOST_FLIPS = 5;

/** Say in plain words, by rule from the numbers, what comes of each scenario. */
export function summarySection(report: Report): Markup {
  const { words, scenarios } = report;
  return html`<section id="summary">
    <h2>${words.t('summary.heading')}</h2>
    ${scenarios.map(
      (scenario, i) =>
        html`<div class="scenario s${(i % 4) + 1}">
          <h3>${scenario.title}</h3>
          <p>${scenario.description}</p>
          ${changes(i, report)} ${outcomes(i, report)}
        </div>`,
    )}
  </section>`;
}

type Change = {
  readonly series: ComparedSeries;
  readonly years: readonly number[];
  readonly change: { readonly median: number; readonly low: number; readonly high: number };
};

function changes(i: number, { words, scenarios, comparison }: Report): Markup {
  const { t } = words;
  if ((scenarios[i]?.shocks.length ?? 0) === 0) return html`<p>${t('summary.noShocks')}</p>`;
  const found = comparison.series
    .flatMap((series) => largest(series, i, comparison))
    .filter(({ change }) => Math.abs(change.median) >= SMALL)
    .toSorted((a, b) => Math.abs(b.change.median) - Math.abs(a.change.median))
    .slice(0, MOST_CHANGES);
  if (found.length === 0) return html`<p>${t('summary.nothingMoves')}</p>`;
  return html`<p>${t('summary.most')}</p>
    <ul>
      ${found.map(
        ({ series, years, change }) =>
          html`<li>
            ${t('summary.change', {
              place: words.place(series.country ?? ''),
              indicator: lowerFirst(withoutUnit(words.table(series.indicator))),
              change: words.percent(change.median),
              years: yearsWords(years),
              low: words.percent(change.low),
              high: words.percent(change.high),
            })}
            ${change.low < 0 && change.high > 0 ? t('summary.eitherWay') : ''}
            ${course(series, i, comparison, words)}
          </li>`,
      )}
    </ul>`;
}

/** The horizon in which a series is furthest from its reference. */
function largest(
  series: ComparedSeries,
  i: number,
  { spans }: ComparisonResult,
): readonly Change[] {
  return (series.scenarios[i]?.spans ?? [])
    .flatMap(({ name, change }) => {
      const years = spans.find((span) => span.name === name)?.years ?? [];
      return change === undefined ? [] : [{ series, years, change }];
    })
    .toSorted((a, b) => Math.abs(b.change.median) - Math.abs(a.change.median))
    .slice(0, 1);
}

function course(
  series: ComparedSeries,
  i: number,
  { years }: ComparisonResult,
  { t }: Report['words'],
): string {
  const trough = series.scenarios[i]?.trough;
  const last = years.at(-1);
  if (trough === undefined || trough.year === null || trough.year === last) return '';
  const back = trough.recovery.year;
  return [
    t('summary.furthest', { year: trough.year }),
    back === null ? t('summary.notBack', { year: last ?? '' }) : t('summary.back', { year: back }),
  ].join(' ');
}

function outcomes(i: number, { words, comparison, scenarios }: Report): Markup {
  const { t } = words;
  const all = comparison.outcomes.flatMap((outcome) => {
    const own = outcome.scenarios[i];
    return own?.tested === true && TOLD_HORIZONS.includes(outcome.horizon)
      ? [{ outcome, own }]
      : [];
  });
  const count = (verdict: string): number =>
    all.filter(({ own }) => own.verdict === verdict).length;
  const flips = all.filter(({ own }) => verdictChange(own) === 'changed');
  const near = all.filter(({ own }) => verdictChange(own) === 'near').length;
  const counts = html`<p>
    ${t('summary.counts', {
      ...{ all: all.length, holds: count('holds'), contested: count('contested') },
      ...{ overturned: count('overturned'), flipped: flips.length },
    })}
    ${near === 0 ? '' : t('summary.near', { n: near })}
  </p>`;
  if (flips.length === 0 || scenarios[i] === undefined) return counts;
  const shown = flips.toSorted((a, b) => shift(b.own) - shift(a.own)).slice(0, MOST_FLIPS);
  const more = flips.length - shown.length;
  return html`${counts}
    <p>${t('summary.flips')}</p>
    <ul>
      ${shown.map(
        ({ outcome, own }) =>
          html`<li>
            ${t('summary.flip', {
              chapter: words.chapter(outcome.chapter),
              horizon: words.horizon(outcome.horizon),
              label: words.claimLabel(outcome.claim, own.verdict, own.label),
              likelihood: words.likelihood(own.likelihood),
              probability: words.probability(own.probability),
              before:
                own.reference === undefined
                  ? ''
                  : words.claimLabel(outcome.claim, own.reference.verdict, own.reference.label),
              beforeProbability: words.probability(own.reference?.probability ?? 0),
            })}
          </li>`,
      )}${more > 0 ? html`<li>${t('summary.more', { n: more })}</li>` : undefined}
    </ul>`;
}

function shift(own: {
  readonly probability: number;
  readonly reference?: { readonly probability: number } | undefined;
}): number {
  return Math.abs(own.probability - (own.reference?.probability ?? own.probability));
}

/** A title of a table ends with its unit, which a percentage does not have. */
function withoutUnit(title: string): string {
  return title.replace(/,[^,]*$/, '');
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
