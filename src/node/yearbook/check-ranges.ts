import type { Issue } from '../../core/index.ts';
import { faultAt } from './fault.ts';
import * as say from './messages.ts';
import type { Kind, Row, Yearbook } from './yearbook.ts';

const UPPER: ReadonlyMap<Kind, Kind> = new Map([
  ['range_low', 'range_high'],
  ['forecast_low', 'forecast_high'],
]);

/** Check that the low end of each range has a high end on its line, and lies below it. */
export function checkRanges({ rows }: Yearbook): readonly Issue[] {
  const highs = new Map(rows.map((row) => [keyOf(row, row.kind), row]));
  return rows.flatMap((row) => {
    const upper = UPPER.get(row.kind);
    if (upper === undefined) return [];
    const high = highs.get(keyOf(row, upper));
    if (high === undefined) return [faultAt(row, 'half-range', say.halfRange(row.id))];
    if (row.value < high.value) return [];
    return [faultAt(row, 'range-reversed', say.rangeReversed(row.id, high.id))];
  });
}

function keyOf(row: Row, kind: Kind): string {
  return [row.textLine, row.country, row.partner, row.indicator, kind].join('|');
}
