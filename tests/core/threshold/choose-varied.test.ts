import { describe, expect, it } from 'vitest';
import { chooseVaried, shockNames } from '../../../src/core/threshold/choose-varied.ts';
import type { VariedRange } from '../../../src/core/threshold/varied.ts';
import type { Scenario } from '../../../src/core/validate/scenario.ts';
import { assumption, scenarioOf, shocksOf } from '../plan/tiny-run.ts';
import { tinyKnowledge } from '../sensitivity/tiny-knowledge.ts';

const knowledge = tinyKnowledge();
const WHOLE: VariedRange = { low: undefined, high: undefined };
const scenario = scenarioOf(
  shocksOf(
    { type: 'cut', severity: 0.3 },
    { type: 'cut', id: 'second', severity: { uniform: { low: 0, high: 1 } }, start: '2026-11' },
    { type: 'part', start: '2024-03', end: '2024-08' },
    { type: 'add', start: '2026-12', end: '2026-12' },
  ),
);

function choose(id: string, range: Partial<VariedRange> = {}, of: Scenario = scenario) {
  return chooseVaried(id, { ...WHOLE, ...range }, { scenario: of, knowledge });
}

describe('what is varied', () => {
  it.each([
    ['second.severity', { kind: 'severity', shock: 1, low: 0, high: 1, current: undefined }],
    ['cut#1.severity', { kind: 'severity', shock: 0, low: 0, high: 1, current: 0.3 }],
    ['part.severity', { kind: 'severity', shock: 2, current: 0.5 }],
    ['part.duration', { kind: 'duration', shock: 2, low: 1, high: 34, current: 6, unit: 'month' }],
    ['growth', { kind: 'parameter', name: 'growth', low: 0.1, high: 0.3, unit: '1/year' }],
    ['each[A3]', { kind: 'parameter', name: 'each', element: 'A3', low: 0, high: 1 }],
    ['part.part', { kind: 'parameter', name: 'part.part', low: 0, high: 1 }],
  ])('%s', (id, expected) => {
    expect(choose(id)).toMatchObject({ ok: true, value: { id, ...expected } });
  });

  it('goes over the middle 98% of a distribution without ends', () => {
    const chosen = choose('each[A1]');
    // R: qnorm(c(0.01, 0.99), 1, 0.1)
    if (!chosen.ok) throw new Error(chosen.message);
    expect(chosen.value.low).toBeCloseTo(0.7673652, 6);
    expect(chosen.value.high).toBeCloseTo(1.2326348, 6);
  });

  it('goes over what the scenario assumes', () => {
    const assumed = scenarioOf([], {
      assumptions: [assumption('growth', { uniform: { low: 0.15, high: 0.2 } })],
    });
    expect(choose('growth', {}, assumed)).toMatchObject({ value: { low: 0.15, high: 0.2 } });
  });

  it('has the range that is asked for', () => {
    expect(choose('second.severity', { low: 0.5 })).toMatchObject({ value: { low: 0.5, high: 1 } });
    expect(choose('each[A2]', { low: 1, high: 9 })).toMatchObject({
      value: { low: 1, high: 9, current: 2 },
    });
  });
});

describe('the names of shocks', () => {
  it('are their ids, else their types, with a number where there are several', () => {
    expect(shockNames(scenario)).toEqual(['cut#1', 'second', 'part', 'add']);
  });
});

describe('what cannot be varied', () => {
  it.each<[string, Partial<VariedRange>, string]>([
    ['secnd.severity', {}, 'the scenario has no shock "secnd", did you mean "second"?'],
    ['war.severity', {}, 'no shock "war", it has "cut#1", "second", "part" and "add"'],
    ['cut.severity', {}, '2 shocks of the scenario could be "cut": name "cut#1" or "cut#2"'],
    ['cut#3.severity', {}, 'the scenario has no shock "cut#3"'],
    ['add.duration', {}, '"add.duration" starts in the last month there is'],
    ['part.duration', { low: 1.5 }, 'a duration is a number of whole months'],
    ['part.duration', { high: 35 }, '"part.duration" can go from 1 to 34, not from 1 to 35'],
    ['part.severity', { high: 2 }, '"part.severity" can go from 0 to 1, not from 0 to 2'],
    ['part.severity', { low: 0.7, high: 0.2 }, 'the range goes from 0.7 to 0.2'],
    ['growht', {}, 'unknown parameter "growht", did you mean "growth"?'],
    ['each', {}, 'the 3 elements of parameter "each" have values of their own: name one, such as'],
    ['each[A9]', {}, 'parameter "each" has no element "A9", did you mean "A1"?'],
    ['each[A2]', {}, '"each[A2]" is a number without a range: give --vary-low and --vary-high'],
  ])('%s with %j', (id, range, message) => {
    expect(choose(id, range)).toMatchObject({
      ...{ ok: false, message: expect.stringContaining(message) },
    });
  });

  it('is a shock where there is none', () => {
    expect(choose('cut.severity', {}, scenarioOf([]))).toMatchObject({
      ...{ ok: false, message: 'the scenario has no shock "cut": it has none at all' },
    });
  });
});
