import { describe, expect, it } from 'vitest';
import type { AttributionResult, Spread } from '../../../src/core/index.ts';
import { renderAttribution } from '../../../src/node/explain/render-attribution.ts';

function spread(mean: number): Spread {
  return { mean, median: mean * 0.9, low: mean * 1.5, high: mean * 0.5 };
}

const RESULT: AttributionResult = {
  format: 1,
  scenario: { id: 'flood', title: 'A flood', sha256: 'a'.repeat(64) },
  engine: {
    ...{ version: '1.2.3', model_sha256: 'b'.repeat(64), data_sha256: 'c'.repeat(64) },
    ...{ seed: '2023', members: 50 },
  },
  series: { indicator: 'fish', country: 'A', partner: null, unit: 'USD/year', label: 'Fish sold' },
  ...{ years: [2026, 2028], horizon: 'mid', baseline: spread(9e8), with_shocks: spread(8e8) },
  ...{ difference: spread(-100e6), change: null, interaction: spread(30e6) },
  shocks: [
    {
      ...{ shock: 'dam', type: 'dam', label: 'Dam', start: '2025-01', end: null, standing: 'acts' },
      ...{ share: spread(-100e6), standard_error: null, alone: spread(-130e6) },
      ...{ last: spread(-80e6), interaction: spread(30e6) },
      channels: [
        { lever: 'nets', label: 'Nets', share: spread(-90e6), standard_error: null },
        { lever: 'boats', label: 'Boats', share: spread(-10e6), standard_error: null },
      ],
    },
    {
      ...{ shock: 'rain', type: 'rain', label: 'Rain', start: '2030-01', end: null },
      ...{ standing: 'later', share: spread(0), standard_error: null, alone: spread(0) },
      ...{ last: spread(0), interaction: spread(0), channels: [] },
    },
  ],
  method: { shocks: 'exact', channels: 'exact', orders: 0, simulations: 4 },
  text: ['A first paragraph that is long enough to be broken.', 'A second.'],
  warnings: [],
};

function rendered(more: Partial<AttributionResult> = {}): string {
  const writing = { bold: (text: string) => `*${text}*`, columns: 40 };
  return renderAttribution({ ...RESULT, ...more }, writing);
}

describe('an attribution for people', () => {
  it('has words and a table', () => {
    expect(rendered()).toBe(`*A flood*
50 members, seed 2023. A conditional scenario, not a prediction.

A first paragraph that is long enough to
be broken.

A second.

*fish, million USD a year, 2026–2028*
share of   mean  median    90% interval  alone   last  interaction
dam        −100   −90.0   −150 to −50.0   −130  −80.0         30.0
  nets    −90.0   −81.0   −135 to −45.0
  boats   −10.0   −9.00  −15.0 to −5.00
rain          0       0          0 to 0      0      0            0
together   −100   −90.0   −150 to −50.0   −130  −80.0         30.0

share: what a shock, and below it each
lever that it moves, has to do with the
difference, paired by member; means add
up. alone: what it does without the
others; last: what it adds to all
others; interaction: share less alone.
Every member was simulated 4 times.
`);
  });

  it('has no table without shocks', () => {
    expect(rendered({ shocks: [], text: ['No shocks.'] })).toBe(`*A flood*
50 members, seed 2023. A conditional scenario, not a prediction.

No shocks.
`);
  });

  it('has a column of errors where shares are estimated', () => {
    const method = { shocks: 'exact', channels: 'sampled', orders: 84, simulations: 900 } as const;
    const shocks = RESULT.shocks.map((shock) => ({
      ...shock,
      channels: shock.channels.map((channel) => ({ ...channel, standard_error: 1.2e6 })),
    }));
    const text = rendered({ method, shocks });
    expect(text).toContain('90% interval  error  alone');
    expect(text).toMatch(/nets .*−45\.0 {3}1\.20\n/);
  });

  it.each([
    ['person', 1200, 'fish, person, 2026–2028'],
    ['person', 12_000, 'fish, thousand person, 2026–2028'],
    ['USD/year', 2e9, 'fish, billion USD a year, 2026–2028'],
    ['1', 0.2, 'fish, as a number, 2026–2028'],
  ])('in %s, with %d at most, has the title %s', (unit, size, title) => {
    const shocks = RESULT.shocks.map((shock) => ({ ...shock, share: spread(size) }));
    const series = { ...RESULT.series, unit };
    expect(rendered({ series, shocks, difference: spread(size) })).toContain(`*${title}*`);
  });
});
