import type { Band, SeriesResult } from '../spec/generated/result.ts';
import { cell } from '../plan/plan.ts';
import type { Ensemble, Simulation } from '../plan/plan.ts';
import { summariseCell } from './summarise-cell.ts';

/** The quantiles of every series, in this order. */
export const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** A series to summarise: what it is called, and which wanted element of the plan it reads. */
export type SeriesSpec = {
  readonly indicator: string;
  readonly country: string | undefined;
  readonly partner: string | undefined;
  readonly unit: string;
  readonly wanted: number;
};

/**
 * Summarise series over the members, in the order given: scenario, baseline, and the difference
 * paired by member. Two series that read one element share the work.
 */
export function summariseSeries(
  specs: readonly SeriesSpec[],
  simulation: Simulation,
): SeriesResult[] {
  const known = new Map<
    number,
    Pick<SeriesResult, 'mean' | 'quantiles' | 'baseline' | 'difference'>
  >();
  return specs.map(({ indicator, country, partner, unit, wanted }) => {
    const bands = known.get(wanted) ?? summariseElement(simulation, wanted);
    known.set(wanted, bands);
    return { indicator, country: country ?? null, partner: partner ?? null, unit, ...bands };
  });
}

function summariseElement(
  { scenario, baseline }: Simulation,
  wanted: number,
): Pick<SeriesResult, 'mean' | 'quantiles' | 'baseline' | 'difference'> {
  const base = bandOf(baseline, wanted);
  if (scenario.values === baseline.values) {
    return { ...base, baseline: base, difference: constantBand(0, baseline.years) };
  }
  const differences: Ensemble = {
    members: scenario.members,
    years: scenario.years,
    values: differencesOf(scenario, baseline, wanted),
  };
  return { ...bandOf(scenario, wanted), baseline: base, difference: bandOf(differences, 0) };
}

function differencesOf(scenario: Ensemble, baseline: Ensemble, wanted: number): Float64Array {
  const size = scenario.years * scenario.members;
  const start = wanted * size;
  const out = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    out[i] = (scenario.values[start + i] ?? 0) - (baseline.values[start + i] ?? 0);
  }
  return out;
}

function bandOf(ensemble: Ensemble, wanted: number): Band {
  const band = constantBand(0, ensemble.years);
  for (let t = 0; t < ensemble.years; t += 1) {
    const summary = summariseCell(cell(ensemble, wanted, t), PROBABILITIES);
    band.mean[t] = summary.mean;
    PROBABILITIES.forEach((p, i) => {
      band.quantiles[`${p}`][t] = summary.quantiles[i] ?? summary.mean;
    });
  }
  return band;
}

function constantBand(value: number, years: number): Band {
  const path = (): number[] => new Array<number>(years).fill(value);
  return {
    mean: path(),
    quantiles: { '0.05': path(), '0.25': path(), '0.5': path(), '0.75': path(), '0.95': path() },
  };
}
