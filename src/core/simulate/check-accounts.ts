import { cell } from '../plan/plan.ts';
import type { Ensemble, Simulation } from '../plan/plan.ts';

/** The largest relative residual that rounding explains. */
const TOLERANCE = 1e-9;

/**
 * Make sure that every account balances in every member and year, in scenario and baseline. Throws
 * on one that does not, naming it: the model's accounting is then broken, and no result is given.
 */
export function checkAccounts(
  accounts: readonly { readonly name: string; readonly wanted: number }[],
  { scenario, baseline }: Simulation,
): void {
  for (const ensemble of scenario === baseline ? [scenario] : [scenario, baseline]) {
    for (const { name, wanted } of accounts) checkAccount(name, wanted, ensemble);
  }
}

function checkAccount(name: string, wanted: number, ensemble: Ensemble): void {
  for (let t = 0; t < ensemble.years; t += 1) {
    const values = cell(ensemble, wanted, t);
    // Written so that NaN fails as well.
    const member = values.findIndex((residual) => !(Math.abs(residual) <= TOLERANCE));
    if (member < 0) continue;
    throw new Error(
      `account ${name} does not balance: residual ${String(values[member])} in member ${member}, year ${t} after the base`,
    );
  }
}
