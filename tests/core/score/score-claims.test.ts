import { describe, expect, it } from 'vitest';
import { readVerdicts } from '../../../src/core/score/read-verdicts.ts';
import { scoreClaims } from '../../../src/core/score/score-claims.ts';
import { RUN } from './frozen.ts';

const read = (...rows: readonly string[]) =>
  readVerdicts({ file: 'c.csv', text: ['claim,horizon,true', ...rows].join('\n') }, RUN);

describe('readVerdicts', () => {
  it.each(['true', 'TRUE', 'yes', '1'])('takes %s for true', (word) => {
    expect(read(`rises,short,${word}`).verdicts[0]?.isTrue).toBe(true);
  });

  it.each(['false', 'No', '0'])('takes %s for false', (word) => {
    expect(read(`rises,short,${word}`).verdicts[0]?.isTrue).toBe(false);
  });

  it.each([
    [
      'an unknown claim',
      'rise,short,true',
      '2:1 the run has no claim "rise" (did you mean "rises"?)',
    ],
    [
      'a horizon without a probability',
      'rises,long,true',
      '2:7 claim "rises" has no probability for horizon "long" (it has one for "short" and "mid")',
    ],
    [
      'an untested claim',
      'holds,short,true',
      '2:7 claim "holds" has no probability for horizon "short": needs politics (undefined)',
    ],
    [
      'another word',
      'rises,short,perhaps',
      '2:13 "true" is neither true nor false: "perhaps" (undefined)',
    ],
    ['an empty verdict', 'rises,short,', '2:13 "true" is empty (undefined)'],
    ['no claim', ',short,true', '2:1 "claim" is empty (undefined)'],
  ])('reports %s', (_, row, fault) => {
    const found = read(row).issues;
    expect(found.map((one) => `${one.line}:${one.column} ${one.message} (${one.hint})`)).toEqual([
      fault,
    ]);
  });

  it('reports a claim that is decided twice', () => {
    expect(read('rises,short,true', 'rises,short,no').issues.map((one) => one.message)).toEqual([
      'claim "rises" at horizon "short" stands twice, first at line 2',
    ]);
  });
});

describe('scoreClaims', () => {
  it('gives the mean squared distance, for the scenario and for its baseline', () => {
    const { scenario, baseline } = scoreClaims(read('rises,short,true', 'rises,mid,true').verdicts);
    expect(scenario).toBeCloseTo((0.04 + 0.81) / 2, 12);
    expect(baseline).toBeCloseTo((0.25 + 0.64) / 2, 12);
  });

  it('has none without claims', () => {
    expect(scoreClaims([])).toEqual({ verdicts: [], scenario: undefined, baseline: undefined });
  });
});
