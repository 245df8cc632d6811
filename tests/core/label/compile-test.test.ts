import { describe, expect, it } from 'vitest';
import { testOf, tryTest } from './hand-made.ts';

const people = 'people[AAA, BBB]';

describe('a test', () => {
  it('is spelled out in few operations, with series as positions', () => {
    const mean = { op: 'mean', of: { op: 'series', series: 0 } };
    const base = { op: 'base', of: { op: 'series', series: 0 } };
    expect(testOf('change(money[AAA], horizon) > 0.1')).toEqual({
      test: {
        op: 'gt',
        a: { op: 'sub', a: { op: 'ratio', a: mean, b: base }, b: { op: 'number', value: 1 } },
        b: { op: 'number', value: 0.1 },
      },
    });
  });

  it('keeps the condition of given apart', () => {
    const { test, given } = testOf(
      'given(change(world_price, horizon) < -0.2, change(money[AAA], horizon) < 0)',
    );
    expect(given?.op).toBe('lt');
    expect(test.op).toBe('lt');
  });

  it('is plain data', () => {
    const compiled = testOf(
      `given(base(money[AAA]) > 1, not without(border, trend(${people} / 2, horizon) > 0))`,
    );
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  });

  it.each([
    `share(people[AAA, BBB], people[AAA], horizon) > 0.5 and trend(money[BBB], horizon) > 0`,
    `mean(money[AAA] > 2 * base(money[AAA]) ? 1 : 0, horizon) >= 0.5`,
    `without(exchange_rate, change(${people}, horizon)) < change(${people}, horizon)`,
    `base(money[AAA]) > 1 ? mean(money[AAA], horizon) > 2 : 1 > 2 or base(output[AAA]) > 3`,
    `max(base(money[AAA]), base(money[BBB]), 3) == abs(-3)`,
    `mean(without(border, mean(money[AAA], horizon)) - money[AAA], horizon) > 0`,
  ])('may be %s', (text) => {
    expect(tryTest(text).faults).toEqual([]);
  });
});

