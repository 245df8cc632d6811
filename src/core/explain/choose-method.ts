import { countCoalitions } from './exact-shares.ts';

/** How shares are found: from all coalitions, or from some orders. */
export type Method = {
  readonly shocks: 'exact' | 'sampled';
  readonly channels: 'exact' | 'sampled';
  /** Pairs of orders to draw; 0 where all is exact. */
  readonly pairs: number;
};

/** Up to so many shocks, all of their coalitions are computed: 1,024. */
const MOST_EXACT_SHOCKS = 10;
/** About so many simulations of every member at most, above which orders are drawn. */
const MOST_SIMULATIONS = 1024;
/** Fewer pairs of orders would say little of their error. */
const LEAST_PAIRS = 8;

/** Choose by the number of levers that each shock moves. */
export function chooseMethod(levers: readonly number[]): Method {
  if (countCoalitions(levers) <= MOST_SIMULATIONS) {
    return { shocks: 'exact', channels: 'exact', pairs: 0 };
  }
  const players = levers.reduce((sum, count) => sum + count, 0);
  return {
    shocks: levers.length <= MOST_EXACT_SHOCKS ? 'exact' : 'sampled',
    channels: 'sampled',
    pairs: Math.max(LEAST_PAIRS, Math.floor(MOST_SIMULATIONS / (2 * players))),
  };
}
