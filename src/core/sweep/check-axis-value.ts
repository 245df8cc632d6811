import { checkAssumption } from '../validate/check-assumption.ts';
import { checkShock } from '../validate/check-shock.ts';
import type { Fault, Wording } from '../validate/fault.ts';
import type { LooseShock } from '../validate/loose-scenario.ts';
import type { Scenario, ScenarioShock } from '../validate/scenario.ts';
import type { Vocabulary } from '../validate/vocabulary.ts';
import * as say from './messages.ts';
import type { Axis } from './types.ts';

/**
 * Check one value of an axis by itself: what a scenario's own severity or parameter may be. Dates
 * are left to `checkDates`, since several axes move them together.
 */
export function checkAxisValue(
  { name, target }: Axis,
  value: number,
  { scenario, vocabulary }: { readonly scenario: Scenario; readonly vocabulary: Vocabulary },
): readonly Wording[] {
  if (target.kind === 'switch') return [];
  if (target.kind === 'parameter') {
    return wordings(checkAssumption({ pointer: '', name, quantity: value }, vocabulary));
  }
  if (target.field === 'probability') {
    return value >= 0 && value <= 1 ? [] : [say.noProbability(name, value)];
  }
  if (target.field === 'length') return value >= 1 ? [] : [say.noLength(name, value)];
  const shock = scenario.shocks.find(({ key }) => key === target.shock);
  if (target.field !== 'severity' || shock === undefined) return [];
  return wordings(checkShock(looseShock({ ...shock, severity: value }), vocabulary));
}

/** See a shock as the validator's checks take it. */
function looseShock(shock: ScenarioShock): LooseShock {
  const { type, start, end, severity, profile, country, from, to } = shock;
  return {
    ...{ pointer: '', type, start, severity, keys: new Set(Object.keys(shock)) },
    ...(end === undefined ? {} : { end }),
    ...(profile === undefined ? {} : { profile }),
    aim: {
      ...(country === undefined ? {} : { country }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  };
}

function wordings(faults: readonly Fault[]): readonly Wording[] {
  return faults
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, hint }) => ({ code, message, ...(hint === undefined ? {} : { hint }) }));
}
