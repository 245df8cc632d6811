import type { Coverage } from '../../core/index.ts';

/** Write a share as a whole percentage, one digit more near the ends: "97%", "99.6%". */
export function percent(share: number): string {
  const isNearEnd = share !== 0 && share !== 1 && (share < 0.01 || share > 0.99);
  return `${(share * 100).toFixed(isNearEnd ? 1 : 0)}%`;
}

/** Write a coverage with its bounds: "12 of 30 (40%, 90% bounds 25% to 56%)". */
export function coverageWords({ hits, of, share, low, high }: Coverage): string {
  return `${hits} of ${of} (${percent(share)}, 90% bounds ${percent(low)} to ${percent(high)})`;
}
