import type { Ast } from '../../core/index.ts';

/** How an expression is put into words. */
export type Wording = {
  /** The code of an element or a set -> what to call it. */
  readonly subscript: (code: string) => string;
  /** Names with a meaning of their own, such as the clocks -> what to call them. */
  readonly words: Readonly<Record<string, string>>;
};

type Binary = Ast & { readonly type: 'binary' };

/** Binding strength of the written operators, loosest first; a chain of one strength is a list. */
export const STRENGTH: Readonly<Record<Binary['op'], number>> = {
  or: 1,
  and: 2,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '==': 3,
  '!=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '^': 7,
};

/** A sign binds tighter than a product and looser than a power. */
export const UNARY = 6;
/** Names, numbers and calls need no parentheses anywhere. */
export const PRIMARY = 8;

/** Operators as they are printed where that differs from how they are typed. */
const SIGNS: Readonly<Partial<Record<Binary['op'], string>>> = {
  '-': '−',
  '*': '×',
  '<=': '≤',
  '>=': '≥',
  '==': '=',
  '!=': '≠',
};

const CALLS: Readonly<Record<string, (count: number) => string>> = {
  exp: () => 'exp',
  log: () => 'ln',
  sqrt: () => 'square root of ',
  abs: () => 'absolute value of ',
  min: (count) => (count > 2 ? 'smallest of ' : 'smaller of '),
  max: (count) => (count > 2 ? 'largest of ' : 'larger of '),
};

/** Put a name into words: "sent_true_base" is "sent true base". */
export function nameWords(name: string): string {
  return name.replaceAll('_', ' ');
}

/** Print an operator: "*" is "×", "-" is the minus sign. */
export function signOf(op: Binary['op']): string {
  return SIGNS[op] ?? op;
}

/** Tell how tightly an expression holds together. */
export function strengthOf(ast: Ast): number {
  if (ast.type === 'conditional') return 0;
  if (ast.type === 'binary') return STRENGTH[ast.op];
  if (ast.type === 'unary') return UNARY;
  return PRIMARY;
}

/** The least strength that each side of an operator needs to stand without parentheses. */
export function sidesOf({ op }: Binary): readonly [number, number] {
  if (op === '^') return [PRIMARY, PRIMARY];
  const strength = STRENGTH[op];
  return [strength === STRENGTH['<'] ? strength + 1 : strength, strength + 1];
}

/** What stands before the parentheses of a call, and its arguments. */
export function callParts({ name, args }: Ast & { readonly type: 'call' }): {
  readonly head: string;
  readonly args: readonly Ast[];
} {
  const [body, set] = args;
  if (name === 'sum' && body !== undefined && set?.type === 'name') {
    return { head: `sum over ${nameWords(set.name)} of `, args: [body] };
  }
  return { head: CALLS[name]?.(args.length) ?? `${nameWords(name)} of `, args };
}

/** Write an expression on one line, such as "last year's workers × (1 − share)". */
export function formulaWords(ast: Ast, wording: Wording): string {
  const write = (part: Ast, least = 0): string => {
    const text = formulaWords(part, wording);
    return strengthOf(part) < least ? `(${text})` : text;
  };
  switch (ast.type) {
    case 'number':
      return numberWords(ast.value);
    case 'name':
      return readWords(ast, wording);
    case 'unary':
      return `${ast.op === 'not' ? 'not ' : '−'}${write(ast.arg, UNARY)}`;
    case 'binary': {
      const [left, right] = sidesOf(ast);
      return `${write(ast.left, left)} ${signOf(ast.op)} ${write(ast.right, right)}`;
    }
    case 'call': {
      const [only] = ast.args;
      if (ast.name === 'previous' && only !== undefined) return `last year's ${write(only)}`;
      const { head, args } = callParts(ast);
      return `${head}(${args.map((arg) => write(arg)).join(', ')})`;
    }
    case 'conditional':
      return `if ${write(ast.test, 1)} then ${write(ast.then, 1)}, otherwise ${write(ast.else)}`;
  }
}

function readWords(
  { name, subscripts }: Ast & { readonly type: 'name' },
  { subscript, words }: Wording,
): string {
  const text = Object.hasOwn(words, name) ? (words[name] ?? name) : nameWords(name);
  return subscripts === undefined ? text : `${text} [${subscripts.map(subscript).join(', ')}]`;
}

/** Write a number of an equation with all its digits and no exponent. */
function numberWords(value: number): string {
  const options = { maximumFractionDigits: 12, useGrouping: Math.abs(value) >= 10_000 };
  return value.toLocaleString('en-US', options).replace('-', '−');
}
