import type { Interval } from '../../core/index.ts';
import { plain, signedPercent } from './number-words.ts';

/** Write a median and, in brackets, its interval; the median alone where both ends are the same. */
export function intervalWords({ median, low, high }: Interval, scale: number): string {
  const middle = plain(median / scale);
  if (high - low <= 1e-9 * Math.abs(median)) return middle;
  return `${middle} (${plain(low / scale)} to ${plain(high / scale)})`;
}

/** Write a share likewise, as signed percentages. */
export function percentWords(share: Interval): string {
  const [low, high] = [signedPercent(share.low), signedPercent(share.high)];
  const median = signedPercent(share.median);
  return low === high ? median : `${median} (${low} to ${high})`;
}
