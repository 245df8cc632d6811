import type { Mask } from './columns.ts';
import type { Influences, RankedDraw } from './influence.ts';
import { shareTrue } from './probability.ts';

/** How many judgements are looked at, the most influential ones. */
const JUDGEMENTS = 5;
/** The part of the members at either end of a parameter's draws. */
const PART = 1 / 5;

/**
 * Give the lowest and the highest probability of a test when the members are narrowed to those in
 * which one judgement parameter is in its lowest or in its highest fifth, for each of the five most
 * influential ones. The probability itself is always inside the range: where both ends of a
 * parameter pull the same way, it would not be. Parameters without any influence are left out.
 *
 * Under a condition the fifths are those of its members. A test on the ensemble's spread keeps its
 * probability: narrowing the members would remove the very spread that it is about.
 */
export function probabilityRange(
  test: Mask,
  influences: Influences,
  members: Uint32Array | undefined,
): readonly [number, number] {
  const probability = shareTrue(test, members);
  let [low, high] = [probability, probability];
  if (typeof test === 'boolean') return [low, high];
  for (const { order: all } of mostInfluential(influences)) {
    const order = members === undefined ? all : among(all, members);
    const size = Math.max(1, Math.floor(order.length * PART));
    for (const part of [order.subarray(0, size), order.subarray(order.length - size)]) {
      const share = shareTrue(test, part);
      low = Math.min(low, share);
      high = Math.max(high, share);
    }
  }
  return [low, high];
}

/** Equally influential ones keep the order of the parameters. */
function mostInfluential({ draws, correlations }: Influences): readonly RankedDraw[] {
  const best: number[] = [];
  for (let i = 0; i < draws.length; i += 1) {
    const correlation = correlations[i] ?? 0;
    if (correlation <= 0 || draws[i]?.draw.judgement !== true) continue;
    let place = best.length;
    while (place > 0 && (correlations[best[place - 1] ?? 0] ?? 0) < correlation) place -= 1;
    if (place < JUDGEMENTS) best.splice(place, 0, i);
    if (best.length > JUDGEMENTS) best.pop();
  }
  return best.flatMap((i) => draws[i] ?? []);
}

/** Keep only some members, in the order in which they are. */
function among(order: Uint32Array, members: Uint32Array): Uint32Array {
  const counts = new Uint8Array(order.length);
  for (let i = 0; i < members.length; i += 1) counts[members[i] ?? 0] = 1;
  const kept = new Uint32Array(members.length);
  let at = 0;
  for (let i = 0; i < order.length; i += 1) {
    const member = order[i] ?? 0;
    if (counts[member] === 1) kept[at++] = member;
  }
  return kept;
}
