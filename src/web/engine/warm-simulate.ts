import {
  createBlockRunner,
  drawBlocks,
  haveSameDraws,
  redrawBlocks,
  rowOf,
  simulateHere,
} from '../../core/index.ts';
import type {
  DrawnBlock,
  Ensemble,
  Plan,
  RunBlocks,
  Simulate,
  Simulation,
} from '../../core/index.ts';

/** Programs whose engine and draws are kept: those of the series on view, and of the claims. */
const KEPT_PROGRAMS = 4;

/** Assumptions whose baseline is kept for each program: those of scenarios side by side, and undone. */
const KEPT_BASELINES = 4;

/** Of more members, draws take more memory than a page should hold. */
const MOST_WARM_MEMBERS = 5000;

type Baseline = {
  readonly plan: Plan;
  readonly blocks: readonly DrawnBlock[];
  readonly ensemble: Ensemble;
};

type Warm = { readonly run: RunBlocks; readonly baselines: Baseline[] };

/**
 * Give a function that simulates plans in this thread and keeps what plans that follow each other
 * have in common: the model's engine, the draws, and the baseline. Where only the shocks differ,
 * only the scenario's members are computed. The results are to the bit those of `simulateHere`.
 */
export function createWarmSimulate(): Simulate {
  const programs = new Map<string, Warm>();
  return (plan) => {
    if (plan.condition !== undefined || plan.members > MOST_WARM_MEMBERS) {
      return Promise.resolve(simulateHere(plan));
    }
    const { run, baselines } = remembered(programs, plan);
    return Promise.resolve(simulateWarm(plan, run, baselines));
  };
}

function remembered(programs: Map<string, Warm>, plan: Plan): Warm {
  const { seed, members, firstMember, years } = plan;
  const key = JSON.stringify([seed, members, firstMember ?? 0, years, plan.model.wanted]);
  const warm = programs.get(key) ?? { run: createBlockRunner(plan), baselines: [] };
  programs.delete(key);
  programs.set(key, warm);
  const [oldest] = programs.keys();
  if (programs.size > KEPT_PROGRAMS && oldest !== undefined) programs.delete(oldest);
  return warm;
}

function simulateWarm(plan: Plan, run: RunBlocks, baselines: Baseline[]): Simulation {
  const same = baselines.find((one) => haveSameDraws(one.plan, plan));
  const alike = same ?? baselines[0];
  const from = plan.firstMember ?? 0;
  const blocks =
    alike === undefined
      ? drawBlocks(plan, { from, to: from + plan.members })
      : redrawBlocks(alike, plan);
  const baseline = same ?? newBaseline(plan, blocks, run);
  keepFirst(baselines, baseline);
  return {
    baseline: baseline.ensemble,
    scenario: plan.effects === undefined ? baseline.ensemble : run(plan, blocks, 'scenario'),
    // Labels are held against what was drawn; paths are not, and need not wait for it.
    get parameters() {
      return rowsOf(baseline.blocks, 'parameters', plan);
    },
    get shockParameters() {
      return rowsOf(blocks, 'shockParameters', plan);
    },
  };
}

function newBaseline(plan: Plan, blocks: readonly DrawnBlock[], run: RunBlocks): Baseline {
  return { plan, blocks, ensemble: run(plan, blocks, 'baseline') };
}

function keepFirst(baselines: Baseline[], baseline: Baseline): void {
  const at = baselines.indexOf(baseline);
  if (at >= 0) baselines.splice(at, 1);
  baselines.unshift(baseline);
  baselines.splice(KEPT_BASELINES);
}

function rowsOf(
  blocks: readonly DrawnBlock[],
  part: 'parameters' | 'shockParameters',
  { members }: Plan,
): Float64Array {
  const rows = (blocks[0]?.[part].length ?? 0) / (blocks[0]?.members ?? 1);
  const out = new Float64Array(rows * members);
  for (let row = 0; row < rows; row += 1) out.set(rowOf(blocks, part, row), row * members);
  return out;
}
