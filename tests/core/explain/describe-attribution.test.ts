import { describe, expect, it } from 'vitest';
import { describeAttribution } from '../../../src/core/explain/describe-attribution.ts';
import type { Attribution } from '../../../src/core/explain/summarise-attribution.ts';
import type { AttributedShock, Spread } from '../../../src/core/spec/generated/attribution.ts';

const PLACES = [
  { code: 'A', label: 'Atlantis' },
  { code: 'B', label: 'Brobdingnag' },
];

/** Half the mean to one and a half: any spread with this mean. */
function spread(mean: number): Spread {
  return { mean, median: mean, low: mean - Math.abs(mean) / 2, high: mean + Math.abs(mean) / 2 };
}

type Draft = Partial<AttributedShock> & {
  readonly of?: number;
  readonly through?: readonly [string, number][];
};

function shock(name: string, { of = 0, through = [], ...more }: Draft = {}): AttributedShock {
  return {
    ...{
      shock: name,
      type: 'flood',
      label: 'Flood',
      start: '2025-01',
      end: null,
      standing: 'acts',
    },
    ...{ share: spread(of), standard_error: null, alone: spread(of), last: spread(of) },
    interaction: spread(0),
    channels: through.map(([label, mean]) => ({
      ...{ lever: label.toLowerCase(), label, share: spread(mean), standard_error: null },
    })),
    ...more,
  };
}

function attribution(
  shocks: readonly AttributedShock[],
  more: Partial<Attribution> = {},
): Attribution {
  const mean = shocks.reduce((sum, { share }) => sum + share.mean, 0);
  const alone = shocks.reduce((sum, one) => sum + one.alone.mean, 0);
  return {
    series: {
      indicator: 'fish',
      country: 'A',
      partner: null,
      unit: 'USD/year',
      label: 'Fish sold',
    },
    ...{
      years: [2027, 2027],
      horizon: null,
      baseline: spread(1e9),
      with_shocks: spread(1e9 + mean),
    },
    ...{ difference: spread(mean), change: spread(mean / 1e9), shocks: [...shocks] },
    interaction: spread(mean - alone),
    method: { shocks: 'exact', channels: 'exact', orders: 0, simulations: 8 },
    ...more,
  };
}

function told(...args: Parameters<typeof attribution>): readonly string[] {
  return describeAttribution(attribution(...args), PLACES);
}

