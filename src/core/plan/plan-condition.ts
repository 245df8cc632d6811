import type { CompiledModel } from '../compile/compiled-model.ts';
import type { Program } from '../compile/program.ts';
import { pruneProgram } from '../compile/prune-program.ts';
import type { Condition, ConditionFigure } from '../observe/read-condition.ts';
import { linedUp } from './line-up.ts';
import type { ConditionPlan, ConditionStage, NoiseDraw } from './plan.ts';

/** A condition, still without the positions of the noises. */
export type ConditionDraft = {
  readonly program: Program;
  /** The figures in the order of the plan's targets: by year, and within one as given. */
  readonly figures: readonly ConditionFigure[];
};

/** Cut the model's program down to what the figures need. */
export function draftCondition(model: CompiledModel, condition: Condition): ConditionDraft {
  return {
    program: pruneProgram(
      model.program,
      condition.map(({ array }) => array),
    ),
    figures: condition.toSorted((a, b) => a.year - b.year),
  };
}

/**
 * Plan how the figures are met: year by year, through the draws of the noises that their variables
 * name. Between two years with figures, the draws of all years after the first may move, so that a
 * way of several years is spread over them.
 */
export function planCondition(
  { program, figures }: ConditionDraft,
  model: CompiledModel,
  noises: readonly NoiseDraw[],
): ConditionPlan {
  const years = [...new Set(figures.map(({ year }) => year))];
  const wanted: { array: number; element: number }[] = [];
  const want = ({ array, element }: ConditionFigure): number => {
    const at = wanted.findIndex((one) => one.array === array && one.element === element);
    return at < 0 ? wanted.push({ array, element }) - 1 : at;
  };
  const stages = years.map((year, i): ConditionStage => {
    const those = figures.filter((figure) => figure.year === year);
    const moved = noisesOf(those, model, noises);
    const from = (years[i - 1] ?? model.baseYear) + 1 - model.baseYear;
    const last = year - model.baseYear;
    return {
      year: last,
      targets: those.map((figure) => {
        const { value, isRelative } = figure;
        return { wanted: want(figure), value, isRelative };
      }),
      handles: Array.from({ length: last - from + 1 }, (_, t) => from + t).flatMap((t) =>
        moved.map((noise) => ({ noise, year: t })),
      ),
    };
  });
  return { program, wanted, stages };
}

/** The positions of the draws through which figures act. */
function noisesOf(
  figures: readonly ConditionFigure[],
  model: CompiledModel,
  noises: readonly NoiseDraw[],
): readonly number[] {
  const elements = new Set(
    figures.flatMap((figure) =>
      figure.through.flatMap((name) =>
        linedUp(model, name, figure).map((element) => `${name}.${element}`),
      ),
    ),
  );
  const draws = new Set(
    model.noises.flatMap(({ name, index, arrays }) =>
      elements.has(`${name}.${index}`) ? [`${arrays.z}.${index}`] : [],
    ),
  );
  return noises.flatMap(({ array, index }, i) => (draws.has(`${array}.${index}`) ? [i] : []));
}
