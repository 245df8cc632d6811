import type { Issue } from '../../core/index.ts';
import { faultAt } from './fault.ts';
import * as say from './messages.ts';
import type { Row, Yearbook } from './yearbook.ts';

/**
 * Check that one indicator has one family of units (people, events, money...), that it has a
 * partner always or never, and that shares lie between 0 and 1. The first row of an indicator
 * sets the rule for the others.
 */
export function checkUnits({ rows, descriptor }: Yearbook): readonly Issue[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(row.indicator)) first.set(row.indicator, row);
  const familyOf = (row: Row): string => descriptor.unitFamilies[row.unit] ?? row.unit;
  return rows.flatMap((row) => {
    const model = first.get(row.indicator) ?? row;
    const loose = descriptor.looseIndicators.includes(row.indicator);
    const hasPartner = row.partner !== undefined;
    const issues: Issue[] = [];
    if (familyOf(row) !== familyOf(model)) {
      const message = say.mixedUnits(row.id, row.indicator, row.unit, familyOf(model));
      issues.push(faultAt(row, 'mixed-units', message));
    }
    if (!loose && hasPartner !== (model.partner !== undefined)) {
      const message = say.mixedPartner(row.id, row.indicator, hasPartner);
      issues.push(faultAt(row, 'mixed-partner', message));
    }
    if (row.kind === 'share' && (row.value < 0 || row.value > 1) && !isExcess(row)) {
      issues.push(faultAt(row, 'share-out-of-range', say.shareOutOfRange(row.id, row.value)));
    }
    return issues;
  });
}

/** An excess of one amount over another is a fraction that may pass 1. */
function isExcess(row: Row): boolean {
  return row.indicator.includes('_excess_');
}
