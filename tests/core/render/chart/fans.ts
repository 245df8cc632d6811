import type { Fan, FanOptions } from '../../../../src/core/render/chart/fan-types.ts';

/** A fan of four years around a path. */
export function fanAround(path: readonly number[], more: Partial<Fan> = {}): Fan {
  const at = (factor: number): readonly number[] => path.map((value) => value * factor);
  return {
    years: path.map((_, i) => 2023 + i),
    quantiles: { '0.05': at(0.5), '0.25': at(0.8), '0.5': path, '0.75': at(1.2), '0.95': at(2) },
    ...more,
  };
}

/** Options for a panel with a scale from 0 to 40. */
export function panel(more: Partial<FanOptions> = {}): FanOptions {
  return {
    ...{ id: 'c', title: 'Money received', description: '2023: 10.' },
    axis: { low: 0, high: 40, ticks: [0, 20, 40] },
    number: (value) => value.toFixed(0),
    ...more,
  };
}
