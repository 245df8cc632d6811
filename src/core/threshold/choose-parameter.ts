import type { Knowledge } from '../knowledge.ts';
import type { Asked } from '../sensitivity/target.ts';
import { lawOf } from '../simulate/draw/distributions.ts';
import type { Quantity } from '../spec/generated/common.ts';
import { closest } from '../validate/closest.ts';
import type { Scenario } from '../validate/scenario.ts';
import * as say from './messages.ts';
import type { Varied, VariedRange } from './varied.ts';
import { refused, withRange } from './with-range.ts';

/** One number of a parameter, of the model or of a type of shock. */
type Candidate = {
  readonly name: string;
  readonly element: string | undefined;
  /** Equal keys share their value. */
  readonly key: string;
  readonly quantity: Quantity;
  readonly range: readonly [number, number] | undefined;
  readonly unit: string;
};

/**
 * Find the parameter, or the element of one, that a name stands for. Its range is the one that the
 * user gives, else the one that the model allows, else what its distribution covers: all of it, or
 * its middle 98% where it has no end.
 */
export function chooseParameter(
  id: string,
  range: VariedRange,
  { scenario, knowledge }: { readonly scenario: Scenario; readonly knowledge: Knowledge },
): Asked<Varied> {
  const [, name = id, element] = /^([^[\]]+)(?:\[(.+)\])?$/.exec(id) ?? [];
  const all = candidates(knowledge);
  const own = all.filter((one) => one.name === name);
  const found = findCandidate(own, name, element);
  if (!found.ok) {
    const names = new Set(all.map((one) => one.name));
    return own.length === 0 ? refused(say.unknownParameter(name, closest(name, names))) : found;
  }
  const assumed = scenario.assumptions.findLast(
    (one) => one.name === name && (one.element === undefined || one.element === element),
  );
  const quantity = assumed?.quantity ?? found.value.quantity;
  const current = typeof quantity === 'number' ? quantity : undefined;
  const { unit, range: allowed } = found.value;
  return withRange({ id, kind: 'parameter', name, element, unit, current }, range, {
    usual: allowed ?? coveredBy(quantity),
    widest: allowed ?? [-Infinity, Infinity],
  });
}

function candidates({ model, shockTypes }: Knowledge): readonly Candidate[] {
  const units = new Map(model.variables.map(({ name, unit }) => [name, unit]));
  return [
    ...model.parameters.map(({ name, element, key, quantity, range }) => ({
      ...{ name, element, key, quantity, range, unit: units.get(name) ?? '1' },
    })),
    ...Object.values(shockTypes).flatMap((type) =>
      type.parameters.map(({ name, value, unit }) => ({
        ...{ name: `${type.id}.${name}`, element: undefined, key: `${type.id}.${name}` },
        ...{ quantity: value, range: undefined, unit },
      })),
    ),
  ];
}

/** Without an element, the elements have to share one value. */
function findCandidate(
  own: readonly Candidate[],
  name: string,
  element: string | undefined,
): Asked<Candidate> {
  const [first] = own;
  const elements = own.flatMap((one) => one.element ?? []);
  if (element === undefined) {
    const shared = own.every(({ key }) => key === first?.key);
    return shared && first !== undefined
      ? { ok: true, value: first }
      : refused(say.elementNeeded(name, elements));
  }
  const found = own.find((one) => one.element === element);
  return found === undefined
    ? refused(say.unknownElement(name, element, closest(element, elements)))
    : { ok: true, value: found };
}

const TAIL = 0.01;

function coveredBy(quantity: Quantity): readonly [number, number] | undefined {
  if (typeof quantity === 'number') return undefined;
  const { low, high, quantile } = lawOf(quantity);
  const isBounded = Number.isFinite(low) && Number.isFinite(high);
  return isBounded ? [low, high] : [quantile(TAIL), quantile(1 - TAIL)];
}
