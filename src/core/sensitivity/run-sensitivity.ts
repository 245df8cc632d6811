import type { Issue } from '../issue.ts';
import type { Knowledge } from '../knowledge.ts';
import { FEWEST_MEMBERS } from '../label/label-one.ts';
import type { Condition } from '../observe/read-condition.ts';
import type { RunSettings } from '../plan/plan-run.ts';
import { mean } from '../summarise/mean.ts';
import { intervalOf } from '../summarise/summarise-horizon.ts';
import type { Interval } from '../summarise/summarise-horizon.ts';
import type { Scenario } from '../validate/scenario.ts';
import { drawBlocks, meanNoise, missedBy, rowOf } from './draw-blocks.ts';
import { groupInputs } from './group-inputs.ts';
import type { Grouping, InputGroup } from './group-inputs.ts';
import { listInputs, listNoises } from './list-inputs.ts';
import type { DrawnInput, DrawnNoise } from './list-inputs.ts';
import { measure } from './measure.ts';
import type { Measured } from './measure.ts';
import * as say from './messages.ts';
import { planTarget } from './plan-target.ts';
import { createBlockRunner } from './run-blocks.ts';
import { runDesign } from './run-design.ts';
import type { Progress } from './run-design.ts';
import { runsOfBlocks } from './runs-of-blocks.ts';
import type { SobolEstimate } from './sobol-indices.ts';
import { outputsOf } from './target.ts';
import type { Target } from './target.ts';
import { explainedBy, tornado } from './tornado.ts';
import type { Influence } from './tornado.ts';

export type SensitivityOptions = Grouping & {
  /** `members` is also the number of rows of a Sobol design. */
  readonly settings: RunSettings;
  readonly target: Target;
  readonly method: 'tornado' | 'sobol';
  /** What every member of the baseline passes through. */
  readonly condition?: Condition;
  readonly progress?: Progress | undefined;
};

/** What moves an outcome. */
export type Sensitivity = {
  readonly scenario: Scenario;
  readonly settings: RunSettings;
  readonly target: Target;
  /** Members that count: all, or those under a claim's condition. */
  readonly members: number;
  /** Mean of the outcome: for a claim, the probability that it comes true. */
  readonly mean: number;
  /** Median and 90% interval; absent for a claim. */
  readonly spread: Interval | undefined;
  /** From the largest rank correlation to the smallest. */
  readonly influences: readonly InfluenceOf<DrawnInput | DrawnNoise>[];
  /** Shares of the variance of the outcome's ranks, see `explainedBy`. */
  readonly explained: { readonly parameters: number; readonly noise: number };
  /** Absent unless it was asked for; from the largest total index to the smallest. */
  readonly groups: readonly (InputGroup & SobolEstimate)[] | undefined;
  /** Of the figures that members are to meet. */
  readonly issues: readonly Issue[];
};

/** How an outcome goes with a number that is known by name. */
export type InfluenceOf<Input> = Omit<Influence, 'input'> & { readonly input: Input };

/** The answer to a question about a scenario: faults in its file, or one of the question. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly message: string };

/**
 * Find what moves an outcome:
 *
 * Scenario -> plan of what the outcome needs -> draws -> run -> one number a member
 *          -> rank correlation with every draw and with the mean of every noise -> (the largest as groups -> Saltelli's design
 *          -> Sobol indices)
 *
 * The tornado costs one ordinary run; the design `top + 4` of them at most.
 */
export function runSensitivity(
  scenario: Scenario,
  knowledge: Knowledge,
  options: SensitivityOptions,
): Answer<Sensitivity> {
  const { settings, target, method } = options;
  if (settings.members < FEWEST_MEMBERS) {
    return { ok: false, message: say.tooFewMembers(settings.members, FEWEST_MEMBERS) };
  }
  if (method === 'sobol' && target.kind === 'claim' && target.claim.given !== undefined) {
    return { ok: false, message: say.sobolUnderCondition(target.claim.id) };
  }
  if (method === 'sobol' && options.condition !== undefined && options.condition.length > 0) {
    return { ok: false, message: say.sobolUnderFigures() };
  }
  const planned = planTarget(scenario, knowledge, options);
  if (!planned.ok) return planned;
  const { plan } = planned.value;
  const blocks = drawBlocks(plan, { from: 0, to: plan.members });
  const missed = missedBy(blocks, planned.value.figures);
  if (missed.some(({ severity }) => severity === 'error')) return { ok: false, issues: missed };
  const run = createBlockRunner(plan);
  const measured = measure(target, runsOfBlocks(planned.value, blocks, run));
  const fault = faultOf(measured, method);
  if (fault !== undefined) return { ok: false, message: fault };

  const inputs = listInputs(plan, knowledge.model, outputsOf(target));
  const noises = listNoises(plan);
  const all = [...inputs, ...noises];
  const found = tornado(
    all.map((input) =>
      input.kind === 'noise'
        ? meanNoise(blocks, input.row, plan.years)
        : rowOf(blocks, input.part, input.rows[0] ?? 0),
    ),
    measured,
  );
  const influences = found.influences.flatMap((one): InfluenceOf<DrawnInput | DrawnNoise>[] => {
    const input = all[one.input];
    return input === undefined ? [] : [{ ...one, input }];
  });
  const shareOf = (isNoise: boolean): number =>
    explainedBy(
      influences.filter(({ input }) => (input.kind === 'noise') === isNoise),
      found.members,
    );
  const groups =
    method === 'tornado' ? undefined : groupInputs(inputs, found, { ...options, plan });
  const estimates =
    groups === undefined
      ? []
      : runDesign({
          ...{ runPlan: planned.value, target, groups, blocks, outcomes: measured.values, run },
          progress: options.progress,
        });
  return {
    ok: true,
    value: {
      ...{ scenario, settings, target, ...summaryOf(target, measured) },
      influences,
      issues: [...planned.warnings, ...missed],
      explained: { parameters: shareOf(false), noise: shareOf(true) },
      groups: groups
        ?.flatMap((group, g) => {
          const estimate = estimates[g];
          return estimate === undefined ? [] : [{ ...group, ...estimate }];
        })
        .toSorted((a, b) => b.total - a.total),
    },
  };
}

/** Tell why an outcome cannot be explained, if it cannot. */
function faultOf(
  { values, margin, members }: Measured,
  method: SensitivityOptions['method'],
): string | undefined {
  if (members !== undefined && members.length < FEWEST_MEMBERS) {
    return say.conditionRare(members.length, values.length, FEWEST_MEMBERS);
  }
  // Ranks need margins that differ; a division of variance needs outcomes that do.
  const told = method === 'sobol' ? values : margin;
  const [first = 0] = told;
  return told.every((value) => value === first) ? say.nothingDiffers(values[0] ?? 0) : undefined;
}

function summaryOf(target: Target, { values, members }: Measured) {
  const counted =
    members === undefined ? values : Float64Array.from(members, (m) => values[m] ?? 0);
  const spread = target.kind === 'claim' ? undefined : intervalOf(counted);
  return { members: counted.length, mean: mean(counted), spread };
}
