import type { VariableSpec } from '../../../src/core/spec/generated/model.ts';
import type { Quantity } from '../../../src/core/spec/generated/scenario.ts';
import { BASIS, constant, eq, lever } from '../compile/tiny-model.ts';
import type { Choose } from './random-program.ts';

/** Variables by name, as a sector file has them. */
export type Variables = Readonly<Record<string, VariableSpec>>;

type Over = readonly string[];

/** A name that equations may read, and whether as of this year, of the year before, or of both. */
type Known = { readonly name: string; readonly over: Over; readonly as: 'now' | 'past' | 'both' };

const OVERS: readonly Over[] = [[], ['a'], ['b'], ['pair'], ['a', 'b']];
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: ['A1', 'A2', 'A3'],
  b: ['B1', 'B2'],
};
const VALUES: readonly Quantity[] = [
  ...[0, 1, -1, 0.5, 2, 5e-324, -3e-310, 1e300, -1e300, 1e-200],
  { normal: { mean: 0, sd: 2 } },
  { lognormal: { p5: 0.1, p95: 10 } },
  { triangular: { low: -1, mode: 0, high: 1 } },
  { uniform: { low: 0, high: 3 } },
  { beta: { mean: 0.3, sd: 0.2 } },
];
const LITERALS = ['0', '1', '2', '0.5', '3', '1e-320', '1e300', '700', '0.1'];
const FUNCTIONS = ['abs', 'sqrt', 'exp', 'log'];
const OPERATORS = ['+', '-', '*', '/', '^'];
const COMPARISONS = ['<', '<=', '>', '>=', '==', '!='];

