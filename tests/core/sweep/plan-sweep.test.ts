import { describe, expect, it } from 'vitest';
import type { SweepRequest } from '../../../src/core/sweep/plan-sweep.ts';
import { both, knowledge, planned, sweepOf } from './tiny-world.ts';

const severity = { 'border-closure.severity': { from: 0, to: 1, steps: 5 } };
const range = { 'border-closure.severity': { from: 0, to: 1 } };
const dates = { 'border-closure.start': { from: '2026-01', to: '2027-06', steps: 2 } };

describe('planSweep', () => {
  it('makes a grid of listed levels', () => {
    const sweep = sweepOf({ vary: { ...severity, 'exchange-rate': ['on', 'off'] } });
    expect([sweep.design, sweep.variants]).toEqual(['grid', 10]);
  });

  it("makes Sobol's sequence of ranges, of 128 variants", () => {
    expect(sweepOf({ vary: range })).toMatchObject({ design: 'sobol', variants: 128 });
    expect(sweepOf({ vary: range, variants: 7, design: 'lhs' })).toMatchObject({
      design: 'lhs',
      variants: 7,
    });
  });

  it('tells of the first tables and of every claim that can be tested, unless told otherwise', () => {
    const { series, claims, horizons } = sweepOf({ vary: severity });
    expect(series.map((i) => knowledge.model.outputs[i])).toMatchObject([
      { indicator: 'remittances_received', country: 'AAA' },
      { indicator: 'remittances_received', country: 'BBB' },
    ]);
    expect(claims).toEqual(['aaa_receives_much', 'aaa_recovers']);
    expect(horizons).toEqual(['short', 'mid', 'long']);
  });

  it('tells of what it is asked for', () => {
    const sweep = sweepOf({
      ...{ vary: severity, indicators: ['remittances_received'], countries: ['BBB'] },
      ...{ claims: ['aaa_recovers'], horizons: ['mid'] },
    });
    expect(sweep.series.map((i) => knowledge.model.outputs[i]?.country)).toEqual(['BBB']);
    expect([sweep.claims, sweep.horizons]).toEqual([['aaa_recovers'], ['mid']]);
  });

  it.each([
    [undefined, 2035],
    [['mid'], 2028],
    [['short'], 2025],
  ] as [SweepRequest['horizons'], number][])(
    'of the horizons %j computes no year after %i',
    (horizons, until) => {
      const more = horizons === undefined ? {} : { horizons };
      expect(sweepOf({ vary: severity, ...more }).settings.until).toBe(until);
    },
  );

  it('leaves out horizons that end after the run, unless they are asked for', () => {
    expect(sweepOf({ vary: severity, run: { until: 2030 } }).horizons).toEqual(['short', 'mid']);
  });

  it.each([
    [
      { vary: range, design: 'grid' },
      '/design',
      'a grid needs listed values or steps of "border-closure.severity"',
    ],
    [{ vary: severity, variants: 4 }, '/design', 'the grid has 5 variants, not 4'],
    [
      { vary: { ...many('return_rate'), ...many('pull'), ...many('border-closure.severity') } },
      ...['/design', '1000000000 variants are more than 1000000'],
    ],
    [
      { vary: severity, run: { until: 2050 } },
      '/run/until',
      'the run ends in 2050, expected 2024 to 2036',
    ],
    [
      { vary: severity, run: { until: 2030 }, horizons: ['long'] },
      '/horizons',
      'horizon long ends in 2035, after the run in 2030',
    ],
    [
      { vary: severity, run: { until: 2024 } },
      '/horizons',
      'horizon short ends in 2025, after the run in 2024',
    ],
    [
      { vary: severity, indicators: ['remitances_received'] },
      '/indicators',
      'unknown indicator "remitances_received"',
    ],
    [{ vary: severity, countries: ['AAB'] }, '/indicators', 'unknown country "AAB"'],
    [
      { vary: severity, indicators: ['rouble'], countries: ['AAA'] },
      '/indicators',
      'no series of "rouble" for these countries',
    ],
    [{ vary: severity, claims: ['aaa_recover'] }, '/claims', 'unknown claim "aaa_recover"'],
    [
      { vary: severity, claims: ['aaa_unknown'] },
      '/claims',
      'claim "aaa_unknown" is not tested: Nobody can test it.',
    ],
    [
      { vary: severity, claims: ['aaa_recovers'], horizons: ['short'] },
      '/claims',
      'claim "aaa_recovers" is about the horizons mid, long alone',
    ],
    [{ vary: dates }, '/vary', 'variant 2: end 2026-12 is before start 2027-06'],
    [
      { vary: { 'border-closure.shift': [-24] } },
      '/vary',
      'variant 1: start 2023-01 is outside 2024-01 to 2036-12',
    ],
    [
      { vary: { nothing: [1] } },
      '/vary',
      '"nothing" is neither a shock of the scenario nor a parameter',
    ],
  ] as [Partial<SweepRequest> & Pick<SweepRequest, 'vary'>, string, string][])(
    'says of %j what is wrong',
    (request, pointer, message) => {
      const found = planned(request);
      expect(found.ok ? [] : found.faults).toMatchObject([{ pointer, wording: { message } }]);
    },
  );

  it("has no more axes for Sobol's sequence than the table has dimensions", () => {
    const parameters = knowledge.model.parameters.map(({ name, element }) =>
      element === undefined ? name : `${name}[${element}]`,
    );
    const shocks = Array.from({ length: 40 }, (_, i) => ({
      ...{ type: 'exchange-rate', id: `s${i}`, key: `s${i}`, start: '2026-01', severity: 0.1 },
      ...{ file: 's.json', pointer: `/shocks/${i}` },
    }));
    const names = [...parameters, ...shocks.map(({ id }) => `${id}.severity`)].slice(0, 41);
    const vary = Object.fromEntries(names.map((name) => [name, { from: 0.2, to: 0.4 }]));
    const found = planned({ scenario: { ...both, shocks }, vary, design: 'sobol' });
    expect(found.ok ? [] : found.faults.map(({ wording }) => wording.message)).toEqual([
      '41 things vary, the most are 40',
    ]);
  });

  it('tells all faults at once', () => {
    const found = planned({ vary: { nothing: [1] }, claims: ['none'], run: { until: 1 } });
    expect(found.ok ? [] : found.faults.map(({ pointer }) => pointer)).toEqual([
      ...['/vary', '/run/until', '/horizons', '/claims'],
    ]);
  });
});

function many(name: string): SweepRequest['vary'] {
  return { [name]: { from: 0, to: 1, steps: 1000 } };
}
