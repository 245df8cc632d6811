import type { Verdict } from './types.ts';

/** From here on a claim holds. */
const HOLDS_FROM = 0.66;
/** Below this a claim is overturned. */
const OVERTURNED_BELOW = 0.33;

/** Give the verdict on a claim that comes true with this probability. */
export function verdictOf(probability: number): Verdict {
  if (probability >= HOLDS_FROM) return 'holds';
  return probability < OVERTURNED_BELOW ? 'overturned' : 'contested';
}
