import type { CompiledVariable, Knowledge, Pattern } from '../../core/index.ts';
import { elementsWithin, patternText, quantityWords } from '../../core/index.ts';
import type { Entry } from './entry.ts';

/**
 * The draws of a parameter for some of its elements, with range and basis. Elements with equal
 * values are put together; those that are nil because nothing is said of them are left out.
 */
export function parameterRows(
  variable: CompiledVariable,
  pattern: Pattern,
  { model }: Knowledge,
): readonly Entry[] {
  const codes = elementsWithin(variable, pattern).map(({ code }) => code);
  const draws = model.parameters.filter(
    ({ name, element }) =>
      name === variable.name && codes.includes(element ?? '') && isSaid(variable, element),
  );
  const groups = new Map<string, Group>();
  for (const { element, key, quantity, range, basis } of draws) {
    const value = quantityWords(quantity);
    const group = groups.get(`${value} ${basis.text}`);
    if (group === undefined) {
      groups.set(`${value} ${basis.text}`, {
        ...{ elements: [element ?? ''], shared: key === variable.name, value },
        range: range === undefined ? null : `${range[0]} to ${range[1]}`,
        ...{ basis: basis.kind, text: basis.text },
      });
    } else group.elements.push(element ?? '');
  }
  const all = [...groups.values()];
  return all.map((group, i) => ({
    parameter: nameOf(group, variable, pattern),
    label: variable.label,
    ...{ value: group.value, unit: variable.unit === '1' ? null : variable.unit },
    ...{ range: group.range, basis: group.basis },
    basis_text: all.findIndex(({ text }) => text === group.text) === i ? group.text : null,
  }));
}

function isSaid({ spec }: CompiledVariable, element: string | undefined): boolean {
  if (spec.kind !== 'parameter' || spec.otherwise !== 0 || element === undefined) return true;
  return Object.hasOwn(spec.values ?? {}, element);
}

type Group = {
  readonly elements: string[];
  /** Whether one draw stands for all elements. */
  readonly shared: boolean;
  readonly value: string;
  readonly range: string | null;
  readonly basis: string;
  readonly text: string;
};

function nameOf(group: Group, { name }: CompiledVariable, pattern: Pattern): string {
  if (group.shared) return name;
  return group.elements.length === 1
    ? `${name}[${group.elements[0] ?? ''}]`
    : `${patternText(name, pattern)} (${group.elements.length} elements)`;
}
