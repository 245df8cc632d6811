import { endBeforeStart, startOutOfRange } from '../validate/messages.ts';
import type { Wording } from '../validate/fault.ts';
import type { Scenario } from '../validate/scenario.ts';
import type { Vocabulary } from '../validate/vocabulary.ts';
import * as say from './messages.ts';
import type { Axis, Sweep } from './types.ts';
import { variantValues } from './variant-values.ts';
import { varyScenario } from './vary-scenario.ts';

/**
 * Check the dates of all variants: several axes may move one shock, so only a variant as a whole
 * tells. Gives the first fault.
 */
export function checkDates(sweep: Sweep, vocabulary: Vocabulary): readonly Wording[] {
  const axes = sweep.axes.filter(({ target }) => movesDates(target));
  if (axes.length === 0) return [];
  const valuesOf = variantValues(sweep);
  for (let variant = 0; variant < sweep.variants; variant += 1) {
    const varied = varyScenario(sweep.scenario, sweep.axes, valuesOf(variant));
    const [fault] = datesFaults(varied, vocabulary);
    if (fault !== undefined) return [say.variantDates(variant, fault.message)];
  }
  return [];
}

function movesDates(target: Axis['target']): boolean {
  return target.kind === 'shock' && target.field !== 'severity' && target.field !== 'probability';
}

function datesFaults({ shocks }: Scenario, vocabulary: Vocabulary): readonly Wording[] {
  const { firstMonth, lastMonth } = vocabulary;
  return shocks.flatMap(({ start, end }) => {
    if (start < firstMonth || start > lastMonth) {
      return [startOutOfRange(start, firstMonth, lastMonth)];
    }
    return end !== undefined && end < start ? [endBeforeStart(end, start)] : [];
  });
}
