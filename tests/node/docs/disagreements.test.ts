import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/core/index.ts';
import { agreed, readDisagreements, unexplained } from '../../../src/node/docs/disagreements.ts';

const outcome = (
  claim: string,
  horizon: Outcome['horizon'],
  verdict: Outcome['verdict'],
): Pick<Outcome, 'claim' | 'horizon' | 'verdict'> => ({ claim, horizon, verdict });

describe('readDisagreements', () => {
  it('takes the claims from the headings and the reasons from below them', () => {
    expect(readDisagreements('Read me.\n\n## a b\n\nOne\nreason.\n\n## c\n\nAnother.\n')).toEqual([
      { claims: ['a', 'b'], why: 'One reason.' },
      { claims: ['c'], why: 'Another.' },
    ]);
  });
});

describe('unexplained', () => {
  it('names once what is overturned at mid or long term without a reason', () => {
    const outcomes = [
      outcome('a', 'mid', 'overturned'),
      outcome('a', 'long', 'overturned'),
      outcome('b', 'long', 'overturned'),
      outcome('c', 'short', 'overturned'),
      outcome('d', 'mid', 'contested'),
    ];
    expect(unexplained([{ claims: ['b'], why: '' }], outcomes)).toEqual(['a']);
  });
});

describe('agreed', () => {
  it('names what has a reason but holds at every term', () => {
    const outcomes = [
      outcome('a', 'mid', 'holds'),
      outcome('a', 'long', 'holds'),
      outcome('b', 'mid', 'holds'),
      outcome('b', 'long', 'contested'),
    ];
    expect(agreed([{ claims: ['a', 'b', 'c'], why: '' }], outcomes)).toEqual(['a']);
  });
});
