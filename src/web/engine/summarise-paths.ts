import { cell, PROBABILITIES, summariseCell } from '../../core/index.ts';
import type { CompiledOutput, Ensemble, Simulation } from '../../core/index.ts';
import type { PathBand, PathSeries } from './engine.ts';

/** A series to summarise, and which wanted element of the plan it reads. */
type PathSpec = {
  readonly output: CompiledOutput;
  readonly wanted: number;
};

/** Bands of the wanted elements of a baseline: while it stays, they do. */
const bandsOfBaselines = new WeakMap<Float64Array, Map<number, PathBand>>();

/**
 * Summarise series over the members, in the order given: what a fan shows, and no more. Numbers are
 * those of `summariseSeries`, to the bit. Throws on values that are not finite.
 */
export function summarisePaths(
  specs: readonly PathSpec[],
  { scenario, baseline }: Simulation,
): readonly PathSeries[] {
  const known = bandsOfBaselines.get(baseline.values) ?? new Map<number, PathBand>();
  bandsOfBaselines.set(baseline.values, known);
  return specs.map(({ output, wanted }) => {
    const base = known.get(wanted) ?? bandOf(baseline, wanted);
    known.set(wanted, base);
    const { indicator, country, partner, unit } = output;
    return {
      ...{ indicator, country: country ?? null, partner: partner ?? null, unit },
      ...(scenario.values === baseline.values
        ? base
        : bandOf(scenario, wanted, { baseline, base })),
      baseline: base,
    };
  });
}

/** Give the quantiles of an element by year; years that are as in another ensemble need no work. */
function bandOf(
  ensemble: Ensemble,
  wanted: number,
  like?: { readonly baseline: Ensemble; readonly base: PathBand },
): PathBand {
  const years = Array.from({ length: ensemble.years }, (_, t) => t);
  const told = years.map((t) => {
    const values = cell(ensemble, wanted, t);
    if (like !== undefined && isEqual(values, cell(like.baseline, wanted, t))) {
      const { mean, quantiles } = like.base;
      return {
        mean: mean[t] ?? NaN,
        quantiles: PROBABILITIES.map((p) => quantiles[`${p}`][t] ?? NaN),
      };
    }
    return summariseCell(values, PROBABILITIES);
  });
  const path = (i: number): number[] => told.map(({ quantiles, mean }) => quantiles[i] ?? mean);
  return {
    mean: told.map(({ mean }) => mean),
    quantiles: {
      '0.05': path(0),
      '0.25': path(1),
      '0.5': path(2),
      '0.75': path(3),
      '0.95': path(4),
    },
  };
}

function isEqual(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
