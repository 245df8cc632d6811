import type { Issue } from '../issue.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Condition } from '../observe/read-condition.ts';
import type { RunPlan, RunSettings } from '../plan/plan-run.ts';
import { drawBlocks, haveSameDraws, missedBy, redrawBlocks } from '../sensitivity/draw-blocks.ts';
import { measure } from '../sensitivity/measure.ts';
import type { Measured } from '../sensitivity/measure.ts';
import { planTarget } from '../sensitivity/plan-target.ts';
import { createBlockRunner } from '../sensitivity/run-blocks.ts';
import { runsOfBlocks } from '../sensitivity/runs-of-blocks.ts';
import type { Target } from '../sensitivity/target.ts';
import type { Scenario } from '../validate/scenario.ts';
import type { Criterion } from './criterion.ts';
import { createScore } from './score.ts';
import type { Score } from './score.ts';
import { varyScenario } from './vary-scenario.ts';
import type { Varied } from './varied.ts';

/** What came of one value. */
export type Evaluated = { readonly measured: Measured; readonly score: Score };

/** The range in steps, and what comes of each. */
export type Steps = {
  readonly steps: number;
  readonly valueAt: (step: number) => number;
  /** Computed once for each step. */
  readonly at: (step: number) => Evaluated;
  /** Steps that were computed. */
  readonly count: () => number;
  /** What is to be said of the figures that members are to meet, at any step that was computed. */
  readonly issues: () => readonly Issue[];
};

export type StepOptions = {
  readonly settings: RunSettings;
  readonly target: Target;
  readonly varied: Varied;
  readonly criterion: Criterion;
  /** What every member of the baseline passes through. */
  readonly condition?: Condition | undefined;
  /** Called after each run, with their number so far. */
  readonly progress?: ((runs: number) => void) | undefined;
};

/** Parts of a range; a duration goes month by month. */
const PARTS = 1024;

/**
 * Prepare to run a scenario with any value within a range. All values share their luck: members
 * draw once, and only what is varied is drawn again; the engines are made once too, and the
 * baseline is computed once where it stays the same. What comes of a value is to the bit what a run
 * of the scenario with it gives. Faults of the scenario at either end come back.
 */
export function evaluateSteps(
  scenario: Scenario,
  knowledge: Knowledge,
  options: StepOptions,
):
  | { readonly ok: true; readonly value: Steps }
  | { readonly ok: false; readonly issues: readonly Issue[] } {
  const { varied, target, criterion, progress } = options;
  const { low, high } = varied;
  const steps = varied.kind === 'duration' ? high - low : PARTS;
  const valueAt = (step: number): number =>
    step === steps ? high : low + ((high - low) * step) / steps;
  const planAt = (step: number) =>
    planTarget(varyScenario(scenario, varied, valueAt(step)), knowledge, options);
  // A longer or a harsher shock may collide with another one: then the whole range is refused.
  const [first, last] = [planAt(0), planAt(steps)];
  if (!first.ok) return first;
  if (!last.ok) return last;

  const { plan } = last.value;
  const base = { plan, blocks: drawBlocks(plan, { from: 0, to: plan.members }) };
  const run = createBlockRunner(plan);
  const { baseline } = runsOfBlocks(last.value, base.blocks, run);
  const issues = new Map<string, Issue>();
  const keep = (found: readonly Issue[]): void =>
    found.forEach((issue) => issues.set(`${issue.pointer} ${issue.line} ${issue.code}`, issue));
  keep(last.warnings);
  const evaluate = (runPlan: RunPlan): Evaluated => {
    const blocks = redrawBlocks(base, runPlan.plan);
    keep(missedBy(blocks, runPlan.figures));
    const known = haveSameDraws(plan, runPlan.plan) ? baseline : undefined;
    const measured = measure(target, runsOfBlocks(runPlan, blocks, run, known));
    return { measured, score: createScore(measured, criterion) };
  };
  const done = new Map<number, Evaluated>();
  return {
    ok: true,
    value: {
      ...{ steps, valueAt, count: () => done.size, issues: () => [...issues.values()] },
      at: (step) => {
        const known = done.get(step);
        if (known !== undefined) return known;
        const planned = planAt(step);
        if (!planned.ok) throw new Error(`step ${step} cannot be planned`);
        const found = evaluate(planned.value);
        done.set(step, found);
        progress?.(done.size);
        return found;
      },
    },
  };
}
