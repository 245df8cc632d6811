import type { Issue } from '../../core/index.ts';
import { faultAt } from './fault.ts';
import * as say from './messages.ts';
import { isReading, readPrinted } from './printed-number.ts';
import type { Anomaly, Row, Yearbook } from './yearbook.ts';

/**
 * Check rows against the print and against each other. A repeat agrees with its first in value (to
 * its own rounding), country, partner, indicator, unit and period; only a linked anomaly lets it
 * stand under another name. No two rows stand for one printed figure. A value is a reading of its
 * printed figure, unless an anomaly on the same words gives it as its reading, or the note says that
 * the text has it in words or that it was counted.
 */
export function checkRepeats({ rows, anomalies }: Yearbook): readonly Issue[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byAnomaly = new Map(anomalies.map((anomaly) => [anomaly.id, anomaly]));
  return [
    ...rows.flatMap((row) => checkRepeat(row, byId)),
    ...checkPrintedOnce(rows),
    ...rows.flatMap((row) => checkValue(row, byAnomaly)),
  ];
}

function checkRepeat(row: Row, rows: ReadonlyMap<string, Row>): readonly Issue[] {
  if (row.repeatOf === undefined) {
    return row.role === 'repeat'
      ? [faultAt(row, 'repeat-of-nothing', say.repeatOfNothing(row.id))]
      : [];
  }
  if (row.role === 'primary') return [faultAt(row, 'primary-repeats', say.primaryRepeats(row.id))];
  const first = rows.get(row.repeatOf);
  if (first === undefined) return [];
  const differ = (what: string): Issue =>
    faultAt(row, 'repeat-differs', say.repeatDiffers(row.id, first.id, what));
  const chain = first.role === 'repeat';
  return [
    ...(chain ? [faultAt(row, 'repeat-of-repeat', say.repeatOfRepeat(row.id, first.id))] : []),
    ...(sameValue(row, first) ? [] : [differ('value')]),
    ...namesThatDiffer(row, first).map(differ),
  ];
}

function namesThatDiffer(row: Row, first: Row): readonly string[] {
  if (row.anomalies.length > 0) return row.country === first.country ? [] : ['country'];
  const pairs: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['country', row.country, first.country],
    ['partner', row.partner, first.partner],
    ['indicator', row.indicator, first.indicator],
    ['unit', row.unit, first.unit],
    ['period', row.period, first.period],
  ];
  return pairs.filter(([, one, other]) => one !== other).map(([name]) => name);
}

/** Equal, or in a repeat with fewer digits the rounding of the first. */
function sameValue(row: Row, first: Row): boolean {
  const gap = Math.abs(row.value - first.value);
  if (gap === 0) return true;
  const half = halfUnit(row.value);
  return row.role === 'repeat' && half > halfUnit(first.value) && gap <= half * (1 + 1e-9);
}

/** Half of the last digit that is not a closing zero. */
function halfUnit(value: number): number {
  const [digits = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return Number(`0.5e${Number(exponent) - places}`);
}

function checkPrintedOnce(rows: readonly Row[]): readonly Issue[] {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    if (row.role === 'derived') return [];
    const { textLine, printed, indicator, period, country, partner, kind } = row;
    const key = [textLine, printed, indicator, period, country, partner, kind].join('|');
    const before = first.get(key);
    if (before !== undefined) {
      return [faultAt(row, 'printed-twice', say.printedTwice(row.id, before.id))];
    }
    first.set(key, row);
    return [];
  });
}

function checkValue(row: Row, anomalies: ReadonlyMap<string, Anomaly>): readonly Issue[] {
  if (row.role === 'derived' || isReading(row.value, readPrinted(row.printed))) return [];
  if (/\b(in words|counted)\b/.test(row.note)) return [];
  const explained = row.anomalies.some((id) => {
    const anomaly = anomalies.get(id);
    if (anomaly === undefined || anomaly.textLine !== row.textLine) return false;
    const sameWords =
      row.printed.includes(anomaly.printed) || anomaly.printed.includes(row.printed);
    return sameWords && isReading(row.value, readPrinted(anomaly.reading));
  });
  if (explained) return [];
  return [faultAt(row, 'value-not-printed', say.valueNotPrinted(row.id, row.value, row.printed))];
}
