import { describe, expect, it } from 'vitest';
import type { TraceNode, TraceResult } from '../../../src/core/index.ts';
import { renderTrace } from '../../../src/node/explain/render-trace.ts';
import { knowledge } from '../../model/run.ts';

function node(variable: string, more: Partial<TraceNode> = {}): TraceNode {
  return {
    ...{ variable, element: null, year: 2027, kind: 'equation', label: `Label of ${variable}` },
    ...{ unit: null, value: 2, baseline: 2, equation: null, numbers: null, cut: null, reads: [] },
    ...more,
  };
}

function one(followed: TraceNode) {
  return {
    variable: followed.variable,
    elements: 1,
    year: followed.year,
    followed: [followed],
    others: [],
  };
}

const BASIS = { kind: 'judgement', text: 'A guess.' };
const share = node('share', {
  ...{ kind: 'parameter', value: 0.25, baseline: 0.25, basis: BASIS },
  parameter: { draw: 'share', distribution: 'uniform, 0 to 1', quantile: 0.25, assumed: false },
});

const TREE = node('fish', {
  ...{
    element: 'A',
    unit: 'USD/year',
    value: 900,
    baseline: 1200,
    equation: 'sum(sold, lake) * x',
  },
  numbers: '800 * 2',
  reads: [
    {
      ...{ variable: 'sold[A.*]', elements: 10, year: 2027 },
      followed: [
        node('sold', {
          ...{ element: 'A.L', value: 500, baseline: 700, equation: 'previous(stock) * share' },
          numbers: '2000 * 0.25',
          reads: [
            one(
              node('stock', {
                year: 2026,
                value: 2000,
                baseline: 2000,
                equation: 'x',
                cut: 'deep',
              }),
            ),
            one(share),
          ],
        }),
      ],
      others: Array.from({ length: 8 }, (_, i) => ({ element: `A.L${i}`, value: i, baseline: 1 })),
    },
    one(share),
    one(node('sold', { element: 'A.L', value: 500, baseline: 700, equation: 'x', cut: 'seen' })),
    one(node('lost', { value: 0, baseline: 0, equation: 'x - y', cut: 'nil' })),
    { variable: 'rain', elements: 4, year: 2027, followed: [], others: [] },
    one(node('gate', { kind: 'lever', value: 0.5, baseline: 1, moved_by: ['dam', 'flood'] })),
    one(node('door', { kind: 'lever', value: 1, baseline: 1, moved_by: [] })),
    one(
      node('catch', {
        kind: 'baseline',
        yearbook: {
          ...{ row: 'A.catch', value: 1234, unit: 'person', period: '2023', chapter: 'A' },
          ...{ section: '2.1', line: 77, printed: 'about 1,200' },
        },
      }),
    ),
    one(node('other', { kind: 'baseline', basis: BASIS })),
    one(
      node('fixed', {
        ...{ kind: 'parameter', basis: { kind: 'statistics', text: 'A count.' } },
        parameter: { draw: 'fixed', distribution: '2', quantile: null, assumed: false },
      }),
    ),
  ],
});

const RESULT: TraceResult = {
  format: 1,
  scenario: { id: 'flood', title: 'A flood', sha256: 'a'.repeat(64) },
  engine: {
    ...{ version: '1.2.3', model_sha256: 'b'.repeat(64), data_sha256: 'c'.repeat(64) },
    ...{ seed: '2023', members: 50 },
  },
  series: { indicator: 'fish', country: 'TJK', partner: 'X', unit: 'USD/year', label: 'Fish sold' },
  ...{ year: 2027, member: { number: 7, of: 50, chosen: 'median', median: 901 } },
  ...{ tree: TREE, warnings: [] },
};

describe('a trace for people', () => {
  const writing = { bold: (text: string) => `*${text}*`, columns: 90 };

  it('has each term below what reads it, and nothing twice', () => {
    expect(renderTrace(RESULT, knowledge, writing)).toBe(`*Fish sold (Tajikistan, X), 2027*
A flood. Member 7 of 50, seed 2023: the one nearest to the median, 901.

fish[A] = sum(sold, lake) * x
    Label of fish: 900 USD/year (1,200 without the shocks)
    = 800 * 2
  sold[A.L] = previous(stock) * share
      Label of sold: 500 (700 without the shocks)
      = 2000 * 0.25
    stock of 2026 = x
        Label of stock: 2,000
        (goes on: --depth)
    share: 0.250, drawn at quantile 0.250 of uniform, 0 to 1 (judgement)
        Label of share
        A guess.
  others of sold[A.*]: A.L0 0 (1.00 without the shocks); A.L1 1.00; A.L2 2.00 (1.00
      without the shocks); A.L3 3.00 (1.00 without the shocks); A.L4 4.00 (1.00 without
      the shocks); A.L5 5.00 (1.00 without the shocks) and 2 more
  share: 0.250, see above
  sold[A.L]: 500 (700 without the shocks), see above
  lost: 0
      Label of lost
  rain: 0 for all
  gate: 0.500 (1.00 without the shocks), lever, moved by dam, flood
      Label of gate
  door: 1.00, lever, no shock moves it
      Label of door
  catch: 2.00, printed "about 1,200" in A 2.1, line 77: row A.catch, 1234 person, 2023
      Label of catch
  other: 2.00, no figure in the yearbook
      Label of other
  fixed: 2.00, assumed (statistics)
      Label of fixed
      A count.
`);
  });

  it('says how far a member that was asked for is from the median', () => {
    const member = { number: 1, of: 50, chosen: 'asked', median: 901 } as const;
    expect(renderTrace({ ...RESULT, member }, knowledge, writing)).toContain(
      'Member 1 of 50, seed 2023: the median of all is 901.',
    );
  });
});
