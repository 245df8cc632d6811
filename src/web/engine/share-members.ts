import { BLOCK } from '../../core/index.ts';
import type { Plan, Simulate, Simulation } from '../../core/index.ts';
import type { Bench } from './bench.ts';
import type { Part, PathsQuestion } from './calls.ts';

/** Fewer members are not worth a message. */
const WORTH_SHARING = 2 * BLOCK;

/**
 * Give a function that simulates half of the members of a plan here while the partner, if there is
 * one, does the other half of the same question. Members are to the bit those of one worker alone.
 * What members drew is not gathered: only values are.
 */
export function shareMembers(question: PathsQuestion, { simulate, partner }: Bench): Simulate {
  if (partner === undefined) return simulate;
  const { scenario, names } = question;
  return async (plan) => {
    if (plan.members < WORTH_SHARING) return simulate(plan);
    const half = BLOCK * Math.ceil(plan.members / 2 / BLOCK);
    const rest = { firstMember: half, members: plan.members - half };
    const theirs = partner({ kind: 'part', scenario, names, ...rest });
    const mine = await simulate({ ...plan, members: half });
    return joined(plan, mine, (await theirs) ?? partIn(await simulate({ ...plan, ...rest })));
  };
}

function partIn({ scenario, baseline }: Simulation): Part {
  return {
    baseline: baseline.values,
    ...(scenario === baseline ? {} : { scenario: scenario.values }),
  };
}

function joined({ members, years }: Plan, mine: Simulation, theirs: Part): Simulation {
  const ensemble = (values: Float64Array) => ({ members, years, values });
  const baseline = ensemble(
    joinedRows(mine.baseline.values, theirs.baseline, mine.baseline.members),
  );
  const { scenario = theirs.baseline } = theirs;
  const same = mine.scenario === mine.baseline;
  return {
    baseline,
    scenario: same
      ? baseline
      : ensemble(joinedRows(mine.scenario.values, scenario, mine.scenario.members)),
    parameters: mine.parameters,
    shockParameters: mine.shockParameters,
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
