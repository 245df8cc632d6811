import { describe, expect, it } from 'vitest';
import { planRun } from '../../../src/core/plan/plan-run.ts';
import { SETTINGS, conditionOf, model, observed, shockTypes } from './tiny-condition.ts';
import { scenarioOf, shocksOf } from './tiny-run.ts';

describe('checkObservedShocks', () => {
  const condition = conditionOf(observed('A1,,level,2024,1', 'A1,,level,2025,1'));
  const warningsOf = (start: string, end: string) => {
    const scenario = scenarioOf(shocksOf({ type: 'halve', id: 'cut', start, end }));
    const planned = planRun({ model, shockTypes }, scenario, SETTINGS, [], condition);
    return (planned.ok ? planned.warnings : []).map(
      ({ code, pointer, message, hint }) => `${code} ${pointer} ${message} (${hint})`,
    );
  };

  it('warns of a shock that starts before the last year with figures ends', () => {
    expect(warningsOf('2025-12', '2026-12')).toEqual([
      'shock-within-observed /shocks/0/start shock "cut" starts in 2025-12, but figures are given up to 2025: they are taken as the world without it (start it after 2025, or leave it out if it has happened)',
    ]);
  });

  it('has nothing to say of later ones', () => {
    expect(warningsOf('2026-01', '2026-12')).toEqual([]);
  });
});
