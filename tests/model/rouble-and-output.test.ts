import { describe, expect, it } from 'vitest';
import type { ShockSpec } from '../../src/core/spec/generated/scenario.ts';
import type { ShockTypeFile } from '../../src/core/spec/generated/shock.ts';
import { fileOf, gap, median, shareOf, simulate, withShockType } from './run.ts';
import type { Simulated } from './run.ts';

const MEMBERS = 600;
const FIRST_YEAR = { start: '2024-01', end: '2024-12' };
/** The three countries that the estimates of both elasticities rest on. */
const ESTIMATED = ['KGZ', 'TJK', 'UZB'];
/** Holds the first year in the state of the base year; every parameter is drawn as before. */
const STILL = {
  ...{ rouble_sd: 0, oil_sd: 0, output_sd: 0, residual_sd: 0 },
  break_probability: 0,
};

describe('a fall of the rouble by 37 per cent for one year, as in 2015', () => {
  const fall: ShockSpec = { type: 'exchange-rate', country: 'RUS', severity: 0.37, ...FIRST_YEAR };
  const noisy = simulate(fileOf([fall]), { members: MEMBERS });
  const still = simulate(fileOf([fall], { assumptions: STILL }), { members: MEMBERS });

  // KGZ, TJK and UZB lost 25, 33 and 29 per cent in 2015.
  it.each(ESTIMATED)('costs %s between 20 and 40 per cent of its remittances', (country) => {
    const loss = -median(gap(noisy.series('remittances_received', country), 2024));
    expect(loss).toBeGreaterThan(0.2);
    expect(loss).toBeLessThan(0.4);
  });

  it.each(ESTIMATED)(
    'meets the drawn elasticity of %s from the state of the base year',
    (country) => {
      const errors = roubleErrors(still, country);
      expect(shareOf(errors, (error) => Math.abs(error) <= 0.05)).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('meets the drawn elasticity of KGZ in nearly every member', () => {
    const errors = roubleErrors(noisy, 'KGZ');
    expect(shareOf(errors, (error) => Math.abs(error) <= 0.05)).toBeGreaterThanOrEqual(0.95);
  });

  // The exponent is solved for the partners' shares of the base year. Where the year's own luck has
  // moved the rouble before the shock does, Russia's share is another, and the total with it: a
  // quarter of the members of TJK and a sixth of UZB, a quarter of whose money comes from
  // elsewhere, then miss by more than 0.05, up to 0.2.
  it.fails.each(['TJK', 'UZB'])(
    'meets the drawn elasticity of %s in nearly every member',
    (country) => {
      const errors = roubleErrors(noisy, country);
      expect(shareOf(errors, (error) => Math.abs(error) <= 0.05)).toBeGreaterThanOrEqual(0.95);
    },
  );

  it.each(ESTIMATED)(
    'meets the drawn elasticity of %s in the middle of the ensemble',
    (country) => {
      expect(Math.abs(median(roubleErrors(noisy, country)))).toBeLessThan(0.02);
    },
  );
});

/** How far the loss in the first year is off the drawn elasticity, member by member. */
function roubleErrors(simulated: Simulated, country: string): Float64Array {
  const target = simulated.parameter('rouble_target');
  return gap(simulated.series('remittances_received', country), 2024).map(
    (change, m) => Math.log(1 + change) / Math.log(0.63) - (target[m] ?? NaN),
  );
}

describe('a fall of Russian output by 5 per cent for one year', () => {
  const recession: ShockTypeFile = {
    ...{ kind: 'shock', id: 'recession', label: 'Recession', doc: 'lowers output alone' },
    sections: [{ chapter: 'RUS', section: '5' }],
    aim: { country: { set: 'destination', required: true } },
    effects: [
      {
        ...{ lever: 'output', on: { destination: 'country' }, combine: 'multiply' },
        value: '1 - severity * intensity',
      },
    ],
  };
  const shock: ShockSpec = { type: 'recession', country: 'RUS', severity: 0.05, ...FIRST_YEAR };

  it('costs the three together what the drawn elasticity says, within 15 per cent of it', () => {
    const simulated = simulate(fileOf([shock]), {
      members: MEMBERS,
      knowledge: withShockType(recession),
    });
    const target = simulated.parameter('output_target');
    const shocked = together(simulated, 'scenario');
    const base = together(simulated, 'baseline');
    const ratios = target.map(
      (drawn, m) => Math.log((shocked[m] ?? NaN) / (base[m] ?? NaN)) / Math.log(0.95) / drawn,
    );
    expect(shareOf(ratios, (ratio) => Math.abs(ratio - 1) <= 0.15)).toBeGreaterThanOrEqual(0.95);
    expect(Math.abs(median(ratios) - 1)).toBeLessThan(0.02);
  });
});

/** What the three receive together in the first year, one a member. */
function together(simulated: Simulated, run: 'scenario' | 'baseline'): Float64Array {
  const sum = new Float64Array(MEMBERS);
  for (const country of ESTIMATED) {
    const received = simulated.series('remittances_received', country)[run];
    received(2024).forEach((value, m) => {
      sum[m] = (sum[m] ?? 0) + value;
    });
  }
  return sum;
}
