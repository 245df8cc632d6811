import type { ComparedSeries, ComparisonResult, Knowledge } from '../../core/index.ts';
import { missingLines } from './compare-missing.ts';
import { numbered, referenceName, seriesTitle } from './compare-words.ts';
import { inAscii } from './fan-characters.ts';
import { fanLegend, renderFan } from './fan.ts';
import type { FanOptions } from './fan.ts';

/** Draw a comparison: for each series one fan a scenario, all on one scale. */
export function renderCompareChart(
  comparison: ComparisonResult,
  knowledge: Knowledge,
  options: Omit<FanOptions, 'years' | 'scale'>,
): string {
  const parts = comparison.series.map((series) =>
    seriesChart(series, comparison, knowledge, options),
  );
  const legend = fanLegend(options.characters, referenceName(comparison));
  const text = `${[...parts, legend, ...missingLines(comparison)].join('\n\n')}\n`;
  return options.characters.isAscii ? inAscii(text) : text;
}

function seriesChart(
  series: ComparedSeries,
  comparison: ComparisonResult,
  knowledge: Knowledge,
  options: Omit<FanOptions, 'years' | 'scale'>,
): string {
  const { title, scale } = seriesTitle(series, knowledge);
  const titles = numbered(comparison);
  const panels = series.scenarios.map(({ quantiles, reference, scenario }, i) => ({
    title: titles[i] ?? scenario,
    quantiles,
    ...(scenario === comparison.against ? {} : { reference: reference.quantiles['0.5'] }),
  }));
  const { years } = comparison;
  return `${options.bold(title)}\n${renderFan(panels, { ...options, years, scale })}`;
}