function pick<T>(choose: Choose, items: readonly T[]): T {
  const item = items[choose(items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/**
 * Make a model up, as text: parameters of every distribution and edge values, levers, noises with
 * and without breaks, stocks, equations that look back, and equations of every operator, function,
 * sum, condition and kind of subscript.
 */
export function randomModel(choose: Choose): Variables {
  const known: Known[] = [{ name: 'whole', over: [], as: 'now' }];
  const variables: Record<string, VariableSpec> = {
    whole: lever(),
    ...{ a_year: constant(1, 'year'), each_year: constant(1, '1/year') },
    ...{ spread: constant(0.3), keep: constant(0.7), chance: constant(0.3) },
  };
  const add = (name: string, spec: VariableSpec, over: Over, as: Known['as'] = 'now'): void => {
    variables[name] = spec;
    known.push({ name, over, as });
  };
  for (let i = 0; i < 3; i++) {
    const over = pick(choose, OVERS);
    const head = { kind: 'parameter', label: 'p', unit: '1', basis: BASIS } as const;
    add(`p${i}`, { ...head, over: [...over], value: pick(choose, VALUES) }, over);
  }
  const text = (over: Over) => randomText({ choose, known, over }, 1 + choose(4));
  for (let i = choose(3); i > 0; i--) add(`n${i}`, randomNoise(choose), ['a'], 'both');
  // Stocks are read by equations, and change by what the equations give.
  const stocks = Array.from({ length: choose(3) }, (_, i) => ({
    ...{ name: `s${i}`, over: pick(choose, OVERS), initial: 'p0 > 0 ? 1 : 2' },
  })).filter(({ over }) => fits(variables['p0'], over));
  for (const { name, over } of stocks) known.push({ name, over, as: 'past' });
  for (let i = 1 + choose(6); i > 0; i--) {
    const over = pick(choose, OVERS);
    const looksBack = choose(3) === 0;
    if (looksBack) known.push({ name: `x${i}`, over, as: 'past' });
    // Within its own equation, a name may be read as of the year before only.
    const equation = looksBack
      ? `${text(over)} + 0.5 * previous(x${i})`
      : randomText({ choose, known, over }, 2 + choose(4));
    const spec = eq(equation, { over: [...over] });
    variables[`x${i}`] = looksBack ? { ...spec, initial: '0.25' } : spec;
    if (!looksBack) known.push({ name: `x${i}`, over, as: 'now' });
  }
  for (const { name, over, initial } of stocks) {
    const spec = { kind: 'stock' as const, label: 's', unit: '1', over: [...over], initial };
    variables[name] = { ...spec, change: `(${text(over)}) * each_year - 0.1 * each_year` };
  }
  for (const { name, over } of stocks) known.push({ name, over, as: 'now' });
  variables['last'] = eq(randomText({ choose, known, over: ['a'] }, 4), { over: ['a'] });
  return variables;
}

function fits(spec: VariableSpec | undefined, over: Over): boolean {
  const own = spec !== undefined && 'over' in spec ? (spec.over ?? []) : [];
  return isWithin(own, over);
}

function randomNoise(choose: Choose): VariableSpec {
  return {
    ...{ kind: 'noise', label: 'n', unit: '1', over: ['a'], sd: 'spread', persistence: 'keep' },
    ...(choose(2) === 0 ? {} : { break: { probability: 'chance', sd: '2 * spread' } }),
  };
}

type Scope = { readonly choose: Choose; readonly known: readonly Known[]; readonly over: Over };

/** Whether a name over some sets lines up with an equation over others. */
function isWithin(own: Over, over: Over): boolean {
  const places = over.flatMap((set) => (set === 'pair' ? ['a', 'b', 'pair'] : [set]));
  return own.every((set) => places.includes(set));
}

function randomText(scope: Scope, depth: number): string {
  const { choose } = scope;
  const part = () => randomText(scope, depth - 1);
  if (depth === 0) return choose(4) === 0 ? pick(choose, LITERALS) : randomRead(scope);
  switch (choose(9)) {
    case 0:
      return `-(${part()})`;
    case 1:
    case 2:
      return `${pick(choose, FUNCTIONS)}(${part()})`;
    case 3:
      return `${choose(2) === 0 ? 'min' : 'max'}(${part()}, ${part()}, ${part()})`;
    case 4:
      return `((${randomTest(scope, depth - 1)}) ? (${part()}) : (${part()}))`;
    case 5:
      return randomSum(scope, depth - 1);
    case 6:
      return `(${part()}) ^ ${1 + choose(9)}`;
    default:
      return `(${part()}) ${pick(choose, OPERATORS)} (${part()})`;
  }
}

function randomTest(scope: Scope, depth: number): string {
  const { choose } = scope;
  const test = () => randomTest(scope, depth - 1);
  if (depth > 0 && choose(3) === 0) return `not (${test()})`;
  if (depth > 0 && choose(3) === 0)
    return `(${test()}) ${choose(2) === 0 ? 'and' : 'or'} (${test()})`;
  const part = () => randomText(scope, Math.max(0, depth - 1));
  return `(${part()}) ${pick(choose, COMPARISONS)} (${part()})`;
}

/** A sum over a set that the equation is not over already, or over the pairs. */
function randomSum(scope: Scope, depth: number): string {
  const { choose, over } = scope;
  const set = pick(choose, ['a', 'b', 'pair']);
  const isTaken = set === 'pair' ? over.length > 0 : over.includes(set) || over.includes('pair');
  if (isTaken) return randomRead(scope);
  const wider = set === 'pair' ? ['pair'] : over.length === 0 ? [set] : [...over, set].sort();
  return `sum(${randomText({ ...scope, over: wider }, depth)}, ${set})`;
}

function randomRead({ choose, known, over }: Scope): string {
  if (choose(12) === 0) return 'elapsed / a_year';
  const { name, over: own, as } = pick(choose, known);
  // A pair that does not exist may not be read.
  if (own.includes('pair') && !over.includes('pair')) return '0.75';
  const read = isWithin(own, over) ? name : `${name}[${subscripts(choose, own, over)}]`;
  const isPast = as === 'past' || (as === 'both' && choose(3) === 0);
  return isPast ? `previous(${read})` : read;
}

function subscripts(choose: Choose, own: Over, over: Over): string {
  return own
    .map((set) => (isWithin([set], over) ? set : pick(choose, ELEMENTS[set] ?? [])))
    .join(', ');
}
