import type {
  Basis,
  CompiledModel,
  CompiledVariable,
  ParameterSpec,
  Quantity,
} from '../../core/index.ts';
import { basisWords } from './basis-words.ts';
import { elementWords } from './context.ts';
import { anchor, code, plainText, table } from './markdown.ts';
import { spreadWords } from './spread-words.ts';

/** Make the table of parameters: for which elements, the value in words, and where it comes from. */
export function assumptionTable(
  variables: readonly CompiledVariable[],
  model: CompiledModel,
): readonly string[] {
  const rows = variables.flatMap((variable) =>
    variable.spec.kind === 'parameter' ? rowsOf(variable, variable.spec, model) : [],
  );
  return table(['assumption', 'for', 'value', 'unit', 'where it comes from'], rows);
}

type Row = readonly string[];

/** One row for each value; name and unit, and what is true of all values, stand in the first. */
function rowsOf(
  { name, label, unit, over }: CompiledVariable,
  spec: ParameterSpec,
  model: CompiledModel,
): readonly Row[] {
  const firstWith = new Map<Basis, string>();
  return groupsOf(spec, over.length > 0, model).map(({ elements, value, basis }, i) => {
    const before = firstWith.get(basis);
    if (before === undefined) firstWith.set(basis, elements[0] ?? '');
    const from = before === undefined ? basisWords(basis) : `as for ${before}`;
    return i === 0
      ? [
          `${anchor(name)}${plainText(label)} (${code(name)})`,
          ...[elements.join(', '), value, unit === '1' ? 'none' : unit],
          `${from}${limitWords(spec)}`,
        ]
      : ['', elements.join(', '), value, '', from];
  });
}

type Group = { readonly elements: string[]; readonly value: string; readonly basis: Basis };

/** The values of a parameter; elements that share value and basis stand together. */
function groupsOf(spec: ParameterSpec, over: boolean, model: CompiledModel): readonly Group[] {
  const { value, values = {}, otherwise, basis, bases = {} } = spec;
  const groups = new Map<string, Group>();
  const add = (element: string, quantity: Quantity, of: Basis): void => {
    const words = spreadWords(quantity);
    const key = `${words} ${of.text}`;
    const group = groups.get(key) ?? { elements: [], value: words, basis: of };
    groups.set(key, group);
    group.elements.push(element);
  };
  if (value !== undefined) add(over ? 'all together, one draw' : '', value, basis);
  for (const [element, quantity] of Object.entries(values)) {
    const own = Object.hasOwn(bases, element) ? bases[element] : undefined;
    add(elementWords(element, model), quantity, own ?? basis);
  }
  if (otherwise !== undefined) add('all others', otherwise, basis);
  return [...groups.values()];
}

function limitWords({ range, doc }: ParameterSpec): string {
  const [low, high] = range ?? [];
  const limits =
    low === undefined || high === undefined ? '' : ` Values outside ${low} to ${high} are refused.`;
  return `${limits}${doc === undefined ? '' : ` ${plainText(doc)}`}`;
}
