import type { BackTest, BackTestRow, BackTestSettings } from '../../core/index.ts';
import { renderTable } from '../render/tables.ts';
import { wrapText } from '../show/text-blocks.ts';
import { coverageJson } from './hindcast-json.ts';
import { percent } from './score-words.ts';

type Paper = { readonly bold: (text: string) => string; readonly width: number };

/** The two questions, by what the forecasts are told. */
const QUESTIONS = [
  { drivers: 'given', title: 'Currency and output of the years ahead are given' },
  { drivers: 'drawn', title: 'Nothing of the years ahead is given' },
] as const;

/** Write a back-test for people: each way to forecast by horizon, beside its rival. */
export function renderBackTest(
  { rows, estimates }: BackTest,
  settings: BackTestSettings,
  { bold, width }: Paper,
): string {
  const [first, last] = settings.origins;
  const head = wrapText(
    `Back-test on given series: ${settings.countries.join(', ')}, origins ${first} to ${last}, ` +
      `targets to ${settings.last_target}, ${settings.members} members, seed ${settings.seed}. ` +
      'Everything is estimated again at each origin, on changes up to it.',
    width,
  );
  const tables = QUESTIONS.map(({ drivers, title }) => {
    const own = rows.filter(({ forecaster }) => forecaster.drivers === drivers);
    return `${bold(title)}\n${scoresTable(own)}`;
  });
  const estimated = [...estimates].filter(([origin]) => origin === first || origin === last);
  const lines = estimated.map(([origin, { coefficients, line }]) => {
    const [currency = 0, output = 0] = coefficients.mean;
    const [currencySd = 0, outputSd = 0] = coefficients.sd;
    return (
      `At ${origin}: currency ${number(currency)} (sd ${number(currencySd)}), ` +
      `output ${number(output)} (sd ${number(outputSd)}); the line's slope ${number(line.slope)}.`
    );
  });
  const note = wrapText(
    'Error: median absolute error of the median. CRPS: of logarithms, less is better. ' +
      'Bounds of the coverage: 90%, as if the cases were independent.',
    width,
  );
  return `${[head.join('\n'), ...tables, lines.join('\n'), note.join('\n')].join('\n\n')}\n`;
}

function scoresTable(rows: readonly BackTestRow[]): string {
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = [
    { title: '' },
    ...[right('years ahead'), right('cases'), right('error'), right('CRPS')],
    ...[right('in 50%'), right('bounds'), right('in 90%'), right('bounds')],
  ];
  return renderTable(
    columns,
    rows.map(({ forecaster, horizon, cases, medianError, crpsLog, inside50, inside90 }) => [
      forecaster.label,
      String(horizon),
      String(cases),
      `${(medianError * 100).toFixed(1)}%`,
      crpsLog.toFixed(3),
      percent(inside50.share),
      `${percent(inside50.low)} to ${percent(inside50.high)}`,
      percent(inside90.share),
      `${percent(inside90.low)} to ${percent(inside90.high)}`,
    ]),
  );
}

function number(value: number): string {
  return value.toFixed(2);
}

/** Give a back-test as other programs read it; values in USD. */
export function backTestJson({ rows, cases, estimates }: BackTest, settings: BackTestSettings) {
  return {
    settings,
    rows: rows.map(({ forecaster, inside50, inside90, ...row }) => ({
      ...{ forecaster: forecaster.id, drivers: forecaster.drivers, horizon: row.horizon },
      ...{ cases: row.cases, median_error: row.medianError, crps_log: row.crpsLog },
      ...{ inside_50: coverageJson(inside50), inside_90: coverageJson(inside90) },
    })),
    estimates: [...estimates].map(([origin, { coefficients, drivers, line }]) => ({
      ...{ origin, coefficients, drivers, line },
    })),
    cases: cases.map(({ forecaster, country, origin, horizon, score }) => ({
      ...{ forecaster, country, origin, horizon, actual: score.actual, median: score.median },
      ...{ interval_50: score.interval50, interval_90: score.interval90 },
      ...{ position: score.position, crps_log: score.crpsLog ?? null },
    })),
  };
}
