import type { ConditionPlan, ConditionStage, ConditionTarget, Plan } from '../plan/plan.ts';
import type { Engine, Wanted } from './engine.ts';
import { log } from './exp-log.ts';
import { solveMembers } from './solve-members.ts';

/**
 * Move draws of noise (`noise[(i * years + t) * members + m]`, i counting the noises of the plan)
 * until a block's members meet the condition of the plan, and give what they miss by figure:
 * `[k * members + m]`, k counting the targets of all stages.
 */
export type MeetCondition = (
  members: number,
  parameters: Float64Array,
  noise: Float64Array,
) => Float64Array;

/** Prepare to meet the condition of a plan, if it has one. */
export function prepareCondition(
  plan: Plan,
  engine: Engine | undefined,
): MeetCondition | undefined {
  const { condition, baseYear, years } = plan;
  if (condition === undefined || engine === undefined) return undefined;
  const fed: Wanted = plan.model.noises.map(({ array, index }) => ({ array, element: index }));
  return (members, parameters, noise) => {
    const missed = condition.stages.map((stage) => {
      const until = stage.year + 1;
      const yearly = firstYears(noise, { years, until, members });
      const places = stage.handles.map(({ noise: row, year }) => ({
        short: (row * until + year) * members,
        whole: (row * years + year) * members,
      }));
      const point = new Float64Array(places.length * members);
      places.forEach(({ short }, i) => {
        point.set(yearly.subarray(short, short + members), i * members);
      });
      const rest = solveMembers(point, members, (trial) => {
        places.forEach(({ short }, i) => {
          yearly.set(trial.subarray(i * members, (i + 1) * members), short);
        });
        const inputs = { members, years: until, baseYear, parameters, fed, yearly };
        return missesOf(stage, engine.run(inputs).values, members);
      });
      places.forEach(({ whole }, i) => {
        noise.set(point.subarray(i * members, (i + 1) * members), whole);
      });
      return [...rest];
    });
    return Float64Array.from(missed.flat());
  };
}

/** Count the targets of all stages. */
export function targetCount(condition: ConditionPlan | undefined): number {
  return condition?.stages.reduce((sum, { targets }) => sum + targets.length, 0) ?? 0;
}

type Span = { readonly years: number; readonly until: number; readonly members: number };

/** Copy the first years of rows. */
function firstYears(values: Float64Array, { years, until, members }: Span): Float64Array {
  const rows = values.length / (years * members);
  const out = new Float64Array(rows * until * members);
  for (let row = 0; row < rows; row += 1) {
    const from = row * years * members;
    out.set(values.subarray(from, from + until * members), row * until * members);
  }
  return out;
}

function missesOf(stage: ConditionStage, values: Float64Array, members: number): Float64Array {
  const years = stage.year + 1;
  const out = new Float64Array(stage.targets.length * members);
  stage.targets.forEach((target, k) => {
    const first = target.wanted * years * members;
    for (let m = 0; m < members; m += 1) {
      const base = values[first + m] ?? NaN;
      out[k * members + m] = missOf(values[first + stage.year * members + m] ?? NaN, target, base);
    }
  });
  return out;
}

/**
 * What a value misses of its figure, relative to it: in logarithms where both have one sign, since
 * most noises act as factors.
 */
function missOf(
  value: number,
  { value: given, isRelative }: ConditionTarget,
  base: number,
): number {
  const figure = isRelative ? given * base : given;
  const ratio = value / figure;
  if (ratio > 0 && ratio < Infinity) return log(ratio);
  return (value - figure) / (Math.abs(figure) || Math.abs(base) || 1);
}
