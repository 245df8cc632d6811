import type { Paths } from '../label/types.ts';
import type { Runs } from '../label/world.ts';
import type { RunPlan } from '../plan/plan-run.ts';
import type { Ensemble } from '../plan/plan.ts';
import { withoutLever } from '../plan/without-lever.ts';
import { checkAccounts } from '../simulate/check-accounts.ts';
import type { DrawnBlock } from './draw-blocks.ts';
import type { RunBlocks } from './run-blocks.ts';

/**
 * See scenario and baseline of some members as runs that a target can be measured on. Each is
 * computed when it is first read, so a target that has no use for the baseline costs none. Throws,
 * then, where an account does not balance.
 */
export function runsOfBlocks(
  runPlan: RunPlan,
  blocks: readonly DrawnBlock[],
  run: RunBlocks,
  baseline: Paths = lazyPaths(runPlan, blocks, () => run(runPlan.plan, blocks, 'baseline')),
): Runs {
  const held = new Map<string, Paths>();
  return {
    scenario: lazyPaths(runPlan, blocks, () => run(runPlan.plan, blocks, 'scenario')),
    baseline,
    withoutPaths: (lever) => {
      const paths =
        held.get(lever) ??
        lazyPaths(runPlan, blocks, () =>
          run(withoutLever(runPlan.plan, lever), blocks, 'scenario'),
        );
      held.set(lever, paths);
      return paths;
    },
  };
}

function lazyPaths(
  { years, wantedOf, accounts }: RunPlan,
  blocks: readonly DrawnBlock[],
  compute: () => Ensemble,
): Paths {
  let ensemble: Ensemble | undefined;
  const computed = (): Ensemble => {
    const found = compute();
    checkAccounts(accounts, {
      ...{ scenario: found, baseline: found, misses: new Float64Array(0) },
      ...{ parameters: new Float64Array(0), shockParameters: new Float64Array(0) },
    });
    return found;
  };
  return {
    members: blocks.reduce((sum, { members }) => sum + members, 0),
    years,
    values: (series) => {
      ensemble ??= computed();
      const wanted = wantedOf.get(series);
      if (wanted === undefined) throw new Error(`series ${series} was not kept`);
      const size = ensemble.years * ensemble.members;
      return ensemble.values.subarray(wanted * size, (wanted + 1) * size);
    },
  };
}