describe('the words for an attribution', () => {
  it('tell of two shocks, their levers and what they do to each other', () => {
    const shocks = [
      shock('dam', {
        ...{ of: -80e6, alone: spread(-100e6) },
        through: [
          ['Nets', -70e6],
          ['Boats', -20e6],
          ['Prices', 10e6],
        ],
      }),
      shock('flood A #1', { of: -20e6, alone: spread(-30e6), through: [['Boats', -20e6]] }),
    ];
    expect(told(shocks)).toEqual([
      'Fish sold (Atlantis) in 2027: 10% lower than without the shocks (median; 90% interval 5% to 15% lower). The mean over the members is −100 million USD a year.',
      'The shock "dam" (flood) accounts for −80.0 million USD a year, mostly through "Nets" (−70.0 million), against "Prices" (+10.0 million). The shock "flood A #1" accounts for −20.0 million USD a year, through "Boats".',
      'Together the shocks do less than the sum of what each does alone, by 30.0 million USD a year (23% of that sum).',
    ]);
  });

  it('tell of one shock', () => {
    const through: [string, number][] = [
      ['Nets', -5e6],
      ['Boats', -4e6],
      ['Inns', -1e6],
    ];
    expect(told([shock('dam', { of: -10e6, through })])).toEqual([
      'Fish sold (Atlantis) in 2027: 1% lower than without the shock (median; 90% interval 0.5% to 1.5% lower). The mean over the members is −10.0 million USD a year.',
      'The shock "dam" (flood) accounts for all of it, mostly through "Nets" (−5.00 million) and "Boats" (−4.00 million).',
    ]);
  });

  it('tell of a shock that works against the others, and of one that hardly counts', () => {
    const shocks = [
      shock('dam', { of: -50e6 }),
      shock('fair', { of: 20e6 }),
      shock('rain', { of: 0.1e6 }),
    ];
    const [, second] = told(shocks);
    expect(second).toBe(
      'The shock "dam" (flood) accounts for −50.0 million USD a year. The shock "fair" (flood) works against it, with +20.0 million USD a year. Less than a hundredth comes from the shock "rain".',
    );
  });

  it.each([
    [
      'more',
      -100e6,
      -80e6,
      'Together the shocks do more than the sum of what each does alone, by 20.0 million USD a year (25% of that sum).',
    ],
    [
      'the same',
      -100e6,
      -100.5e6,
      'Together the shocks do what each does alone, added up, to within a hundredth.',
    ],
    [
      'the opposite',
      -10e6,
      30e6,
      'What each shock does alone adds up to +30.0 million USD a year, together they do −10.0 million.',
    ],
  ])('say that together they do %s', (_name, together, alone, words) => {
    const half = (mean: number) => shock('x', { of: together / 2, alone: spread(mean / 2) });
    expect(told([half(alone), half(alone)]).at(-1)).toBe(words);
  });

  it('tell of a corridor over some years, in numbers where the baseline may be nil', () => {
    const series = {
      indicator: 'eels',
      country: 'A',
      partner: 'B',
      unit: 'person',
      label: 'Eel fishers',
    };
    const shocks = [shock('dam', { of: 1200 })];
    expect(told(shocks, { series, years: [2026, 2028], horizon: 'mid', change: null })[0]).toBe(
      'Eel fishers (Atlantis, Brobdingnag) on average over 2026–2028: +1,200 persons against what it is without the shock (median; 90% interval +600 to +1,800). The mean over the members is +1,200 persons.',
    );
  });

  it('tell of shocks that have no part in it', () => {
    const none = { share: spread(0) };
    const shocks = [
      shock('far', { ...none, standing: 'apart' }),
      shock('idle', none),
      shock('next', { ...none, standing: 'later' }),
      shock('last', { ...none, standing: 'later' }),
      shock('nil', { ...none, standing: 'nil' }),
    ];
    expect(told(shocks)).toEqual([
      'Fish sold (Atlantis) in 2027: the shocks make no difference.',
      'The shocks "far" and "idle" change nothing here. The shocks "next" and "last" start only later. The shock "nil" has a severity or a probability of 0.',
    ]);
    expect(told(shocks.slice(2, 3))).toEqual([
      'Fish sold (Atlantis) in 2027: the shock makes no difference.',
      'The shock "next" starts only later.',
    ]);
  });

  it('tell that a change is too small to see', () => {
    expect(told([shock('dam', { of: -4e5 })])[0]).toContain(
      'about the same as without the shock (median; 90% interval 0.1% lower to unchanged)',
    );
  });

  it('tell that there are no shocks', () => {
    expect(told([])).toEqual(['The scenario has no shocks: it is its own baseline.']);
  });

  it.each([
    [
      'shocks',
      'The shares are estimated from 84 orders in which the shocks may come: standard error up to 2.00 million USD a year.',
    ],
    [
      'channels',
      "The levers' parts of the shares are estimated from 84 orders in which the shocks may come: standard error up to 3.00 million USD a year.",
    ],
  ] as const)('tell how good estimates of the %s are', (what, words) => {
    const lever = { lever: 'nets', label: 'Nets', share: spread(-80e6), standard_error: 3e6 };
    const shocks = [
      shock('dam', {
        of: -80e6,
        standard_error: what === 'shocks' ? 2e6 : null,
        channels: [lever],
      }),
    ];
    const method = { channels: 'sampled', orders: 84, simulations: 900 } as const;
    const text = told(shocks, {
      method: { ...method, shocks: what === 'shocks' ? 'sampled' : 'exact' },
    });
    expect(text.at(-1)).toBe(words);
  });
});
