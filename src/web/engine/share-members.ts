import type { Ensemble, Plan, Simulation } from '../../core/index.ts';
import type { ShareMembers } from './bench.ts';
import type { Part } from './calls.ts';

/** Fewer members are not worth a message. */
const WORTH_SHARING = 256;
/** Parts are cut at multiples of this. */
const STEP = 128;

/** Baselines put together that are kept: those of scenarios side by side, and undone. */
const KEPT_BASELINES = 4;

type JoinedBaseline = {
  /** Of this worker's members. */
  readonly mine: Float64Array;
  /** Of the partner's members. */
  readonly theirs: Float64Array;
  /** The partner's number for its own. */
  readonly number: number;
  readonly ensemble: Ensemble;
};

/**
 * Create what gives a function that simulates half of the members of a plan here while the partner,
 * if there is one, does the other half of the same question. Members are to the bit those of one
 * worker alone. What members drew is not gathered: only values are. A baseline that both know
 * already is neither sent nor put together again.
 */
export function createShareMembers(): ShareMembers {
  const baselines: JoinedBaseline[] = [];
  return ({ scenario, names }, { simulate, partner }) => {
    if (partner === undefined) return simulate;
    return async (plan) => {
      if (plan.members < WORTH_SHARING) return simulate(plan);
      const half = STEP * Math.ceil(plan.members / 2 / STEP);
      const rest = { firstMember: half, members: plan.members - half };
      const known = baselines.map(({ number }) => number);
      const asked = partner({ kind: 'part', scenario, names, ...rest, known });
      const mine = await simulate({ ...plan, members: half });
      const theirs = (await asked) ?? ownPart(await simulate({ ...plan, ...rest }));
      return joined(plan, baselineOf(baselines, plan, { mine, theirs }), { mine, theirs });
    };
  };
}

/** Say what came of some members: `known` are the baselines that need not be sent, by number. */
export function partIn({ scenario, baseline }: Simulation, known: readonly number[]): Part {
  const number = numberOf(baseline.values);
  return {
    baseline: known.includes(number) ? { number } : { number, values: baseline.values },
    ...(scenario === baseline ? {} : { scenario: scenario.values }),
  };
}

/** Do the partner's part: what it numbers does not count. */
function ownPart({ scenario, baseline }: Simulation): Part {
  return {
    baseline: { values: baseline.values },
    ...(scenario === baseline ? {} : { scenario: scenario.values }),
  };
}

const numbers = new WeakMap<Float64Array, number>();
let lastNumber = 0;

/** Number the baselines of this worker as they come. */
function numberOf(values: Float64Array): number {
  const number = numbers.get(values) ?? (lastNumber += 1);
  numbers.set(values, number);
  return number;
}

type Halves = { readonly mine: Simulation; readonly theirs: Part };

function baselineOf(
  baselines: JoinedBaseline[],
  { members, years }: Plan,
  { mine, theirs }: Halves,
): Ensemble {
  const { number } = theirs.baseline;
  const own = mine.baseline;
  const known = baselines.find((one) => one.number === number);
  if (known?.mine === own.values) {
    keepFirst(baselines, known);
    return known.ensemble;
  }
  const values = theirs.baseline.values ?? known?.theirs;
  if (values === undefined) throw new Error('a partner left out a baseline that is not known');
  const ensemble = { members, years, values: joinedRows(own.values, values, own.members) };
  if (number !== undefined) {
    keepFirst(baselines, { mine: own.values, theirs: values, number, ensemble });
  }
  return ensemble;
}

function keepFirst(baselines: JoinedBaseline[], first: JoinedBaseline): void {
  const others = baselines.filter(({ number }) => number !== first.number);
  baselines.splice(0, baselines.length, first, ...others.slice(0, KEPT_BASELINES - 1));
}

const NONE = new Float64Array(0);

function joined(
  { members, years }: Plan,
  baseline: Ensemble,
  { mine, theirs }: Halves,
): Simulation {
  const { scenario } = theirs;
  return {
    baseline,
    scenario:
      scenario === undefined
        ? baseline
        : {
            members,
            years,
            values: joinedRows(mine.scenario.values, scenario, mine.scenario.members),
          },
    parameters: NONE,
    shockParameters: NONE,
  };
}

/** Put the rows of some members before those of others: `first` is the number of the former. */
function joinedRows(a: Float64Array, b: Float64Array, first: number): Float64Array {
  const rows = a.length / first;
  const second = b.length / rows;
  const out = new Float64Array(a.length + b.length);
  for (let row = 0; row < rows; row += 1) {
    const at = row * (first + second);
    out.set(a.subarray(row * first, (row + 1) * first), at);
    out.set(b.subarray(row * second, (row + 1) * second), at + first);
  }
  return out;
}
