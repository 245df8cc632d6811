import { evaluateCondition } from '../label/evaluate.ts';
import { judge } from '../label/judge.ts';
import { membersWhere } from '../label/probability.ts';
import { meanOverYears } from '../label/reductions.ts';
import type { Paths } from '../label/types.ts';
import { createWorlds } from '../label/world.ts';
import type { Runs } from '../label/world.ts';
import type { ClaimTarget, IndicatorTarget, Target } from './target.ts';

/** What a target comes to, member by member. */
export type Measured = {
  /** The indicator in its unit; 1 where the claim comes true, else 0. */
  readonly values: Float64Array;
  /** What members are ranked by: the value, or by how much they pass or fail the claim's test. */
  readonly margin: Float64Array;
  /** Members under the claim's condition, ascending; all when undefined. */
  readonly members: Uint32Array | undefined;
};

/** Measure a target on every member of a run. */
export function measure(target: Target, runs: Runs): Measured {
  return target.kind === 'claim' ? measureClaim(target, runs) : measureIndicator(target, runs);
}

function measureIndicator({ output, of, years }: IndicatorTarget, runs: Runs): Measured {
  const values = meanPath(runs.scenario, output, years);
  if (of === 'difference') {
    const baseline = meanPath(runs.baseline, output, years);
    for (let m = 0; m < values.length; m += 1) values[m] = (values[m] ?? 0) - (baseline[m] ?? 0);
  }
  return { values, margin: values, members: undefined };
}

function meanPath(paths: Paths, output: number, [first, last]: IndicatorTarget['years']) {
  const { members, years } = paths;
  const from = years.indexOf(first) * members;
  const to = (years.indexOf(last) + 1) * members;
  return meanOverYears(paths.values(output).subarray(from, to), members);
}

function measureClaim({ claim, years }: ClaimTarget, runs: Runs): Measured {
  const world = createWorlds(runs, years).scenario;
  const { passed, margin } = judge(claim.test, world);
  const all = runs.scenario.members;
  const values = new Float64Array(all);
  if (typeof passed === 'boolean') values.fill(passed ? 1 : 0);
  else values.set(passed);
  const condition = claim.given === undefined ? true : evaluateCondition(claim.given, world);
  return { values, margin: margin ?? new Float64Array(all), members: membersWhere(condition) };
}
