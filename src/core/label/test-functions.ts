import type { NumberNode } from './test-tree.ts';

/** A function that tests may call. */
export type TestFunction = {
  /** How it is written, for messages. */
  readonly usage: string;
  /** How many numbers it takes, the word `horizon` not counted. */
  readonly numbers: number;
  /** Whether it takes more of them. */
  readonly more?: true;
  /** Whether the numbers are paths, with a value for every year. */
  readonly paths?: true;
  /** Whether the word `horizon` comes last. */
  readonly horizon?: true;
  /** Spell the function out in operations, from its first number and the others. */
  readonly spell: (first: NumberNode, others: readonly NumberNode[]) => NumberNode;
};

/** The functions that give a number; `given` and `without` are no such ones. */
export const TEST_FUNCTIONS: ReadonlyMap<string, TestFunction> = new Map<string, TestFunction>([
  ['mean', overHorizon('mean(x, horizon)', mean)],
  ['change', overHorizon('change(x, horizon)', (x) => less1(ratio(mean(x), base(x))))],
  ['trend', overHorizon('trend(x, horizon)', (x) => ({ op: 'trend', of: x }))],
  [
    'vs_baseline',
    overHorizon('vs_baseline(x, horizon)', (x) =>
      less1(ratio(mean(x), { op: 'baseline', of: mean(x) })),
    ),
  ],
  ['spread', overHorizon('spread(x, horizon)', (x) => ({ op: 'spread', of: x }))],
  [
    'share',
    {
      ...overHorizon('share(x, y, horizon)', mean),
      numbers: 2,
      spell: (x, others) =>
        others.reduce<NumberNode>((over, y) => ({ op: 'div', a: over, b: mean(y) }), mean(x)),
    },
  ],
  ['base', { usage: 'base(x)', numbers: 1, paths: true, spell: base }],
  ['min', ofMany('min')],
  ['max', ofMany('max')],
  ['abs', ofOne('abs')],
  ['sqrt', ofOne('sqrt')],
  ['exp', ofOne('exp')],
  ['log', ofOne('log')],
]);

function overHorizon(usage: string, spell: (x: NumberNode) => NumberNode): TestFunction {
  return { usage, numbers: 1, paths: true, horizon: true, spell };
}

function ofOne(op: 'abs' | 'sqrt' | 'exp' | 'log'): TestFunction {
  return { usage: `${op}(a)`, numbers: 1, spell: (a) => ({ op, a }) };
}

function ofMany(op: 'min' | 'max'): TestFunction {
  const spell = (first: NumberNode, others: readonly NumberNode[]) =>
    others.reduce<NumberNode>((a, b) => ({ op, a, b }), first);
  return { usage: `${op}(a, b, ...)`, numbers: 2, more: true, spell };
}

function mean(of: NumberNode): NumberNode {
  return { op: 'mean', of };
}

function base(of: NumberNode): NumberNode {
  return { op: 'base', of };
}

function ratio(a: NumberNode, b: NumberNode): NumberNode {
  return { op: 'ratio', a, b };
}

function less1(a: NumberNode): NumberNode {
  return { op: 'sub', a, b: { op: 'number', value: 1 } };
}
