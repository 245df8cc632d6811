import { describe, expect, it } from 'vitest';
import type { Ensemble, Simulation } from '../../../src/core/plan/plan.ts';
import { checkAccounts } from '../../../src/core/simulate/check-accounts.ts';

const ACCOUNTS = [
  { name: 'people', wanted: 0 },
  { name: 'money', wanted: 1 },
];

/** Two accounts over two years in three members: all balanced but for one cell. */
function ensemble(wanted = 0, year = 0, member = 0, residual = 0): Ensemble {
  const values = new Float64Array(2 * 2 * 3);
  values[(wanted * 2 + year) * 3 + member] = residual;
  return { members: 3, years: 2, values };
}

function simulation(scenario: Ensemble, baseline = ensemble()): Simulation {
  const none = new Float64Array(0);
  return { scenario, baseline, parameters: none, shockParameters: none };
}

describe('checkAccounts', () => {
  it.each([0, 1e-9, -1e-9])('accepts a residual of %d', (residual) => {
    checkAccounts(ACCOUNTS, simulation(ensemble(1, 1, 2, residual)));
  });

  it.each([1.1e-9, -0.5, NaN, Infinity])('refuses a residual of %d', (residual) => {
    expect(() => checkAccounts(ACCOUNTS, simulation(ensemble(1, 1, 2, residual)))).toThrow(
      `account money does not balance: residual ${residual} in member 2, year 1 after the base`,
    );
  });

  it('looks at the baseline too', () => {
    const broken = simulation(ensemble(), ensemble(0, 0, 1, 1));
    expect(() => checkAccounts(ACCOUNTS, broken)).toThrow(
      'account people does not balance: residual 1 in member 1, year 0 after the base',
    );
  });

  it('looks at accounts only', () => {
    const [people] = ACCOUNTS;
    if (people === undefined) throw new Error('no account');
    checkAccounts([people], simulation(ensemble(1, 1, 2, 5)));
  });
});
