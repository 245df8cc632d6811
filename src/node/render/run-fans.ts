import type { Knowledge, Run } from '../../core/index.ts';
import { fanLegend, renderFan } from './fan.ts';
import type { FanOptions, FanPanel } from './fan.ts';
import { placeName } from './place-name.ts';

/** Rows of a small fan. */
const ROWS = 9;

type TableSpec = Knowledge['settings']['tables'][number];
type Series = Run['series'][number];

/**
 * Draw the paths of a table's countries as small fans on one scale: each relative to its country's
 * median of the base year, so that large and small countries can be read alike. Countries whose
 * median is nil then are left out. Gives undefined where nothing is left.
 */
export function renderRunFans(
  run: Run,
  { settings, ...knowledge }: Knowledge,
  spec: TableSpec,
  options: Omit<FanOptions, 'years' | 'scale' | 'rows'>,
): string | undefined {
  const hasShocks = run.scenario.shocks.length > 0;
  const panels = spec.countries.flatMap((country) => {
    const series = run.series.find(
      (one) => one.indicator === spec.indicator && one.country === country && one.partner === null,
    );
    const title = placeName(country, { settings, ...knowledge });
    return series === undefined ? [] : panelOf(series, title, hasShocks);
  });
  if (panels.length === 0) return undefined;
  const fans = renderFan(panels, { ...options, years: run.years, rows: ROWS });
  const legend = fanLegend(options.characters, hasShocks ? 'the baseline' : undefined);
  return `${settings.base_year} = 100\n${fans}\n\n${legend}`;
}

function panelOf({ quantiles, baseline }: Series, title: string, hasShocks: boolean): FanPanel[] {
  const base = quantiles['0.5'][0] ?? 0;
  if (!(base > 0)) return [];
  const relative = (path: readonly number[]): number[] => path.map((value) => (100 * value) / base);
  const own = {
    '0.05': relative(quantiles['0.05']),
    '0.25': relative(quantiles['0.25']),
    '0.5': relative(quantiles['0.5']),
    '0.75': relative(quantiles['0.75']),
    '0.95': relative(quantiles['0.95']),
  };
  const reference = hasShocks ? { reference: relative(baseline.quantiles['0.5']) } : {};
  return [{ title, quantiles: own, ...reference }];
}
