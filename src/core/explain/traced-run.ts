import { drawPlace } from './draw-place.ts';
import type { CompiledVariable } from '../compile/compiled-model.ts';
import type { Knowledge } from '../knowledge.ts';
import type { TracedScenario } from './trace-scenario.ts';
import type { TraceNode } from '../spec/generated/trace.ts';
import { quantityWords } from './quantity-words.ts';
import { rowsInUse } from './rows-in-use.ts';

/** A printed figure, as far as a trace tells of it. */
export type TracedRow = {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly period: string;
  readonly chapter: string;
  readonly section: string;
  /** Line of the text, from 1. */
  readonly textLine: number;
  readonly printed: string;
};

/** One member of a run, and all that tells where its numbers come from. */
export type TracedRun = TracedScenario & {
  readonly knowledge: Pick<Knowledge, 'model'>;
  /** Finds a printed figure by its id. */
  readonly rowOf: (id: string) => TracedRow | undefined;
};

/** A variable's element in a calendar year; the year before the base year holds initial values. */
export type Spot = {
  readonly variable: CompiledVariable;
  readonly element: number;
  readonly year: number;
};

/** The value at a spot with and without the shocks. */
export function valuesAt(
  { knowledge: { model }, trace }: TracedRun,
  { variable, element, year }: Spot,
): { readonly value: number; readonly baseline: number } {
  const isBefore = year < model.baseYear;
  const array = isBefore ? initialArray(variable, model) : variable.array;
  const t = isBefore ? 0 : year - model.baseYear;
  return { value: trace.scenario(array, element, t), baseline: trace.baseline(array, element, t) };
}

/** What a variable has before the first year stands in an array of its own. */
function initialArray({ name, array }: CompiledVariable, { program }: Knowledge['model']): number {
  const found = program.arrays.findIndex((one) => one.name === `${name}#initial`);
  return found < 0 ? array : found;
}

type Source = Pick<TraceNode, 'parameter' | 'yearbook' | 'basis' | 'moved_by'>;

/** Where a value comes from that no equation gives. */
export function sourceOf(run: TracedRun, spot: Spot): Source {
  const { variable, element } = spot;
  const { spec } = variable;
  switch (spec.kind) {
    case 'parameter':
      return drawOf(run, spot);
    case 'baseline':
      return figureOf(run, spot);
    case 'lever':
      return { moved_by: [...run.moversOf(variable.name, element)] };
    default:
      return {};
  }
}

function drawOf({ knowledge: { model }, plan, member }: TracedRun, spot: Spot): Source {
  const { variable, element } = spot;
  const code = codeOf(spot);
  const at = model.parameters.findIndex(
    ({ name, element: own }) => name === variable.name && (own ?? null) === code,
  );
  const [own, draw] = [model.parameters[at], plan.model.draws[at]];
  if (own === undefined || draw === undefined) {
    throw new Error(`no draw for ${variable.name} ${element}`);
  }
  const assumed = draw.quantity !== own.quantity;
  return {
    parameter: {
      draw: draw.key,
      distribution: quantityWords(draw.quantity),
      quantile: drawPlace(plan.seed, draw, member) ?? null,
      assumed,
    },
    basis: assumed
      ? { kind: 'judgement', text: 'Assumed by the scenario.' }
      : { kind: own.basis.kind, text: own.basis.text },
  };
}

function figureOf({ rowOf }: TracedRun, spot: Spot): Source {
  const { spec } = spot.variable;
  const code = codeOf(spot);
  const use = rowsInUse(spot.variable).find(
    (one) => one.use === 'baseline' && (one.element === '' || one.element === code),
  );
  const row = use === undefined ? undefined : rowOf(use.row);
  if (row === undefined) {
    const basis = spec.kind === 'baseline' ? spec.otherwise?.basis : undefined;
    return basis === undefined ? {} : { basis: { kind: basis.kind, text: basis.text } };
  }
  const { id, value, unit, period, chapter, section, textLine, printed } = row;
  return { yearbook: { row: id, value, unit, period, chapter, section, line: textLine, printed } };
}

/** The code of a spot's element; null where the variable has but one. */
export function codeOf({ variable, element }: Spot): string | null {
  return variable.over.length === 0 ? null : (variable.elements[element] ?? null);
}
