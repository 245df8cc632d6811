import { describe, expect, it } from 'vitest';
import { checkAccounts } from '../../src/core/simulate/check-accounts.ts';
import { CORRIDORS, ORIGINS, SHIPPED, goodOf, knowledge, shipped, simulate } from './run.ts';
import type { Simulated } from './run.ts';

const DESTINATIONS = [...new Set(CORRIDORS.map(([, destination]) => destination))];
const RUNS = ['scenario', 'baseline'] as const;
/** Moves that the output does not show. */
const HIDDEN = ['naturalised', 'deaths_abroad', 'onward_in', 'onward_out'] as const;

/** Sum of some series in one year, member by member. */
function sumOf(all: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(all[0]?.length ?? 0);
  for (const values of all) values.forEach((value, m) => (sum[m] = (sum[m] ?? 0) + value));
  return sum;
}

/** The largest relative distance between two, in any member. */
function apart(a: Float64Array, b: Float64Array): number {
  return Math.max(...a.map((value, m) => Math.abs(value - (b[m] ?? NaN)) / Math.max(value, 1)));
}

function inEveryYear(
  simulated: Simulated,
  check: (run: (typeof RUNS)[number], year: number) => void,
): void {
  for (const run of RUNS) for (const year of simulated.years) check(run, year);
}

describe.each(SHIPPED)('in every member and year of %s', (name) => {
  const simulated = simulate(goodOf(shipped(name)), { members: 130, variables: HIDDEN });

  it('the accounts of the model balance', () => {
    expect(simulated.runPlan.accounts.length).toBeGreaterThan(0);
    checkAccounts(simulated.runPlan.accounts, simulated.simulation);
  });

  it.each(['workers_abroad', 'arrivals_for_work', 'returns', 'citizenship_granted'])(
    'the corridors of %s sum to the totals of their origins',
    (indicator) => {
      inEveryYear(simulated, (run, year) => {
        for (const origin of ORIGINS) {
          const parts = corridorsOf(origin).map(([from, to]) =>
            simulated.series(indicator, from, to)[run](year),
          );
          const total = simulated.series(indicator, origin)[run](year);
          expect(apart(sumOf(parts), total)).toBeLessThan(1e-12);
        }
      });
    },
  );

  it('money received and money sent are the same corridors, seen from both sides', () => {
    inEveryYear(simulated, (run, year) => {
      const flow = (from: string, to: string): Float64Array =>
        simulated.series('remittances_received', from, to)[run](year);
      for (const origin of ORIGINS) {
        const parts = corridorsOf(origin).map(([from, to]) => flow(from, to));
        const total = simulated.series('remittances_received', origin)[run](year);
        expect(apart(sumOf(parts), total)).toBeLessThan(1e-12);
      }
      for (const destination of DESTINATIONS) {
        const corridors = CORRIDORS.filter(([, to]) => to === destination);
        for (const [from, to] of corridors) {
          const sent = simulated.series('remittances_sent', to, from)[run](year);
          expect(sent).toEqual(flow(from, to));
        }
        const total = simulated.series('remittances_sent', destination)[run](year);
        expect(apart(sumOf(corridors.map(([from, to]) => flow(from, to))), total)).toBeLessThan(
          1e-12,
        );
      }
    });
  });

  it('workers abroad are workers hosted', () => {
    inEveryYear(simulated, (run, year) => {
      for (const destination of DESTINATIONS) {
        const parts = CORRIDORS.filter(([, to]) => to === destination).map(([from, to]) =>
          simulated.series('workers_hosted', to, from)[run](year),
        );
        const total = simulated.series('workers_hosted', destination)[run](year);
        expect(apart(sumOf(parts), total)).toBeLessThan(1e-12);
      }
    });
  });

  it('the stock of workers changes by who comes and who goes', () => {
    for (const run of RUNS) {
      for (const year of simulated.years.slice(1)) {
        for (const [from, to] of CORRIDORS) {
          const flow = (indicator: string): Float64Array =>
            simulated.series(indicator, from, to)[run](year);
          const hidden = (variable: (typeof HIDDEN)[number]): Float64Array =>
            simulated.variable(variable, `${from}.${to}`)[run](year);
          const stock = simulated.series('workers_abroad', from, to)[run];
          const came = sumOf([stock(year - 1), flow('arrivals_for_work'), hidden('onward_in')]);
          const stayedOrWent = sumOf([
            ...[stock(year), flow('returns'), flow('removals')],
            ...[hidden('naturalised'), hidden('deaths_abroad'), hidden('onward_out')],
          ]);
          expect(apart(came, stayedOrWent)).toBeLessThan(1e-12);
        }
      }
    }
  });

  it('nothing but a balance is negative, and nothing is infinite or not a number', () => {
    const faults = knowledge.model.outputs.flatMap(({ indicator, country, partner }) => {
      const both = simulated.series(indicator, country, partner);
      const values = RUNS.flatMap((run) => simulated.years.map((year) => both[run](year)));
      const least = BALANCES.includes(indicator) ? -Infinity : 0;
      const isFaulty = (value: number): boolean => !(value >= least && Number.isFinite(value));
      return values.some((year) => year.some(isFaulty)) ? [[indicator, country, partner]] : [];
    });
    expect(faults).toEqual([]);
  });
});

/** Arrivals less departures: either sign is right. */
const BALANCES: readonly string[] = ['net_migration', 'young_outflow'];

function corridorsOf(origin: string): typeof CORRIDORS {
  return CORRIDORS.filter(([from]) => from === origin);
}
