import type { Issue } from '../issue.ts';
import type { Knowledge } from '../knowledge.ts';
import { FEWEST_MEMBERS } from '../label/label-one.ts';
import { verdictOf } from '../label/verdict.ts';
import type { RunSettings } from '../plan/plan-run.ts';
import * as sayOfTarget from '../sensitivity/messages.ts';
import type { Answer } from '../sensitivity/run-sensitivity.ts';
import type { Target } from '../sensitivity/target.ts';
import type { Scenario } from '../validate/scenario.ts';
import { bootstrapCrossing } from './bootstrap-crossing.ts';
import type { CrossingSpread } from './bootstrap-crossing.ts';
import { checkGrid } from './check-grid.ts';
import { crossingTest } from './criterion.ts';
import type { Criterion } from './criterion.ts';
import { evaluateSteps } from './evaluate-steps.ts';
import type { StepOptions, Steps } from './evaluate-steps.ts';
import { coarseGrid, findCrossing } from './find-crossing.ts';
import type { Crossing } from './find-crossing.ts';
import type { GridPoint } from './grid-point.ts';
import type { Varied } from './varied.ts';

/** How far something has to go until an outcome crosses. */
export type Threshold = {
  readonly scenario: Scenario;
  readonly settings: RunSettings;
  readonly target: Target;
  readonly criterion: Criterion;
  readonly varied: Varied;
  readonly found: Crossing['kind'];
  /** The smallest value that crosses, to within the tolerance. */
  readonly threshold: number | undefined;
  readonly tolerance: number;
  /** 90% interval; an end that is undefined lies outside the range. */
  readonly interval: readonly [number | undefined, number | undefined];
  /** Share of the bootstrap's samples that cross within the range. */
  readonly crossingShare: number;
  readonly monotone: boolean;
  /** From the low end to the high end. */
  readonly grid: readonly GridPoint[];
  /** Values at which the model was run. */
  readonly runs: number;
  readonly warnings: readonly string[];
  /** Of the figures that members are to meet. */
  readonly issues: readonly Issue[];
};

/**
 * Find how far something has to go until an outcome crosses:
 *
 * Scenario -> draws, once -> coarse grid of 9 values -> first one that crosses -> bisection before it
 *          -> the same on members drawn anew, 200 times -> interval
 *
 * Everything is computed on common draws, so that values differ by nothing but what is varied. The
 * interval tells how far the choice of members could move the threshold, not how well the model is
 * known. Between two values of the grid the outcome is taken to go one way; where the grid shows
 * that it does not, a warning says so.
 */
export function runThreshold(
  scenario: Scenario,
  knowledge: Knowledge,
  options: StepOptions,
): Answer<Threshold> {
  const { settings, target, criterion, varied } = options;
  if (settings.members < FEWEST_MEMBERS) {
    return { ok: false, message: sayOfTarget.tooFewMembers(settings.members, FEWEST_MEMBERS) };
  }
  const prepared = evaluateSteps(scenario, knowledge, options);
  if (!prepared.ok) return prepared;
  const steps = prepared.value;
  const start = steps.at(0);
  if (Number.isNaN(start.score())) {
    const { members, values } = start.measured;
    const met = members?.length ?? 0;
    return { ok: false, message: sayOfTarget.conditionRare(met, values.length, FEWEST_MEMBERS) };
  }
  const from = criterion.kind === 'verdict' ? verdictOf(start.score()) : undefined;
  const hasCrossed = crossingTest(criterion, from);
  const coarse = coarseGrid(steps.steps);
  const grid = coarse.map((step) => pointAt(steps, step, { hasCrossed, criterion }));
  const crossing = findCrossing((step) => hasCrossed(steps.at(step).score()), coarse);
  const spread = bootstrapCrossing(steps, coarse, { hasCrossed, seed: settings.seed });
  const checked = checkGrid(varied.id, grid);
  const issues = steps.issues();
  if (issues.some(({ severity }) => severity === 'error')) return { ok: false, issues };
  return {
    ok: true,
    value: {
      ...{ scenario, settings, target, criterion, varied, found: crossing.kind, grid },
      threshold: crossing.kind === 'crosses' ? steps.valueAt(crossing.at) : undefined,
      tolerance: (varied.high - varied.low) / steps.steps,
      ...intervalOf(spread, steps),
      ...checked,
      ...{ runs: steps.count(), issues },
    },
  };
}

function pointAt(
  { at, valueAt }: Steps,
  step: number,
  {
    hasCrossed,
    criterion,
  }: {
    readonly hasCrossed: (score: number) => boolean;
    readonly criterion: Criterion;
  },
): GridPoint {
  const score = at(step).score();
  const isTested = criterion.kind === 'verdict' && !Number.isNaN(score);
  return {
    ...{ value: valueAt(step), score, crosses: hasCrossed(score) },
    verdict: isTested ? verdictOf(score) : undefined,
  };
}

function intervalOf({ low, high, share }: CrossingSpread, { valueAt }: Steps) {
  const valueOf = (step: number | undefined): number | undefined =>
    step === undefined ? undefined : valueAt(step);
  return { interval: [valueOf(low), valueOf(high)] as const, crossingShare: share };
}
