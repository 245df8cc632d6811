import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFormula, rowsOfFormula } from '../../../src/node/yearbook/formula.ts';

const rows = new Map([
  ['A.x.2023', 6],
  ['B.y.2022M01-M10', -1.5],
]);
const lookup = (id: string): number | undefined => rows.get(id);

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['8 / 4 / 2', 1],
    ['8 - 4 - 2', 2],
    ['-2 * -3', 6],
    ['2 - -1', 3],
    ['  [A.x.2023]  ', 6],
    ['[A.x.2023] / (1 + [B.y.2022M01-M10])', -12],
    ['abs([B.y.2022M01-M10]) + 0.5', 2],
    ['abs (1 - 3)', 2],
    ['1/3', 1 / 3],
  ])('%s gives %d', (text, value) => {
    expect(evaluateFormula(text, lookup)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'formula breaks off at "the end"'],
    ['1 +', 'formula breaks off at "the end"'],
    ['(1', 'formula breaks off at "the end"'],
    ['1 2', 'formula breaks off at "2"'],
    ['1 )', 'formula breaks off at ")"'],
    ['* 2', 'formula breaks off at "*"'],
    ['abs 2', 'formula breaks off at "abs 2"'],
    ['process.exit(1)', 'formula breaks off at "process.exit(1)"'],
    ['2 ** 3', 'formula breaks off at "*"'],
    ['1 / 0', 'formula gives no finite number'],
    ['[C.z]', 'formula names an unknown row "C.z"'],
  ])('%j is refused: %s', (text, message) => {
    expect(evaluateFormula(text, lookup)).toEqual({ ok: false, message });
  });

  it('names its rows once each, in order', () => {
    expect(rowsOfFormula('[b] + [a] * [b] - 2')).toEqual(['b', 'a']);
  });

  it('agrees with arithmetic on any tree of operations', () => {
    type Tree = { readonly text: string; readonly value: number };
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.nat(1000).map((value): Tree => ({ text: String(value), value })),
        fc
          .tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree'))
          .map(([left, sign, right]): Tree => {
            const [a, b] = [left.value, right.value];
            const value = sign === '+' ? a + b : sign === '-' ? a - b : a * b;
            return { text: `(${left.text} ${sign} ${right.text})`, value };
          }),
      ),
    }));
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        const result = evaluateFormula(text, lookup);
        return Number.isFinite(value) ? result.ok && result.value === value : !result.ok;
      }),
    );
  });
});
