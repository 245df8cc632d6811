import { referenceModel } from './model.mjs';

/** A scenario without shocks and assumptions. */
const NOTHING = { shocks: [], assumptions: [], run: {}, files: [] };

/** Years of the reference model, the base year included. */
export const YEARS = 28;

/**
 * Compile the reference model, or one `times` as large, and plan its baseline. Gives the plan, the
 * number of equations a year, and which wanted element each output is; `keep` chooses outputs by
 * their indicator (all, if absent).
 */
export function planReference({ compileModel, planRun }, { members, times = 1, keep }) {
  const source = referenceModel(times);
  const compiled = compileModel(source);
  if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message).join('\n'));
  const model = compiled.value;
  const kept = model.outputs.flatMap(({ indicator }, i) =>
    keep === undefined || keep.includes(indicator) ? [i] : [],
  );
  const settings = { until: model.baseYear + YEARS - 1, members, seed: '2023' };
  const planned = planRun({ model, shockTypes: {} }, NOTHING, settings, kept);
  if (!planned.ok) throw new Error('the reference model cannot be planned');
  const { plan, wantedOf } = planned.value;
  const order = kept.map((output) => wantedOf.get(output));
  return { source, plan, order, equations: modelEquations(plan.model.program) };
}

/** Equations of the model a year: those of sums that the compiler set apart belong to others. */
function modelEquations({ step, arrays }) {
  return step
    .filter(({ target }) => !arrays[target].name.includes('#'))
    .reduce((sum, { target }) => sum + arrays[target].length, 0);
}
