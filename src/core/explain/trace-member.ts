import type { Plan } from '../plan/plan.ts';
import type { Wanted } from '../simulate/engine.ts';
import { createInterpreter } from '../simulate/interpret.ts';
import { prepareBlockDraws } from './block-draws.ts';
import { prepareLeverValues } from './lever-values.ts';

/** Gives the value of an element of an array of the program, t years after the base year. */
export type TracedValue = (array: number, element: number, t: number) => number;

/** What one member has with and without the shocks. */
export type MemberTrace = { readonly scenario: TracedValue; readonly baseline: TracedValue };

/**
 * Compute all arrays of a plan's program for one member (counted from 0), with the shocks and
 * without: the values are those of a run, to the bit. What the plan does not need stays nil. The
 * interpreter does it: for one member, encoding a module would take longer.
 */
export function traceMember(plan: Plan, member: number): MemberTrace {
  const { program, noises } = plan.model;
  const { years, baseYear, effects } = plan;
  const starts: number[] = [];
  const wanted: { array: number; element: number }[] = [];
  program.arrays.forEach(({ length }, array) => {
    starts.push(wanted.length);
    for (let element = 0; element < length; element += 1) wanted.push({ array, element });
  });
  const engine = createInterpreter(program, wanted);
  const { parameters, noise, shocks } = prepareBlockDraws(plan)({ from: member, to: member + 1 });
  const run = (fed: Wanted, yearly: Float64Array): TracedValue => {
    const { values } = engine.run({ members: 1, years, baseYear, parameters, fed, yearly });
    return (array, element, t) => values[((starts[array] ?? NaN) + element) * years + t] ?? NaN;
  };
  const drawn: Wanted = noises.map(({ array, index }) => ({ array, element: index }));
  const baseline = run(drawn, noise);
  if (effects === undefined) return { baseline, scenario: baseline };
  const values = prepareLeverValues(plan, effects)(1, shocks, 'all');
  const levers = effects.targets.flatMap(({ value }) => [
    ...values.subarray(value * years, (value + 1) * years),
  ]);
  const yearly = Float64Array.from([...noise, ...levers]);
  return { baseline, scenario: run([...drawn, ...effects.targets], yearly) };
}
