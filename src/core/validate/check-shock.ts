import { checkAim } from './check-aim.ts';
import { checkDistribution, checkRange } from './check-distribution.ts';
import { closest } from './closest.ts';
import type { Fault } from './fault.ts';
import { valueFault, valueWarning } from './fault.ts';
import type { LooseShock } from './loose-scenario.ts';
import type { SeverityRange } from './messages.ts';
import {
  endBeforeStart,
  fadeWithoutEnd,
  severityClipped,
  severityOutOfRange,
  severityPercentileOutOfRange,
  startOutOfRange,
  unknownShock,
} from './messages.ts';
import { own } from './own.ts';
import { quantityExtent } from './quantity-extent.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Check what one shock says: its type, aim, months, severity and profile. */
export function checkShock(shock: LooseShock, vocabulary: Vocabulary): readonly Fault[] {
  return [
    ...checkType(shock, vocabulary),
    ...checkAim(shock, vocabulary),
    ...checkMonths(shock, vocabulary),
    ...checkSeverity(shock, vocabulary),
    ...checkProfile(shock),
  ];
}

function checkType({ type, pointer }: LooseShock, { shockTypes }: Vocabulary): readonly Fault[] {
  if (type === undefined || own(shockTypes, type) !== undefined) return [];
  const known = Object.keys(shockTypes);
  return [valueFault(`${pointer}/type`, unknownShock(type, closest(type, known), known))];
}

/** Months are compared as text: "2025-09" sorts as it counts. */
function checkMonths(shock: LooseShock, vocabulary: Vocabulary): readonly Fault[] {
  const { start, end, pointer } = shock;
  const { firstMonth, lastMonth } = vocabulary;
  const faults: Fault[] = [];
  if (start !== undefined && (start < firstMonth || start > lastMonth))
    faults.push(valueFault(`${pointer}/start`, startOutOfRange(start, firstMonth, lastMonth)));
  if (start !== undefined && end !== undefined && end < start)
    faults.push(valueFault(`${pointer}/end`, endBeforeStart(end, start)));
  return faults;
}

function checkSeverity(shock: LooseShock, { shockTypes }: Vocabulary): readonly Fault[] {
  const { severity, type } = shock;
  if (severity === undefined) return [];
  const pointer = `${shock.pointer}/severity`;
  const senseless = checkDistribution(severity, pointer);
  const info = type === undefined ? undefined : own(shockTypes, type);
  if (senseless.length > 0 || info === undefined) return senseless;
  const range: SeverityRange = info.severity ?? { low: 0, high: 1 };
  const faults = checkRange(severity, [range.low, range.high], {
    pointer,
    word: (value, percentile) =>
      percentile === undefined
        ? severityOutOfRange(value, range)
        : severityPercentileOutOfRange(percentile, value, range),
  });
  if (faults.length > 0 || quantityExtent(severity)?.hasTails !== true) return faults;
  return [valueWarning(pointer, severityClipped(range))];
}

function checkProfile({ profile, keys, pointer }: LooseShock): readonly Fault[] {
  if (profile?.fade === undefined || keys.has('end')) return [];
  return [valueWarning(`${pointer}/profile/fade`, fadeWithoutEnd())];
}