describe('the faults of a test', () => {
  it.each([
    // Names.
    [
      'mean(mony[AAA], horizon) > 0',
      'unknown-indicator: unknown indicator "mony" (did you mean "money"?)',
    ],
    ['mean(qqqqqq[AAA], horizon) > 0', 'unknown-indicator: unknown indicator "qqqqqq"'],
    [
      'mean(money[AAB], horizon) > 0',
      'unknown-country: indicator "money" has no country "AAB" (did you mean "AAA"?)',
    ],
    ['mean(money[XYZ], horizon) > 0', 'unknown-country: indicator "money" has no country "XYZ"'],
    [
      'mean(people[AAA, BBX], horizon) > 0',
      'unknown-partner: "people[AAA]" has no partner "BBX" (did you mean "BBB"?)',
    ],
    ['mean(money[AAA, BBB], horizon) > 0', 'unknown-partner: "money[AAA]" has no partner "BBB"'],
    [
      'mean(money, horizon) > 0',
      'no-total: there is no total of "money" (write a series such as "money[AAA]")',
    ],
    [
      'mean(people[CCC], horizon) > 0',
      'no-total: there is no total of "people[CCC]" (write a series such as "people[CCC, BBB]")',
    ],
    [
      'mean(people[AAA, BBB, CCC], horizon) > 0',
      'too-many-subscripts: "people" has 3 subscripts, at most a country and a partner',
    ],
    [
      'meen(money[AAA], horizon) > 0',
      'unknown-function: unknown function "meen" (did you mean "mean"?)',
    ],
    ['constructor(money[AAA]) > 0', 'unknown-function: unknown function "constructor"'],
    [
      'without(bordr, mean(money[AAA], horizon) > 0)',
      'unknown-lever: unknown lever "bordr" (did you mean "border"?)',
    ],
    [
      'without(border[AAA], mean(money[AAA], horizon) > 0)',
      'lever-expected: the first part of "without(lever, test)" is a lever\'s name, not "border[AAA]"',
    ],
    // Parts of functions.
    ['mean(money[AAA]) > 0', 'argument-count: "mean(x, horizon)" was given 1 part'],
    ['share(money[AAA], horizon) > 0', 'argument-count: "share(x, y, horizon)" was given 2 parts'],
    ['base(money[AAA], horizon) > 0', 'argument-count: "base(x)" was given 2 parts'],
    ['max(base(money[AAA])) > 0', 'argument-count: "max(a, b, ...)" was given 1 part'],
    ['given(base(money[AAA]) > 0)', 'argument-count: "given(condition, test)" was given 1 part'],
    ['without(border)', 'argument-count: "without(lever, test)" was given 1 part'],
    [
      'mean(money[AAA], 2030) > 0',
      'horizon-expected: the last part of "mean(x, horizon)" is the word "horizon", not "2030" (the test is run for each of the horizons of the claim)',
    ],
    [
      'mean(money[AAA] * horizon, horizon) > 0',
      'horizon-misplaced: "horizon" stands outside the last part of a function such as "mean(x, horizon)"',
    ],
    [
      'mean(3, horizon) < base(money[AAA])',
      'series-expected: "mean(x, horizon)" needs a series, and "3" has no years',
    ],
    [
      'change(mean(money[AAA], horizon), horizon) > 0',
      'series-expected: "change(x, horizon)" needs a series, and "mean(money[AAA], horizon)" has no years',
    ],
    // Kinds.
    [
      'money[AAA] > 3',
      'series-outside: "money[AAA]" has a value for every year where one number is needed (write "mean(money[AAA], horizon)" or "base(money[AAA])")',
    ],
    [
      'mean(without(border, money[AAA]), horizon) > 3',
      'series-outside: "money[AAA]" has a value for every year where one number is needed (write "mean(money[AAA], horizon)" or "base(money[AAA])")',
    ],
    [
      'base(money[AAA])',
      'condition-expected: "base(money[AAA])" is a number where a condition is needed (compare it with another number; "not" needs parentheses: "not (a > b)")',
    ],
    [
      'not base(money[AAA]) > 3',
      'condition-expected: "base(money[AAA])" is a number where a condition is needed (compare it with another number; "not" needs parentheses: "not (a > b)")',
    ],
    [
      '1 + (base(money[AAA]) > 3) > 1',
      'number-expected: "base(money[AAA]) > 3" is a condition where a number is needed (write "(base(money[AAA]) > 3) ? 1 : 0")',
    ],
    [
      'base(money[AAA]) > 1 ? base(money[AAA]) : 2 > 1',
      'number-expected: "2 > 1" is a condition where a number is needed (write "(2 > 1) ? 1 : 0")',
    ],
    // Shape.
    [
      'given(base(money[AAA]) > 1, base(money[AAA]) > 2) or 1 > 2',
      'given-inside: "given(condition, test)" stands inside another expression (let it be the whole test)',
    ],
    [
      'without(border, without(exchange_rate, base(money[AAA]) > 1))',
      'without-inside: "without(lever, test)" stands inside another one (only one lever can be taken away at a time)',
    ],
    ['1 > 2', 'constant-test: the test reads no series, so it cannot fail or cannot hold'],
    [
      'given(base(money[AAA]) > 1, 2 > 1)',
      'constant-test: the test reads no series, so it cannot fail or cannot hold',
    ],
  ])('%s', (text, fault) => {
    expect(tryTest(text).faults).toContain(fault);
  });

  it('include a trend over a single year', () => {
    expect(tryTest('trend(money[AAA], horizon) > 0', 'short').faults).toEqual([
      'trend-of-one-year: horizon "short" is one year, in which there is no trend',
    ]);
  });

  it('are reported all at once', () => {
    const { compiled, faults } = tryTest(
      'given(mean(mony[AAA], horizon) > 0, without(bordr, mean(money[AAB], 3)) and 4)',
    );
    expect(compiled).toBeUndefined();
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'unknown-indicator',
      'unknown-lever',
      'horizon-expected',
      'unknown-country',
      'condition-expected',
    ]);
  });
});
