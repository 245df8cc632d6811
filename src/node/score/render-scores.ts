import { BRIER_OF_HALF } from '../../core/index.ts';
import type { ClaimScores, FigureScores, Overall } from '../../core/index.ts';
import { plain, probability, signedPercent } from '../render/number-words.ts';
import { renderTable } from '../render/tables.ts';
import type { RunScores } from './score-runs.ts';

/** Write how each scenario of a run did, for people. */
export function renderScores(
  scores: readonly RunScores[],
  spread: number,
  bold: (text: string) => string,
): string {
  return `${scores.map((one) => renderOne(one, spread, bold)).join('\n\n')}\n`;
}

function renderOne(
  { run, figures, knownBefore, claims }: RunScores,
  spread: number,
  bold: (text: string) => string,
): string {
  const known =
    knownBefore === 0
      ? []
      : [`${knownBefore} of the figures went into the run, and are not scored.`];
  const parts = [
    [
      bold(`${run.scenario}, against what came`),
      'crps is that of the quantiles relative to the last value known before, in per cent: 0 is best.',
      `"No change" keeps that value, with a spread of ${spread} a year in logarithms.`,
      ...known,
    ].join('\n'),
    ...(figures.figures.length === 0 ? [] : [figureTable(figures), overallTable(figures)]),
    ...(claims === undefined ? [] : [claimTable(claims)]),
  ];
  return parts.join('\n\n');
}

function figureTable({ figures }: FigureScores): string {
  const right = { align: 'right' as const };
  return renderTable(
    [
      ...[{ title: 'indicator' }, { title: 'of' }, { title: 'with' }, { title: 'year', ...right }],
      ...[
        { title: 'came', ...right },
        { title: 'median', ...right },
        { title: 'off', ...right },
      ],
      ...[{ title: 'in 50%' }, { title: 'in 90%' }],
      ...[
        { title: 'crps', ...right },
        { title: 'no change', ...right },
      ],
    ],
    figures.map(({ series, year, actual, model, noChange }) => [
      ...[series.indicator, series.country ?? '', series.partner ?? '', String(year)],
      ...[rounded(actual), rounded(model.median)],
      actual === 0 ? '' : signedPercent(model.error / Math.abs(actual)),
      ...[model.inside50 ? 'yes' : 'no', model.inside90 ? 'yes' : 'no'],
      ...[percent(model.scaledCrps), percent(noChange?.scaledCrps)],
    ]),
  );
}

function overallTable({ model, noChange }: FigureScores): string {
  const right = { align: 'right' as const };
  return renderTable(
    [
      ...[{ title: 'over all' }, { title: 'figures', ...right }, { title: 'median off', ...right }],
      ...[{ title: 'in 50%' }, { title: 'in 90%' }, { title: 'mean crps', ...right }],
    ],
    [overallRow('the run', model), overallRow('no change', noChange)],
  );
}

function overallRow(name: string, overall: Overall): readonly string[] {
  return [
    ...[name, String(overall.figures), percent(overall.medianPercentageError)],
    ...[coverageWords(overall.coverage50), coverageWords(overall.coverage90)],
    percent(overall.meanScaledCrps),
  ];
}

/** Hits, and the 90% bounds of the true chance. */
function coverageWords(coverage: Overall['coverage50']): string {
  if (coverage === undefined) return '';
  const { hits, of, low, high } = coverage;
  const bound = (share: number): string => `${Math.round(share * 100)}%`;
  return `${hits} of ${of} (${bound(low)} to ${bound(high)})`;
}

function claimTable({ verdicts, scenario, baseline }: ClaimScores): string {
  const rows = verdicts.map(({ outcome, isTrue }) => [
    ...[outcome.claim, outcome.horizon, isTrue ? 'true' : 'false'],
    ...[outcome.likelihood, probability(outcome.probability)],
    probability(outcome.baselineProbability),
  ]);
  const right = { align: 'right' as const };
  const table = renderTable(
    [
      ...[{ title: 'claim' }, { title: 'horizon' }, { title: 'came' }, { title: 'the run said' }],
      ...[
        { title: 'p', ...right },
        { title: 'without shocks', ...right },
      ],
    ],
    rows,
  );
  const score = (value: number | undefined): string => value?.toFixed(3) ?? 'none';
  return `${table}\nBrier score ${score(scenario)}, without the shocks ${score(baseline)}, one half for every claim ${score(BRIER_OF_HALF)}: 0 is best.`;
}

/** Four digits tell enough of a figure. */
function rounded(value: number): string {
  return plain(Number(value.toPrecision(4)));
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${(share * 100).toFixed(1)}%`;
}
