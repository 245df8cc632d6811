import { describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../../src/core/spec/generated/scenario.ts';
import { CORRIDORS, fileOf, gap, simulate } from './run.ts';

const FLOWS = ['sent_true', 'recorded', 'unrecorded', 'lost_in_payment'] as const;
const sanctions = (assumptions: NonNullable<ScenarioFile['assumptions']>): ScenarioFile =>
  fileOf([{ type: 'sanctions', country: 'RUS', start: '2025-01', end: '2027-12', severity: 1 }], {
    assumptions,
  });
/** Nothing but the shift between ways of sending. */
const ONLY_WAYS = {
  'sanctions.fee': 0,
  'sanctions.output_loss': 0,
  'sanctions.currency_loss': 0,
  'sanctions.money_leaving': 0,
};

describe('sanctions on Russia at full severity', () => {
  const simulated = simulate(sanctions({}), {
    ...{ members: 400, until: 2029 },
    variables: [...FLOWS, 'shifted_in', 'blocked'],
  });

  it('neither create nor destroy money: recorded, unrecorded and lost are what was sent', () => {
    const errors = eachCell((sent, recorded, unrecorded, lost) =>
      Math.abs((recorded + unrecorded + lost) / sent - 1),
    );
    expect(Math.max(...errors)).toBeLessThan(1e-12);
  });

  it('never take more out of the unrecorded pool than it holds', () => {
    const overdrawn = eachCell((sent, recorded) => recorded / sent - 1);
    expect(Math.max(...overdrawn)).toBeLessThan(1e-12);
    expect(
      Math.min(...eachCell((_sent, _recorded, unrecorded) => unrecorded)),
    ).toBeGreaterThanOrEqual(0);
  });

  it('empty the pool in some members, so that the bound is put to the test', () => {
    expect(Math.min(...eachCell((sent, _, unrecorded) => unrecorded / sent))).toBeLessThan(1e-12);
  });

  it('lose money only where recorded ways no longer carry it', () => {
    const gained = simulated.variable('shifted_in', 'UZB.RUS').scenario(2026);
    const lost = simulated.variable('lost_in_payment', 'UZB.RUS').scenario(2026);
    expect(gained.some((value) => value > 0)).toBe(true);
    expect(lost.some((value) => value > 0)).toBe(true);
    expect(gained.every((value, m) => value === 0 || lost[m] === 0)).toBe(true);
  });

  it('touch no corridor to another destination in the year they begin', () => {
    for (const [from, to] of CORRIDORS) {
      if (!['RUS', 'KAZ', 'KGZ'].includes(to)) {
        const { scenario, baseline } = simulated.series('workers_abroad', from, to);
        expect(scenario(2024)).toEqual(baseline(2024));
      }
    }
  });

  function eachCell(
    compute: (sent: number, recorded: number, unrecorded: number, lost: number) => number,
  ): number[] {
    return CORRIDORS.flatMap(([from, to]) =>
      simulated.years.flatMap((year) => {
        const [sent, ...parts] = FLOWS.map((name) =>
          simulated.variable(name, `${from}.${to}`).scenario(year),
        );
        const at = (values: Float64Array | undefined, m: number): number => values?.[m] ?? NaN;
        return Array.from(sent ?? [], (value, m) =>
          compute(value, at(parts[0], m), at(parts[1], m), at(parts[2], m)),
        );
      }),
    );
  }
});

describe('payment cut-offs', () => {
  const cut = simulate(sanctions({ ...ONLY_WAYS, 'sanctions.recorded_change': -0.3 }), {
    ...{ members: 400, until: 2029 },
  });

  it.each(['KGZ', 'TJK', 'UZB', 'KAZ', 'TKM'])(
    'lower the recorded flow to %s and raise the unrecorded one in every member',
    (country) => {
      const recorded = gap(cut.series('remittances_received', country, 'RUS'), 2026);
      const unrecorded = gap(cut.series('remittances_unrecorded', country), 2026);
      recorded.forEach((value) => expect(value).toBeCloseTo(-0.3, 10));
      expect(Math.min(...unrecorded)).toBeGreaterThan(0);
    },
  );
});
