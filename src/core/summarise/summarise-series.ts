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
 * paired by member. Two series that read one element share the work. Throws on a series with values
 * that are not finite, naming it.
 */
export function summariseSeries(
  specs: readonly SeriesSpec[],
  simulation: Simulation,
): SeriesResult[] {
  const known = new Map<number, Bands>();
  return specs.map((spec) => {
    const bands =
      known.get(spec.wanted) ?? blaming(spec, () => summariseElement(simulation, spec.wanted));
    known.set(spec.wanted, bands);
    return named(spec, bands);
  });
}

/** Do the work for a series; where it has a value that is not finite, say that it is this one. */
function blaming<T>({ indicator, country, partner }: SeriesSpec, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const name = [indicator, country, partner].filter((part) => part !== undefined).join(' ');
    throw new RangeError(`the model fails for ${name}: ${error.message}`, { cause: error });
  }
}

/** Name series in the order given, without summarising them: their bands cover no year. */
export function nameSeries(specs: readonly SeriesSpec[]): SeriesResult[] {
  const none = constantBand(0, 0);
  return specs.map((spec) => named(spec, { ...none, baseline: none, difference: none }));
}

type Bands = Band & Pick<SeriesResult, 'baseline' | 'difference'>;

function named({ indicator, country, partner, unit }: SeriesSpec, bands: Bands): SeriesResult {
  return { indicator, country: country ?? null, partner: partner ?? null, unit, ...bands };
}

function summariseElement({ scenario, baseline }: Simulation, wanted: number): Bands {
  const { members, years } = baseline;
  const all = Array.from({ length: years }, (_, t) => t);
  const base = fillBand(constantBand(0, years), baseline, wanted, all);
  const difference = constantBand(0, years);
  if (scenario.values === baseline.values) return { ...base, baseline: base, difference };
  const values = differencesOf(scenario, baseline, wanted);
  const differences: Ensemble = { members, years, values };
  // Before the first shock, and where none reaches, scenario and baseline are one.
  const moved = all.filter((t) => cell(differences, 0, t).some((value) => value !== 0));
  return {
    ...fillBand(copyOf(base), scenario, wanted, moved),
    baseline: base,
    difference: fillBand(difference, differences, 0, moved),
  };
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

/** Summarise some years of an element into a band, which is given back. */
function fillBand(band: Band, ensemble: Ensemble, wanted: number, years: readonly number[]): Band {
  for (const t of years) {
    const summary = summariseCell(cell(ensemble, wanted, t), PROBABILITIES);
    band.mean[t] = summary.mean;
    PROBABILITIES.forEach((p, i) => {
      band.quantiles[`${p}`][t] = summary.quantiles[i] ?? summary.mean;
    });
  }
  return band;
}

function copyOf({ mean, quantiles }: Band): Band {
  const copy = { mean: [...mean], quantiles: { ...quantiles } };
  for (const p of PROBABILITIES) copy.quantiles[`${p}`] = [...quantiles[`${p}`]];
  return copy;
}

function constantBand(value: number, years: number): Band {
  const path = (): number[] => new Array<number>(years).fill(value);
  return {
    mean: path(),
    quantiles: { '0.05': path(), '0.25': path(), '0.5': path(), '0.75': path(), '0.95': path() },
  };
}
