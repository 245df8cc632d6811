import { readRun } from '../../../src/core/score/read-run.ts';
import type { FrozenRun } from '../../../src/core/score/read-run.ts';
import { goodOf } from '../plan/tiny-run.ts';

/** A result as a run writes it, with few series: one doubles in 2024 and has intervals, one is flat. */
export const RESULT = {
  format: 1,
  scenario: { id: 'tiny', title: 'Tiny', sha256: '0' },
  years: [2023, 2024, 2025],
  series: [
    {
      ...{ indicator: 'level', country: 'A1', partner: null, unit: 'person' },
      quantiles: {
        '0.05': [100, 150, 100],
        '0.25': [100, 180, 160],
        '0.5': [100, 200, 200],
        '0.75': [100, 220, 240],
        '0.95': [100, 250, 300],
      },
    },
    {
      ...{ indicator: 'flat', country: null, partner: null, unit: '1' },
      quantiles: Object.fromEntries(
        [0.05, 0.25, 0.5, 0.75, 0.95].map((probability) => [String(probability), [0, 0, 0]]),
      ),
    },
  ],
  outcomes: [
    {
      ...{ claim: 'rises', horizon: 'short', likelihood: 'likely', probability: 0.8 },
      baseline: { probability: 0.5 },
    },
    {
      ...{ claim: 'rises', horizon: 'mid', likelihood: 'unlikely', probability: 0.1 },
      baseline: { probability: 0.2 },
    },
  ],
  untested: [{ claim: 'holds', horizon: 'short', reason: 'needs politics' }],
};

/** The run of that result. */
export const RUN: FrozenRun = (() => {
  const [run] = goodOf(readRun({ file: 'results.json', text: JSON.stringify(RESULT) }));
  if (run === undefined) throw new Error('no run');
  return run;
})();
