import type { ArrayInfo, Expression, Statement } from '../compile/program.ts';
import type { EffectDraw, EffectsPlan } from './plan.ts';

/** A program of scalars under construction. Each parameter and intensity enters once. */
export type EffectsProgram = {
  /** Read a number that is drawn once a member; equal keys are one. */
  readonly parameter: (draw: EffectDraw) => Expression;
  /** Read the intensity of a shock in the year. */
  readonly intensity: (key: string, byYear: readonly number[]) => Expression;
  /** Compute a value and keep it for every member and year. */
  readonly addResult: (name: string, value: Expression) => void;
  readonly finish: () => Omit<EffectsPlan, 'targets'>;
};

/** Start an empty program. */
export function createEffectsProgram(): EffectsProgram {
  const arrays: ArrayInfo[] = [];
  const step: Statement[] = [];
  const draws: EffectDraw[] = [];
  const intensities: { array: number; byYear: readonly number[] }[] = [];
  const known = new Map<string, Expression>();

  const addArray = (name: string, role: ArrayInfo['role']): number =>
    arrays.push({ name, length: 1, role }) - 1;
  const once = (name: string, add: () => number): Expression => {
    const present = known.get(name);
    if (present !== undefined) return present;
    const expression: Expression = { op: 'read', array: add(), index: { kind: 'same' } };
    known.set(name, expression);
    return expression;
  };

  return {
    parameter: (draw) =>
      once(draw.key, () => {
        draws.push(draw);
        return addArray(draw.key, { kind: 'parameter' });
      }),
    intensity: (key, byYear) =>
      once(`${key} intensity`, () => {
        const array = addArray(`${key} intensity`, { kind: 'yearly', neutral: 0 });
        intensities.push({ array, byYear });
        return array;
      }),
    addResult: (name, value) => {
      step.push({ target: addArray(name, { kind: 'computed' }), value });
    },
    finish: () => ({
      program: { arrays, setup: [], step, carries: [] },
      wanted: step.map(({ target }) => ({ array: target, element: 0 })),
      draws,
      intensities,
    }),
  };
}
