import type { ShockSpec } from '../../../src/core/spec/generated/scenario.ts';
import type { PlausibilityRange } from '../../../src/core/spec/generated/plausibility.ts';
import type { ScenarioShock } from '../../../src/core/validate/scenario.ts';

/** A shock as a scenario has it, at a place of its own, over the year 2026. */
export function shockAt(place: number, given: Partial<ShockSpec> = {}): ScenarioShock {
  return openShock(place, { start: '2026-01', end: '2026-12', ...given });
}

/** A shock that has no end unless one is given. */
export function openShock(place: number, given: Partial<ShockSpec> = {}): ScenarioShock {
  return {
    ...{ type: 'flood', start: '2026-01', severity: 0.5 },
    ...given,
    ...{ file: 's.json', pointer: `/shocks/${place}`, key: `shock ${place}` },
  };
}

/** A range with everything that a range needs. */
export function rangeOf(given: Partial<PlausibilityRange>): PlausibilityRange {
  return {
    measure: 'severity',
    shocks: ['flood'],
    record: 'the dam broke once',
    justification: 'there was no other',
    source: { kind: 'judgement', text: 'invented for a test' },
    ...given,
  };
}
