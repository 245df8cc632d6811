import { describe, expect, it } from 'vitest';
import { compareLabels } from '../../../src/core/compare/compare-labels.ts';
import { ensembleOf, outcomeOf, runOf, untestedOf } from './tiny-runs.ts';

const one = ensembleOf([[1]]);
const first = runOf('first', one, {
  labels: {
    outcomes: [outcomeOf('grows', 'holds'), outcomeOf('falls', 'contested', 'holds')],
    untested: [untestedOf('rare', 'few members'), untestedOf('never', 'no way')],
  },
});
const second = runOf('second', one, {
  labels: {
    outcomes: [
      ...[outcomeOf('grows', 'overturned', 'holds'), outcomeOf('falls', 'contested', 'holds')],
      outcomeOf('rare', 'holds'),
    ],
    untested: [untestedOf('never', 'another reason')],
  },
});

describe('compareLabels', () => {
  const { outcomes, untested } = compareLabels([first, second], undefined);
  const of = (claim: string) => outcomes.find((outcome) => outcome.claim === claim);

  it('tells of every claim that some run tests, in the order of the claims', () => {
    expect(outcomes.map(({ claim }) => claim)).toEqual(['grows', 'falls', 'rare']);
    expect(of('grows')).toMatchObject({
      ...{ chapter: 'AAA', section: '1', horizon: 'mid', years: [2026, 2028] },
    });
  });

  it('has verdict, probability and reference of each scenario', () => {
    expect(of('grows')?.scenarios).toEqual([
      expect.objectContaining({ scenario: 'first', tested: true, verdict: 'holds' }),
      expect.objectContaining({
        ...{ scenario: 'second', tested: true, verdict: 'overturned', probability: 0.1 },
        reference: {
          ...{ label: 'holds', verdict: 'holds', likelihood: 'a word', probability: 0.9 },
        },
      }),
    ]);
  });

  it.each([
    ['grows', ['second'], true],
    ['falls', ['first', 'second'], false],
    ['rare', [], false],
  ])('says of "%s" what flipped (%j), and whether the scenarios differ: %s', (claim, flips, is) => {
    expect(of(claim)).toMatchObject({ flipped: flips, divided: is });
  });

  it('gives the reason of a run that does not test what another does', () => {
    expect(of('rare')?.scenarios[0]).toEqual({
      ...{ scenario: 'first', tested: false, reason: 'few members' },
    });
  });

  it('lists what no run tests', () => {
    expect(untested).toEqual([untestedOf('never', 'no way')]);
  });

  it('tells horizons of one claim apart', () => {
    const run = runOf('run', one, {
      labels: {
        outcomes: [outcomeOf('grows', 'holds'), outcomeOf('grows', 'holds', 'holds', 'long')],
        untested: [],
      },
    });
    const found = compareLabels([run], undefined).outcomes;
    expect(found.map(({ horizon }) => horizon)).toEqual(['mid', 'long']);
  });

  it('holds all against one run, also against what that does not test', () => {
    const found = compareLabels([first, second], first).outcomes;
    expect(found.map(({ flipped }) => flipped)).toEqual([['second'], [], []]);
    expect(found[2]?.scenarios[1]).not.toHaveProperty('reference');
  });

  it('stops when a run has lost a claim', () => {
    expect(() => compareLabels([first, runOf('empty', one)], undefined)).toThrow(
      'a run tells nothing of claim grows mid',
    );
  });
});
