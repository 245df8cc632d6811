import { formatAst } from '../compile/format-ast.ts';
import type { Ast } from '../compile/ast.ts';
import type { CompiledVariable } from '../compile/compiled-model.ts';
import { elementsWithin, plainSetsOf } from './element-pattern.ts';
import type { Pattern } from './element-pattern.ts';
import { readsOf } from './reads.ts';
import type { Read } from './reads.ts';
import { putNumbers } from './put-numbers.ts';
import { codeOf, valuesAt } from './traced-run.ts';
import type { Spot, TracedRun } from './traced-run.ts';

/** A variable that is read, and the year whose value it is. */
export type Term = { readonly read: Read; readonly year: number };

/** What gives the value at a spot. */
export type Terms = {
  readonly equation: string | null;
  /** The equation with numbers in place of names. */
  readonly numbers: string | null;
  readonly reads: readonly Term[];
};

/** Find what gives the value at a spot, and what that reads. */
export function termsOf(spot: Spot, run: TracedRun): Terms {
  const { variable, year } = spot;
  const { model } = run.knowledge;
  const found = expressionAt(spot, model.baseYear);
  if (found === undefined) return { equation: null, numbers: null, reads: [] };
  const { ast, readYear } = found;
  const scope = { pattern: patternAt(spot, run), model };
  const terms = (part: Ast): readonly Term[] =>
    readsOf(part, variable, scope).map((read) => ({
      read,
      year: read.previous ? readYear - 1 : readYear,
    }));
  const numbers = putNumbers(ast, (part) => {
    if (part.type === 'name' && part.name === 'year') return year;
    if (part.type === 'name' && part.name === 'elapsed') return year - model.baseYear;
    const draw = part.type === 'name' ? rawDraw(part.name, spot, run) : undefined;
    return draw ?? numberOf(part, terms, run);
  });
  return { equation: formatAst(ast), numbers, reads: terms(ast) };
}

/** The expression that gives a value in a year, and the year in which names are read. */
function expressionAt(
  { variable, year }: Spot,
  baseYear: number,
): { readonly ast: Ast; readonly readYear: number } | undefined {
  const { asts, kind } = variable;
  const isLater = year > baseYear;
  if (kind === 'stock') {
    if (!isLater) return asts.initial && { ast: asts.initial, readYear: baseYear };
    const change = asts.change ?? { type: 'number', value: 0 };
    return { ast: binary('+', previousOf(variable), change), readYear: year };
  }
  if (kind === 'noise') return isLater ? { ast: noiseAst(variable), readYear: year } : undefined;
  if (year < baseYear) return asts.initial && { ast: asts.initial, readYear: baseYear };
  const ast = asts.equation ?? asts.residual;
  return ast && { ast, readYear: year };
}

/** The yearly state of a noise: see `noiseValue` of the compiler. */
function noiseAst(variable: CompiledVariable): Ast {
  const { sd, persistence, break_probability: chance, break_sd: breakSd } = variable.asts;
  const drawn = binary('*', sd ?? number(0), name(NORMAL));
  const whole =
    persistence === undefined
      ? drawn
      : binary('+', binary('*', persistence, previousOf(variable)), drawn);
  if (chance === undefined || breakSd === undefined) return whole;
  const broken: Ast = {
    type: 'conditional',
    test: binary('<', name(UNIFORM), chance),
    then: binary('*', breakSd, name(BREAK)),
    else: number(0),
  };
  return binary('+', whole, broken);
}

// What the raw draws of a noise are called in its equation.
const [NORMAL, UNIFORM, BREAK] = ['drawn_normal', 'drawn_share', 'drawn_break'];

function rawDraw(called: string, { variable, element, year }: Spot, run: TracedRun) {
  const { noises, baseYear } = run.knowledge.model;
  const noise = noises.find((one) => one.name === variable.name);
  const { z, u, zb } = noise?.arrays ?? {};
  const array = called === NORMAL ? z : called === UNIFORM ? u : called === BREAK ? zb : undefined;
  return array === undefined ? undefined : run.trace.scenario(array, element, year - baseYear);
}

function numberOf(
  part: Ast,
  terms: (part: Ast) => readonly Term[],
  run: TracedRun,
): number | undefined {
  const isSum = part.type === 'call' && part.name === 'sum';
  if (part.type === 'call' && part.name !== 'previous' && !isSum) return undefined;
  // A sum of an expression is more than the sum of what it reads.
  if (isSum && part.args[0]?.type !== 'name') return undefined;
  const [term, ...more] = terms(part);
  if (term === undefined || more.length > 0) return undefined;
  const { variable, pattern } = term.read;
  const elements = elementsWithin(variable, pattern);
  if (isSum ? !pattern.includes(undefined) : elements.length !== 1) return undefined;
  return elements.reduce(
    (sum, { at }) => sum + valuesAt(run, { variable, element: at, year: term.year }).value,
    0,
  );
}

function patternAt(spot: Spot, { knowledge: { model } }: TracedRun): Pattern {
  const code = codeOf(spot);
  const sets = plainSetsOf(spot.variable.over, model);
  return code === null ? sets.map(() => undefined) : code.split('.');
}

function name(text: string): Ast {
  return { type: 'name', name: text };
}

function number(value: number): Ast {
  return { type: 'number', value };
}

function previousOf(variable: CompiledVariable): Ast {
  return { type: 'call', name: 'previous', args: [name(variable.name)] };
}

function binary(op: '+' | '*' | '<', left: Ast, right: Ast): Ast {
  return { type: 'binary', op, left, right };
}
