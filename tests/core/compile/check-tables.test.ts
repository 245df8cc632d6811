import { describe, expect, it } from 'vitest';
import type { BaselineSpec, ParameterSpec } from '../../../src/core/spec/generated/model.ts';
import { BASIS, compileGood, eq, faultsOf } from './tiny-model.ts';

function baseline(spec: Partial<BaselineSpec>): BaselineSpec {
  return { kind: 'baseline', label: '', unit: 'person', ...spec };
}

function parameter(spec: Partial<ParameterSpec>): ParameterSpec {
  return { kind: 'parameter', label: '', unit: '1', basis: BASIS, ...spec };
}

const B = ['b'];
const otherwise = { value: 7, basis: BASIS };

describe('baselines', () => {
  it('take the values of their rows, and of "otherwise" elsewhere', () => {
    const model = compileGood({
      one: baseline({ row: 'r.two' }),
      all: baseline({ over: B, rows: { B2: 'r.one', B1: 'r.three' } }),
      rest: baseline({ over: ['a'], rows: { A2: 'r.two' }, otherwise }),
    });
    const roles = model.program.arrays.map(({ role }) => role);
    expect(roles).toEqual([
      { kind: 'constant', values: [2] },
      { kind: 'constant', values: [3, 1] },
      { kind: 'constant', values: [7, 2, 7] },
    ]);
  });

  it.each<[string, Partial<BaselineSpec>, readonly string[]]>([
    ['no row', {}, ['/variables/x: there is no value (give "row")']],
    ['no rows', { over: B }, ['/variables/x: there is no value (give "rows")']],
    [
      'rows without sets',
      { rows: { B1: 'r.one' } },
      ['/variables/x: a variable without "over" takes one value, found "rows"'],
    ],
    [
      'one row for several elements',
      { over: B, row: 'r.one' },
      ['/variables/x: can have "row" or "rows", not both'],
    ],
    [
      'an element without a row',
      { over: ['a'], rows: { A2: 'r.one' } },
      ['/variables/x/rows: no row for 2 elements: "A1" and "A3" (add them, or give "otherwise")'],
    ],
    [
      'an unknown element',
      { over: B, rows: { B1: 'r.one', B2: 'r.one', B3: 'r.one' } },
      ['/variables/x/rows/B3: "B3" is not in "b" (did you mean "B1"?)'],
    ],
    [
      'an unknown pair',
      { over: ['pair'], rows: { 'A2.B2': 'r.one' }, otherwise },
      ['/variables/x/rows/A2.B2: "A2.B2" is not in "pair" (did you mean "A1.B2"?)'],
    ],
    [
      'an unknown row',
      { row: 'r.tow' },
      ['/variables/x/row: unknown row "r.tow" (did you mean "r.two"?)'],
    ],
    [
      'unknown rows elsewhere',
      {
        row: 'r.one',
        checks: { '': ['r.oen'], B9: ['r.two'] },
      },
      [
        '/variables/x/checks//0: unknown row "r.oen" (did you mean "r.one"?)',
        '/variables/x/checks/B9: "B9" is not in "x"',
      ],
    ],
    [
      'a basis of an unknown row',
      {
        over: B,
        rows: { B1: 'r.one' },
        otherwise: { value: 1, basis: { ...BASIS, rows: ['r.one', 'rr.one'] } },
      },
      ['/variables/x/otherwise/basis/rows/1: unknown row "rr.one" (did you mean "r.one"?)'],
    ],
    [
      'a row with another unit',
      { row: 'r.money' },
      ['/variables/x/row: row "r.money" is USD/year, the variable is person'],
    ],
    [
      'a row where a share is wanted',
      { row: 'r.one', unit: 'share' },
      ['/variables/x/row: row "r.one" is person, the variable is dimensionless'],
    ],
  ])('report %s', (_what, spec, faults) => {
    const issues = faultsOf({ x: baseline(spec), u: eq('0') }, {});
    expect(issues.filter((issue) => !issue.includes('nothing uses'))).toEqual(faults);
  });
});

it('names at most eight missing elements, and counts the others', () => {
  const elements = Array.from({ length: 11 }, (_, at) => `E${at}`);
  const sets = { many: { label: '', elements } };
  expect(faultsOf({ x: baseline({ over: ['many'], rows: {} }) }, { sets })[0]).toBe(
    '/variables/x/rows: no row for 11 elements: "E0", "E1", "E2", "E3", "E4", "E5", "E6", "E7" and 3 others (add them, or give "otherwise")',
  );
});

