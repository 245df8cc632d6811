import { planRun, shownFirst, simulateHere, withoutLever } from '../../core/index.ts';
import type {
  Condition,
  Knowledge,
  Plan,
  RunPlan,
  RunSettings,
  Scenario,
  Simulation,
} from '../../core/index.ts';

/** What the shocks of a scenario, or the levers of its only shock, have to do with each series. */
export type ReportAttribution = {
  /** Shares of shocks, or of levers where there is one shock. */
  readonly by: 'shocks' | 'levers';
  /** Whether shares are Shapley's values, or what each does alone and the rest together. */
  readonly method: 'shapley' | 'alone';
  readonly members: number;
  /** Name of each player: position of a shock in the scenario, or a lever. */
  readonly players: readonly string[];
  /** In the order of the series shown first. */
  readonly series: readonly {
    readonly output: number;
    readonly baseline: number;
    readonly shares: readonly number[];
    /** What no player has: nil for Shapley's values. */
    readonly rest: number;
  }[];
};

/** Members that are enough for means of differences that are paired by member. */
const MOST_MEMBERS = 200;
/** Up to so many players, all of their coalitions are simulated: 64 of shocks, 16 of levers. */
const MOST_PLAYERS = { shocks: 6, levers: 4 } as const;

/**
 * Share out the mean difference of each series shown first, over some years, among the shocks of a
 * scenario (or the levers of its only shock). One simulation of a coalition serves all series:
 * Shapley's value is linear, so that the mean of the members' values is that of the means. Gives
 * nothing where no shock acts.
 */
export function attribute(
  scenario: Scenario,
  knowledge: Knowledge,
  {
    settings: whole,
    years,
    condition = [],
  }: {
    readonly settings: RunSettings;
    readonly years: readonly [number, number];
    /** Of a run that ends with the years. */
    readonly condition?: Condition;
  },
): ReportAttribution | undefined {
  const members = Math.min(whole.members, MOST_MEMBERS);
  const settings = { ...whole, members, until: years[1] };
  const game = gameOf(scenario, knowledge, { settings, condition });
  if (game === undefined) return undefined;
  const { planOf, players, runPlan, by } = game;
  const outputs = shownFirst(knowledge);
  const known = new Map<number, readonly number[]>();
  const nothing = simulateHere(planOf(0));
  const sight = { runPlan, outputs, years };
  const worth = (coalition: number): readonly number[] => {
    const found =
      known.get(coalition) ??
      meansOf(
        coalition === 0 ? nothing : simulateHere(planOf(coalition), undefined, nothing),
        sight,
      );
    known.set(coalition, found);
    return found;
  };
  const isExact = players.length <= MOST_PLAYERS[by];
  const sharesOf = isExact ? shapley(players.length, worth) : alone(players.length, worth);
  const all = worth(2 ** players.length - 1);
  return {
    ...{ by, method: isExact ? 'shapley' : 'alone', members, players },
    series: outputs.map((output, i) => {
      const baseline = worth(0)[i] ?? 0;
      const shares = sharesOf(i);
      const sum = shares.reduce((total, share) => total + share, 0);
      const rest = isExact ? 0 : (all[i] ?? 0) - baseline - sum;
      return { output, baseline, shares, rest };
    }),
  };
}

type Game = {
  readonly by: ReportAttribution['by'];
  readonly players: readonly string[];
  /** Bit i of a coalition is player i. */
  readonly planOf: (coalition: number) => Plan;
  readonly runPlan: RunPlan;
};

function gameOf(
  scenario: Scenario,
  knowledge: Knowledge,
  { settings, condition }: { readonly settings: RunSettings; readonly condition: Condition },
): Game | undefined {
  const { shocks } = scenario;
  const plan = (subset: Scenario['shocks']): RunPlan | undefined => {
    const kept = [
      ...shownFirst(knowledge),
      ...knowledge.claims.flatMap((claim) => (claim.kind === 'tested' ? claim.series : [])),
    ];
    const acting = { ...scenario, shocks: subset };
    const planned = planRun(knowledge, acting, settings, kept, condition);
    return planned.ok ? planned.value : undefined;
  };
  const whole = plan(shocks);
  if (whole?.plan.effects === undefined) return undefined;
  if (shocks.length > 1) {
    return {
      ...{ by: 'shocks', players: shocks.map((_, i) => String(i)), runPlan: whole },
      planOf: (coalition) =>
        plan(shocks.filter((_, i) => ((coalition >> i) & 1) === 1))?.plan ?? whole.plan,
    };
  }
  const levers = [...new Set(whole.plan.effects.targets.map(({ lever }) => lever))];
  return {
    ...{ by: 'levers', players: levers, runPlan: whole },
    planOf: (coalition) =>
      levers
        .filter((_, i) => ((coalition >> i) & 1) === 0)
        .reduce((rest, lever) => withoutLever(rest, lever), whole.plan),
  };
}

/** The mean of each output over the members and the years. */
function meansOf(
  { scenario }: Simulation,
  sight: {
    readonly runPlan: RunPlan;
    readonly outputs: readonly number[];
    readonly years: readonly [number, number];
  },
): readonly number[] {
  const { runPlan, outputs, years } = sight;
  const [from = 0, to = 0] = years.map((year) => runPlan.years.indexOf(year));
  const { members } = scenario;
  return outputs.map((output) => {
    const start = (runPlan.wantedOf.get(output) ?? 0) * scenario.years;
    const values = scenario.values.subarray((start + from) * members, (start + to + 1) * members);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

type Worth = (coalition: number) => readonly number[];
type SharesOf = (series: number) => readonly number[];

/** Source: Shapley, "A value for n-person games" (1953): weights (s! (n - s - 1)!) / n!. */
function shapley(players: number, worth: Worth): SharesOf {
  const coalitions = Array.from({ length: 2 ** players }, (_, i) => i);
  const size = (coalition: number): number =>
    Array.from({ length: players }, (_, i) => (coalition >> i) & 1).reduce((a, b) => a + b, 0);
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return (series) =>
    Array.from({ length: players }, (_, player) =>
      coalitions
        .filter((coalition) => ((coalition >> player) & 1) === 0)
        .reduce((sum, coalition) => {
          const s = size(coalition);
          const weight = (factorial(s) * factorial(players - s - 1)) / factorial(players);
          const added = worth(coalition + 2 ** player)[series] ?? 0;
          return sum + weight * (added - (worth(coalition)[series] ?? 0));
        }, 0),
    );
}

/** What each does alone: a single simulation a player. */
function alone(players: number, worth: Worth): SharesOf {
  return (series) =>
    Array.from(
      { length: players },
      (_, player) => (worth(2 ** player)[series] ?? 0) - (worth(0)[series] ?? 0),
    );
}
