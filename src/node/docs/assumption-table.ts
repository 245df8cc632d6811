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
  const rows = variables.flatMap(({ name, label, unit, over, spec }) =>
    spec.kind === 'parameter'
      ? lines(spec, over.length > 0, model).map(({ element, value, basis }, i) => [
          i === 0 ? `${anchor(name)}${plainText(label)} (${code(name)})` : '',
          element,
          value,
          i === 0 ? (unit === '1' ? 'none' : unit) : '',
          basis,
        ])
      : [],
  );
  return table(['assumption', 'for', 'value', 'unit', 'where it comes from'], rows);
}

type Line = { readonly element: string; readonly value: string; readonly basis: string };

/** One line for each value; elements that share value and basis stand together. */
function lines(spec: ParameterSpec, over: boolean, model: CompiledModel): readonly Line[] {
  const { value, values = {}, otherwise, basis, bases = {}, range, doc } = spec;
  const entries: readonly (readonly [string, Quantity, Basis])[] = [
    ...(value === undefined ? [] : [[over ? 'all together, one draw' : '', value, basis] as const]),
    ...Object.entries(values).map(
      ([code, quantity]) =>
        [
          elementWords(code, model),
          quantity,
          (Object.hasOwn(bases, code) ? bases[code] : undefined) ?? basis,
        ] as const,
    ),
    ...(otherwise === undefined ? [] : [['all others', otherwise, basis] as const]),
  ];
  const groups = new Map<string, { elements: string[]; value: string; basis: Basis }>();
  for (const [element, quantity, of] of entries) {
    const words = spreadWords(quantity);
    const key = `${words} ${of.text}`;
    const group = groups.get(key) ?? { elements: [], value: words, basis: of };
    groups.set(key, group);
    group.elements.push(element);
  }
  const [low, high] = range ?? [];
  const kept =
    low === undefined || high === undefined ? '' : ` Values outside ${low} to ${high} are refused.`;
  const seen = new Set<Basis>();
  return [...groups.values()].map((group, i) => {
    const again = seen.has(group.basis);
    seen.add(group.basis);
    return {
      element: group.elements.join(', '),
      value: group.value,
      basis: again
        ? 'as above'
        : `${basisWords(group.basis)}${i === 0 ? `${kept}${doc === undefined ? '' : ` ${plainText(doc)}`}` : ''}`,
    };
  });
}