describe('parameters', () => {
  it('have one draw for all elements, or one each', () => {
    const special = { kind: 'literature', text: 'a published range' } as const;
    const model = compileGood({
      scalar: parameter({ value: { uniform: { low: 0, high: 1 } }, range: [0, 2] }),
      shared: parameter({ over: B, value: 3 }),
      each: parameter({
        over: ['pair'],
        values: { 'A1.B2': { normal: { mean: 1, sd: 2 } } },
        otherwise: 5,
        bases: { 'A1.B2': special },
      }),
    });
    const draw = (
      name: string,
      element: string | undefined,
      key: string,
      quantity: unknown,
    ): object => ({
      name,
      ...(element === undefined ? {} : { element }),
      key,
      quantity,
      basis: BASIS,
    });
    expect(model.parameters).toEqual([
      { ...draw('scalar', undefined, 'scalar', { uniform: { low: 0, high: 1 } }), range: [0, 2] },
      draw('shared', 'B1', 'shared', 3),
      draw('shared', 'B2', 'shared', 3),
      draw('each', 'A1.B1', 'each[A1.B1]', 5),
      { ...draw('each', 'A1.B2', 'each[A1.B2]', { normal: { mean: 1, sd: 2 } }), basis: special },
      draw('each', 'A3.B1', 'each[A3.B1]', 5),
    ]);
    expect(model.program.arrays.map(({ length }) => length)).toEqual([1, 2, 3]);
  });

  it.each<[string, Partial<ParameterSpec>, readonly string[]]>([
    ['no value', {}, ['/variables/x: there is no value (give "value")']],
    ['no values', { over: B }, ['/variables/x: there is no value (give "value" or "values")']],
    [
      'values without sets',
      { values: { B1: 1 } },
      ['/variables/x: a variable without "over" takes one value, found "values"'],
    ],
    [
      'value and values',
      { over: B, value: 1, values: { B1: 1, B2: 1 } },
      ['/variables/x: can have "value" or "values", not both'],
    ],
    [
      'an element without a value',
      { over: B, values: { B1: 1 } },
      ['/variables/x/values: no value for 1 element: "B2" (add them, or give "otherwise")'],
    ],
    [
      'unknown elements',
      { over: B, values: { B1: 1, B2: 1, Q99: 1 }, bases: { B22: BASIS } },
      [
        '/variables/x/values/Q99: "Q99" is not in "b"',
        '/variables/x/bases/B22: "B22" is not in "b" (did you mean "B2"?)',
      ],
    ],
    [
      'a basis of an unknown row',
      { value: 1, basis: { ...BASIS, rows: ['r.onee'] } },
      ['/variables/x/basis/rows/0: unknown row "r.onee" (did you mean "r.one"?)'],
    ],
    [
      'a value outside its range',
      { value: 3, range: [0, 2] },
      ['/variables/x/value: 3 is outside the range 0 to 2'],
    ],
    [
      'a distribution outside its range',
      { over: B, values: { B1: { uniform: { low: -1, high: 1 } } }, otherwise: 0, range: [0, 2] },
      ['/variables/x/values/B1/uniform/low: -1 is outside the range 0 to 2'],
    ],
    [
      'a range upside down',
      { value: 1, range: [2, 0] },
      ['/variables/x/range: low 2 is above high 0'],
    ],
  ])('report %s', (_what, spec, faults) => {
    const issues = faultsOf({ x: parameter(spec) });
    expect(issues.filter((issue) => !issue.includes('nothing uses'))).toEqual(faults);
  });

  it.each([
    ['low above high', { uniform: { low: 2, high: 1 } }],
    ['p5 above p95', { lognormal: { p5: 2, p95: 1 } }],
    ['p5 equal to p95', { lognormal: { p5: 2, p95: 2 } }],
    ['a mode outside', { triangular: { low: 0, mode: 3, high: 2 } }],
    ['a beta that is too wide', { beta: { mean: 0.1, sd: 0.4 } }],
  ])('report %s, wherever the distribution stands', (_what, quantity) => {
    const issues = faultsOf({
      x: parameter({ value: quantity }),
      y: parameter({ over: B, values: { B1: quantity }, otherwise: quantity }),
    });
    const places = issues.map((issue) => /^\/variables\/[xy]\/\w+/.exec(issue)?.[0]);
    expect(places).toEqual(['/variables/x/value', '/variables/y/otherwise', '/variables/y/values']);
  });
});
