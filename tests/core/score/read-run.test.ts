import { describe, expect, it } from 'vitest';
import { readRun } from '../../../src/core/score/read-run.ts';
import { RESULT, RUN } from './frozen.ts';

const read = (value: unknown) =>
  readRun({
    file: 'results.json',
    text: typeof value === 'string' ? value : JSON.stringify(value),
  });

describe('readRun', () => {
  it('keeps what scoring needs', () => {
    expect(RUN.scenario).toBe('tiny');
    expect(RUN.years).toEqual([2023, 2024, 2025]);
    expect(RUN.series[0]).toEqual({
      ...{ indicator: 'level', country: 'A1', partner: undefined, unit: 'person' },
      quantiles: Object.values(RESULT.series[0]?.quantiles ?? {}),
    });
    expect(RUN.outcomes[0]).toEqual({
      ...{ claim: 'rises', horizon: 'short', likelihood: 'likely' },
      ...{ probability: 0.8, baselineProbability: 0.5 },
    });
  });

  it('takes several scenarios', () => {
    const several = read([RESULT, { ...RESULT, scenario: { id: 'other' } }]);
    expect(several.ok && several.value.map(({ scenario }) => scenario)).toEqual(['tiny', 'other']);
  });

  const [level] = RESULT.series;

  it.each([
    ['no JSON', '{', 'it is no JSON'],
    ['a list of nothing', [], 'it has no scenario'],
    ['a number', 3, 'a scenario is no object'],
    ['another format', { ...RESULT, format: 2 }, 'it has no format 1'],
    ['no years', { ...RESULT, years: undefined }, '"years" is no list'],
    ['no series', { ...RESULT, series: {} }, '"series" is no list'],
    [
      'a quantile that is missing',
      { ...RESULT, series: [{ ...level, quantiles: {} }] },
      '"quantile 0.05 of level" is no list',
    ],
    [
      'a path that is too short',
      { ...RESULT, years: [2023] },
      'quantile 0.05 of level has 3 of 1 years',
    ],
    ['a text for a number', { ...RESULT, years: ['2023'] }, '"years" is no number'],
    ['an outcome without a name', { ...RESULT, outcomes: [{}] }, '"claim" is no text'],
  ])('reports %s', (_, value, what) => {
    const checked = read(value);
    expect(checked.ok ? [] : checked.issues.map(({ message }) => message)).toEqual([
      `this is not what a run writes: ${what}`,
    ]);
  });
});
