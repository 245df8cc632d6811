import type { CompiledVariable, Knowledge, Read } from '../../core/index.ts';
import type { Yearbook } from '../yearbook/yearbook.ts';
import type { TreeNode } from './base-year-tree.ts';
import { elementsWithin, patternText, quantityWords, rowsInUse } from '../../core/index.ts';
import { numberText, roundedText } from './entry.ts';
import { rowFinder } from './row-finder.ts';
import type { Branch } from './sheet.ts';
import type { Values } from './tree-values.ts';

type Context = {
  readonly values: Values;
  readonly yearbook: Yearbook;
  readonly knowledge: Knowledge;
};

/** Write a tree of equations for people and for JSON. */
export function branchOf(node: TreeNode, context: Context): Branch {
  const { read, expression, change, cut } = node;
  const { variable, pattern, previous } = read;
  const name = `${patternText(variable.name, pattern)}${previous ? ' of the year before' : ''}`;
  const unit = variable.unit === '1' ? null : variable.unit;
  const value = valueWords(read, context);
  const facts = {
    ...{ variable: patternText(variable.name, pattern), previous, kind: variable.kind },
    ...{ label: variable.label, unit, equation: expression ?? null, change: change ?? null, value },
    see_above: cut === 'seen',
  };
  const children = node.children.map((child) => branchOf(child, context));
  if (cut === 'seen') return { facts, lines: [`${name}: see above`], children };
  const head = expression === undefined ? `${name}: ${value}` : `${name} = ${expression}`;
  const told = expression === undefined ? '' : `: ${value}`;
  const more = cut === 'deep' ? [`(goes on: prospects show ${askWords(read)})`] : [];
  const later = change === undefined || cut === 'deep' ? [] : [`changes by ${change}`];
  return { facts, lines: [head, `${variable.label}${told}`, ...later, ...more], children };
}

/** What to ask for to see the elements of a read. */
function askWords({ variable, pattern }: Read): string {
  const [country, partner] = pattern;
  const options = [
    ...(country === undefined ? [] : [`--country ${country}`]),
    ...(partner === undefined ? [] : [`--partner ${partner}`]),
  ];
  return [variable.name, ...options].join(' ');
}

/** Say what a variable is in the base year: a number, a distribution, a figure of the yearbook. */
function valueWords(read: Read, context: Context): string {
  const { variable, pattern } = read;
  const unit = variable.unit === '1' ? '' : ` ${variable.unit}`;
  const { spec } = variable;
  switch (spec.kind) {
    case 'parameter':
      return `assumed, ${parameterWords(read, unit, context)} (${spec.basis.kind})`;
    case 'baseline':
      return baselineWords(read, context);
    case 'constant':
      return `${numberText(spec.value)}${unit}`;
    case 'lever':
      return `lever, ${numberText(spec.neutral)}${unit} until a shock moves it`;
    case 'noise':
      return spec.drawn === false
        ? '0 unless figures of later years call for it'
        : 'drawn each year, 0 in the base year';
    default:
      return `${numbersOf(variable, elementsWithin(variable, pattern), context)}${unit}`;
  }
}

function parameterWords({ variable, pattern }: Read, unit: string, { knowledge }: Context): string {
  const codes = elementsWithin(variable, pattern).map(({ code }) => code);
  const draws = knowledge.model.parameters.filter(
    ({ name, element }) => name === variable.name && codes.includes(element ?? ''),
  );
  const words = new Set(draws.map(({ quantity }) => quantityWords(quantity)));
  const [only] = words;
  return words.size === 1 && only !== undefined
    ? `${only}${unit}`
    : `${draws.length} elements, each its own`;
}

function baselineWords({ variable, pattern }: Read, { yearbook }: Context): string {
  const uses = rowsInUse(variable, pattern).filter(({ use }) => use === 'baseline');
  const [only] = uses;
  if (only === undefined) return 'no figure in the yearbook, see its basis';
  if (uses.length > 1) return `${uses.length} figures of the yearbook`;
  const row = rowFinder(yearbook)(only.row);
  const value = row === undefined ? '' : `${numberText(row.value)} ${row.unit}, `;
  return `${value}row ${only.row}`;
}

/** How many elements are named before the others are counted. */
const NAMED = 3;

function numbersOf(
  variable: CompiledVariable,
  elements: ReturnType<typeof elementsWithin>,
  { values }: Context,
): string {
  const known = elements.flatMap(({ at, code }) => {
    const value = values(variable, at);
    return value === undefined ? [] : [{ code, value }];
  });
  const [first] = known;
  if (first === undefined) return 'no value';
  if (known.length === 1) return intervalWords(first.value);
  const { median } = first.value;
  if (known.every(({ value }) => value.median === median)) return `${roundedText(median)} for all`;
  const largest = known.toSorted((a, b) => Math.abs(b.value.median) - Math.abs(a.value.median));
  const named = largest
    .slice(0, NAMED)
    .map(({ code, value }) => `${code} ${roundedText(value.median)}`);
  const rest = known.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function intervalWords({
  median,
  low,
  high,
}: {
  median: number;
  low: number;
  high: number;
}): string {
  if (high - low <= 1e-9 * Math.abs(median)) return roundedText(median);
  return `${roundedText(median)} (${roundedText(low)} to ${roundedText(high)})`;
}
