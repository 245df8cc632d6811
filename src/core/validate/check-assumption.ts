import { checkDistribution, checkRange } from './check-distribution.ts';
import { closest } from './closest.ts';
import type { Fault } from './fault.ts';
import { keyFault } from './fault.ts';
import type { LooseScenario } from './loose-scenario.ts';
import {
  assumptionOutOfRange,
  assumptionPercentileOutOfRange,
  noElements,
  unknownElement,
  unknownParameter,
} from './messages.ts';
import { own } from './own.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Split the key of an assumption, `name` or `name[ELEMENT]`. */
export function assumptionTarget(key: string): {
  readonly name: string;
  readonly element: string | undefined;
} {
  const parts = /^([^[\]]+)\[([^[\]]+)\]$/.exec(key);
  return { name: parts?.[1] ?? key, element: parts?.[2] };
}

/** Check that an assumption names a parameter (and an element of it), and stays in its range. */
export function checkAssumption(
  { pointer, name: key, quantity }: LooseScenario['assumptions'][number],
  { parameters }: Vocabulary,
): readonly Fault[] {
  const senseless = quantity === undefined ? [] : checkDistribution(quantity, pointer);
  const { name, element } = assumptionTarget(key);
  const parameter = own(parameters, name);
  if (parameter === undefined) {
    const known = Object.keys(parameters);
    const fault = keyFault(pointer, unknownParameter(name, closest(name, known), known));
    return [fault, ...senseless];
  }
  const elementFaults = checkElement(element, { pointer, name, known: parameter.elements });
  const { range } = parameter;
  if (quantity === undefined || range === undefined || senseless.length > 0)
    return [...elementFaults, ...senseless];
  const outside = checkRange(quantity, range, {
    pointer,
    word: (value, percentile) =>
      percentile === undefined
        ? assumptionOutOfRange(name, value, range[0], range[1])
        : assumptionPercentileOutOfRange(name, percentile, value, range),
  });
  return [...elementFaults, ...outside];
}

type ElementContext = {
  readonly pointer: string;
  readonly name: string;
  readonly known: readonly string[] | undefined;
};

function checkElement(
  element: string | undefined,
  { pointer, name, known }: ElementContext,
): readonly Fault[] {
  if (element === undefined || known?.includes(element) === true) return [];
  const wording =
    known === undefined
      ? noElements(name, element)
      : unknownElement(name, element, closest(element, known), known);
  return [keyFault(pointer, wording)];
}
