import { FEWEST_MEMBERS } from '../label/label-one.ts';
import type { Measured } from '../sensitivity/measure.ts';
import { quantiles } from '../summarise/quantiles.ts';
import type { Criterion } from './criterion.ts';

/** Gives the score of the members, or of a sample drawn from them, by their positions. */
export type Score = (sample?: Uint32Array) => number;

/**
 * Prepare to score what was measured: the share of members in which a claim comes true, among those
 * under its condition, or a quantile of an indicator. It is no number where fewer than 50 members
 * meet the condition.
 */
export function createScore({ values, members }: Measured, criterion: Criterion): Score {
  if (criterion.kind !== 'verdict') {
    const share = [criterion.quantile];
    return (sample) =>
      quantiles(sample === undefined ? values : pick(values, sample), share)[0] ?? NaN;
  }
  if (members !== undefined && members.length < FEWEST_MEMBERS) return () => NaN;
  const counts = new Uint8Array(values.length).fill(members === undefined ? 1 : 0);
  for (const member of members ?? []) counts[member] = 1;
  const all = Uint32Array.from(values, (_, m) => m);
  return (sample = all) => {
    let [held, counted] = [0, 0];
    for (const m of sample) {
      if (counts[m] !== 1) continue;
      counted += 1;
      held += values[m] ?? 0;
    }
    return held / counted;
  };
}

function pick(values: Float64Array, sample: Uint32Array): Float64Array {
  return Float64Array.from(sample, (m) => values[m] ?? 0);
}
