import * as say from './messages.ts';

/** Gives the value of a row, or undefined if there is no such row. */
export type Lookup = (id: string) => number | undefined;

export type Evaluated =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|\[([^\]]*)\]|(abs)(?=\s*\()|([-+*/()]))/y;

type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'row'; readonly id: string }
  | { readonly kind: 'sign'; readonly text: string };

class FormulaFault extends Error {}

/** Name the rows of a formula in the order of their first use. */
export function rowsOfFormula(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? ''))];
}

/**
 * Evaluate plain arithmetic over rows: numbers, row ids in square brackets, + - * / ( ) and
 * abs( ), by recursive descent. A quotient by zero is a fault, as is an unknown row.
 *
 * @example evaluateFormula('[a] / 2', () => 3) // { ok: true, value: 1.5 }
 */
export function evaluateFormula(text: string, lookup: Lookup): Evaluated {
  try {
    const parser = createParser(tokens(text), lookup);
    const value = parser.sum();
    if (!parser.atEnd()) throw new FormulaFault(say.unexpectedInFormula(parser.describe()));
    if (!Number.isFinite(value)) throw new FormulaFault(say.formulaNotFinite());
    return { ok: true, value };
  } catch (error) {
    if (error instanceof FormulaFault) return { ok: false, message: error.message };
    throw error;
  }
}

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw new FormulaFault(say.unexpectedInFormula(text.slice(at).trim()));
    found.push(tokenOf(match));
    at = TOKEN.lastIndex;
  }
  return found;
}

function tokenOf(match: RegExpExecArray): Token {
  if (match[1] !== undefined) return { kind: 'number', value: Number(match[1]) };
  if (match[2] !== undefined) return { kind: 'row', id: match[2] };
  return { kind: 'sign', text: match[3] ?? match[4] ?? '' };
}

function createParser(list: readonly Token[], lookup: Lookup) {
  let at = 0;
  const take = (...signs: readonly string[]): string | undefined => {
    const next = list[at];
    if (next?.kind !== 'sign' || !signs.includes(next.text)) return undefined;
    at += 1;
    return next.text;
  };
  const describe = (): string => {
    const next = list[at];
    if (next === undefined) return 'the end';
    return next.kind === 'number' ? String(next.value) : next.kind === 'row' ? next.id : next.text;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = take('+', '-'); sign !== undefined; sign = take('+', '-')) {
      value = sign === '+' ? value + product() : value - product();
    }
    return value;
  };
  const product = (): number => {
    let value = signed();
    for (let sign = take('*', '/'); sign !== undefined; sign = take('*', '/')) {
      value = sign === '*' ? value * signed() : value / signed();
    }
    return value;
  };
  const signed = (): number => (take('-') === undefined ? atom() : -signed());
  const atom = (): number => {
    if (take('abs') !== undefined) return Math.abs(bracket());
    if (take('(') !== undefined) return closed();
    const next = list[at];
    if (next === undefined || next.kind === 'sign') {
      throw new FormulaFault(say.unexpectedInFormula(describe()));
    }
    at += 1;
    return next.kind === 'number' ? next.value : valueOf(next.id);
  };
  const bracket = (): number => {
    if (take('(') === undefined) throw new FormulaFault(say.unexpectedInFormula(describe()));
    return closed();
  };
  const closed = (): number => {
    const value = sum();
    if (take(')') === undefined) throw new FormulaFault(say.unexpectedInFormula(describe()));
    return value;
  };
  const valueOf = (id: string): number => {
    const value = lookup(id);
    if (value === undefined) throw new FormulaFault(say.unknownRowInFormula(id));
    return value;
  };
  return { sum, describe, atEnd: () => at === list.length };
}
