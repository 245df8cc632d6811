import type { Horizon } from '../label/types.ts';
import type { PlanKnowledge } from '../plan/plan-run.ts';
import type { AttributedShock, AttributionResult } from '../spec/generated/attribution.ts';
import type { UnionShares } from './attribute-block.ts';
import type { MemberAttribution } from './attribute-members.ts';
import { describeSeries, labelOf } from './describe-series.ts';
import type { Player } from './find-players.ts';
import { standardErrorOfMean } from './sampled-shares.ts';
import { lessOf, spreadOf, sumOf } from './spread-of.ts';

/** What is explained: an output of the model, by its position, as the mean of some years. */
export type ExplainedSight = {
  readonly output: number;
  /** First and last, both included. */
  readonly years: readonly [number, number];
  /** The horizon that has these years, if one was asked for. */
  readonly horizon?: Horizon;
};

/** What `explain` finds, without what the host knows and without the words. */
export type Attribution = Omit<
  AttributionResult,
  'format' | 'scenario' | 'engine' | 'text' | 'warnings'
>;

/** Summarise the shares of all members; shocks that do most come first. */
export function summariseAttribution(
  found: MemberAttribution,
  players: readonly Player[],
  knowledge: PlanKnowledge,
  { output, years, horizon }: ExplainedSight,
): Attribution {
  const { baseline, scenario, shocks, method, simulations } = found;
  const difference = lessOf(scenario, baseline);
  const together = sumOf(
    shocks.map(({ alone }) => alone),
    baseline.length,
  );
  return {
    series: describeSeries(output, knowledge.model),
    years: [...years],
    horizon: horizon ?? null,
    baseline: spreadOf(baseline),
    with_shocks: spreadOf(scenario),
    difference: spreadOf(difference),
    change: baseline.some((value) => value === 0)
      ? null
      : spreadOf(scenario.map((value, m) => value / (baseline[m] ?? 1) - 1)),
    shocks: shocksOf(found, players, knowledge),
    interaction: spreadOf(lessOf(difference, together)),
    method: {
      ...{ shocks: method.shocks, channels: method.channels },
      ...{ orders: 2 * method.pairs, simulations },
    },
  };
}

function shocksOf(
  found: MemberAttribution,
  players: readonly Player[],
  knowledge: PlanKnowledge,
): AttributedShock[] {
  const nothing = new Float64Array(found.baseline.length);
  const none: UnionShares = { share: nothing, alone: nothing, last: nothing, players: [] };
  const errors = errorsOf(found);
  const isSampled = found.method.shocks === 'sampled';
  let union = 0;
  let channel = 0;
  const shocks = players.map((player) => {
    const { shock, standing, levers } = player;
    const shares = standing === 'acts' ? (found.shocks[union++] ?? none) : none;
    const first = channel;
    channel += levers.length;
    return {
      ...{ shock: shock.key, type: shock.type },
      label: knowledge.shockTypes[shock.type]?.label ?? shock.type,
      ...{ start: shock.start, end: shock.end ?? null, standing },
      share: spreadOf(shares.share),
      standard_error: isSampled ? errors(first, levers.length) : null,
      alone: spreadOf(shares.alone),
      last: spreadOf(shares.last),
      interaction: spreadOf(lessOf(shares.share, shares.alone)),
      channels: levers
        .map((lever, k) => ({
          ...{ lever, label: labelOf(lever, knowledge.model) },
          share: spreadOf(shares.players[k] ?? nothing),
          standard_error: found.method.channels === 'sampled' ? errors(first + k, 1) : null,
        }))
        .toSorted((a, b) => Math.abs(b.share.mean) - Math.abs(a.share.mean)),
    };
  });
  return shocks.toSorted((a, b) => Math.abs(b.share.mean) - Math.abs(a.share.mean));
}

/** Gives the standard error of the mean share of some channels that follow each other, together. */
function errorsOf({ pairSums, method, baseline }: MemberAttribution) {
  return (first: number, count: number): number => {
    const sums = Array.from({ length: method.pairs }, (_, pair) =>
      pairSums.slice(first, first + count).reduce((sum, own) => sum + (own[pair] ?? 0), 0),
    );
    return sums.length === 0 ? 0 : standardErrorOfMean(sums) / baseline.length;
  };
}
