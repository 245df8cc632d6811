import { fanAxis, fanSvg } from '../../core/index.ts';
import type { ComparedSeries, Fan, FanPeriod, Scenario } from '../../core/index.ts';
import { scaleOf } from './report.ts';
import type { Report } from './report.ts';

/** How the panels of a series are drawn. */
export type FanStyle = {
  readonly paint: 'themed' | 'fixed';
  /** Whether the scenario's title stands above the plot. */
  readonly heading: boolean;
};

/** Draw a series: one fan for each scenario, all on one scale, in the unit of its table. */
export function seriesFans(
  series: ComparedSeries,
  report: Report,
  { paint, heading }: FanStyle,
): readonly string[] {
  const { words, comparison, scenarios, knowledge } = report;
  const { t, number } = words;
  const scale = scaleOf(series.indicator, knowledge);
  const { years } = comparison;
  const fans = series.scenarios.map(({ quantiles, reference }, i): Fan => {
    const scenario = scenarios[i];
    const acts = scenario !== undefined && scenario.shocks.length > 0;
    return {
      ...{ years, quantiles: divided(quantiles, scale), colour: i },
      periods: scenario === undefined ? [] : shockPeriods(scenario, years.at(-1) ?? 0, report),
      ...(acts
        ? {
            baseline: {
              values: reference.quantiles['0.5'].map((value) => value / scale),
              label: t('chart.baseline'),
            },
          }
        : {}),
    };
  });
  const axis = fanAxis(fans);
  return fans.map((fan, i) => {
    const title = scenarios[i]?.title ?? '';
    return fanSvg(fan, {
      id: `c-${series.indicator}-${series.country ?? ''}-${i + 1}`,
      title: t('chart.title', {
        indicator: words.table(series.indicator),
        place: words.place(series.country ?? ''),
        scenario: title,
      }),
      description: describeFan(fan, report),
      ...{ axis, number, paint, tickNumber: words.round },
      // A panel that has a row for itself is wider; its letters still have to be read on a telephone.
      ...(fans.length === 1 && !heading ? { width: 400, height: 200 } : {}),
      // Panels that stand in threes are small, above all on paper.
      ...(fans.length > 2 && !heading ? { width: 310, height: 190 } : {}),
      ...(heading ? { heading: title.length > 46 ? `${title.slice(0, 45)}…` : title } : {}),
    });
  });
}

function divided(quantiles: Fan['quantiles'], scale: number): Fan['quantiles'] {
  const by = (path: readonly number[]): readonly number[] => path.map((value) => value / scale);
  return {
    '0.05': by(quantiles['0.05']),
    '0.25': by(quantiles['0.25']),
    '0.5': by(quantiles['0.5']),
    '0.75': by(quantiles['0.75']),
    '0.95': by(quantiles['0.95']),
  };
}

/** The numbers of a fan for the base year, the middle of each horizon, and the last year. */
function describeFan({ years, quantiles, baseline }: Fan, { words, comparison }: Report): string {
  const { t, number } = words;
  const middles = comparison.spans.map(({ years: [from = 0, to = 0] }) =>
    Math.floor((from + to) / 2),
  );
  const told = [...new Set([years[0] ?? 0, ...middles, years.at(-1) ?? 0])];
  return told
    .map((year) => {
      const at = years.indexOf(year);
      const value = (path: readonly (number | undefined)[]): string => number(path[at] ?? 0);
      return t('chart.point', {
        ...{ year, median: value(quantiles['0.5']) },
        ...{ q25: value(quantiles['0.25']), q75: value(quantiles['0.75']) },
        ...{ low: value(quantiles['0.05']), high: value(quantiles['0.95']) },
        baseline: value(baseline?.values ?? quantiles['0.5']),
      });
    })
    .join(' ');
}

/** When the shocks of a scenario act, within the run. */
function shockPeriods(
  { shocks }: Scenario,
  lastYear: number,
  { words }: Report,
): readonly FanPeriod[] {
  return shocks.map(({ type, start, end }) => ({
    from: yearOf(start),
    to: end === undefined ? lastYear + 1 : yearOf(end) + 1 / 12,
    label: words.t('chart.shock', {
      ...{ shock: words.shock(type), start, end: end ?? words.t('chart.openEnd') },
    }),
  }));
}

function yearOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year + (number - 1) / 12;
}
