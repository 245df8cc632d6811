import { describe, expect, it } from 'vitest';
import { verdictChange } from '../../../src/node/report/verdict-change.ts';
import type { TestedOutcome } from '../../../src/node/report/verdict-change.ts';

const verdictOf = (p: number): TestedOutcome['verdict'] =>
  p >= 0.66 ? 'holds' : p < 0.33 ? 'overturned' : 'contested';

/** An outcome of some members, and of as many without the shocks. */
function outcome(p: number, before: number | undefined, members: number): TestedOutcome {
  const standing = (probability: number) => ({
    ...{ label: '', likelihood: '', probability },
    verdict: verdictOf(probability),
  });
  return {
    ...{ scenario: 's', tested: true, resolved: true, range: [p, p], evidence: 'low' },
    ...standing(p),
    standard_error: Math.sqrt((p * (1 - p)) / members),
    ...(before === undefined ? {} : { reference: standing(before) }),
  };
}

describe('a verdict', () => {
  // Errors of the differences, from sqrt((p (1 - p) + q (1 - q)) / n): 0.0215, 0.0210, 0.0481.
  it.each([
    ['changed', 'over the edge, and far: 0.11 is five errors', 0.43, 0.32, 1000],
    ['near', 'over the edge, but no further than chance: 0.02 is one error', 0.34, 0.32, 1000],
    ['near', 'as far, with a fifth of the members: 0.09 is less than two errors', 0.41, 0.32, 200],
    ['none', 'far, and over no edge', 0.6, 0.4, 1000],
    ['changed', 'of all members', 1, 0.5, 50],
    ['changed', 'of no member', 0, 0.7, 50],
    ['none', 'held against nothing', 0.9, undefined, 1000],
  ] as const)('is %s where it is carried %s', (expected, _, p, before, members) => {
    expect(verdictChange(outcome(p, before, members))).toBe(expected);
  });
});
