// Every sentence that is made of an attribution. Numbers are means over the members unless a
// sentence says another thing.
import { count } from '../validate/words.ts';
import {
  changeRange,
  changeWords,
  percentWords,
  signedWords,
  sizeWords,
  unitWords,
} from './amount-words.ts';

/** Say when: "in 2027", "on average over 2026–2028". */
export function whenWords([first = NaN, last = NaN]: readonly number[]): string {
  return first === last ? `in ${first}` : `on average over ${first}–${last}`;
}

/** Name several things: "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

type Interval = { readonly median: number; readonly low: number; readonly high: number };

/** Say how far a series is from its baseline, relative to it. */
export function relativeDifference(
  series: string,
  when: string,
  { median, low, high }: Interval,
  shocks: number,
): string {
  const than = `${median === 0 ? '' : ''}${shocks === 1 ? 'the shock' : 'the shocks'}`;
  const middle = changeWords(median);
  const conjunction = middle === 'no different' ? 'from what it is' : 'than';
  return `${series} ${when}: ${middle} ${conjunction} without ${than} (median; 90% interval ${changeRange(low, high)}).`;
}
