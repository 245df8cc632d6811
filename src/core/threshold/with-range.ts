import type { Asked } from '../sensitivity/target.ts';
import * as say from './messages.ts';
import type { Varied, VariedRange } from './varied.ts';

type Range = readonly [number, number];

/** Refuse what was asked for, and say why. */
export function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

type WithoutRange<T> = T extends unknown ? Omit<T, 'low' | 'high'> : never;

/** Give what is varied the range that a user asked for, else the usual one; it may not be wider than sense. */
export function withRange(
  varied: WithoutRange<Varied>,
  { low, high }: VariedRange,
  { usual, widest }: { readonly usual: Range | undefined; readonly widest: Range },
): Asked<Varied> {
  const from = low ?? usual?.[0];
  const to = high ?? usual?.[1];
  if (from === undefined || to === undefined) return refused(say.rangeNeeded(varied.id));
  if (!(from < to)) return refused(say.rangeTurned(from, to));
  if (from < widest[0] || to > widest[1]) {
    return refused(say.rangeOutside(varied.id, [from, to], widest));
  }
  return { ok: true, value: { ...varied, low: from, high: to } };
}
