import { checkAssumption } from './check-assumption.ts';
import { checkShock } from './check-shock.ts';
import type { Fault } from './fault.ts';
import { valueFault } from './fault.ts';
import type { Position } from './lines.ts';
import type { LooseShock } from './loose-scenario.ts';
import { looseScenario } from './loose-scenario.ts';
import { duplicateShockId, untilOutOfRange } from './messages.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Check what a scenario says against what the data folder offers. The value need not have passed
 * the schema: parts of the wrong shape are left to it. `place` words where a pointer stands.
 */
export function checkScenario(
  value: unknown,
  vocabulary: Vocabulary,
  place: (pointer: string) => string,
): readonly Fault[] {
  const { shocks, assumptions, until } = looseScenario(value);
  return [
    ...shocks.flatMap((shock) => checkShock(shock, vocabulary)),
    ...checkIds(shocks, place),
    ...assumptions.flatMap((assumption) => checkAssumption(assumption, vocabulary)),
    ...checkUntil(until, vocabulary),
  ];
}

/** Word a place for a message: `file:line:column`. */
export function placeWords(file: string, { line, column }: Position): string {
  return `${file}:${line}:${column}`;
}

function checkIds(
  shocks: readonly LooseShock[],
  place: (pointer: string) => string,
): readonly Fault[] {
  const first = new Map<string, string>();
  return shocks.flatMap(({ id, pointer }) => {
    if (id === undefined) return [];
    const earlier = first.get(id);
    const own = `${pointer}/id`;
    if (earlier === undefined) first.set(id, own);
    return earlier === undefined ? [] : [valueFault(own, duplicateShockId(id, place(earlier)))];
  });
}

function checkUntil(until: number | undefined, vocabulary: Vocabulary): readonly Fault[] {
  const { baseYear, lastYear } = vocabulary;
  if (until === undefined || (until > baseYear && until <= lastYear)) return [];
  return [valueFault('/run/until', untilOutOfRange(until, baseYear + 1, lastYear))];
}
