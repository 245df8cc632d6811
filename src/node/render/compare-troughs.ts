import type { ComparedPath, ComparedSeries, ComparisonResult } from '../../core/index.ts';
import { numbered } from './compare-words.ts';
import { plain, probability } from './number-words.ts';
import { renderTable } from './tables.ts';

type MemberYears = NonNullable<ComparedPath['trough']>['members'];

/** Write when each path is furthest off and when it is back; empty where none ever is off. */
export function troughTable(
  series: ComparedSeries,
  comparison: ComparisonResult,
  scale: number,
): string {
  const names = numbered(comparison);
  const rows = series.scenarios.flatMap(({ scenario, trough }, i) => {
    if (trough === undefined) return [];
    const { side, year, difference, members, recovery } = trough;
    return [
      [
        names[i] ?? scenario,
        year === null ? '' : `${year}, ${side}`,
        year === null ? '' : plain(difference / scale),
        yearWords(members, ''),
        recovery.year === null ? 'not yet' : String(recovery.year),
        yearWords(recovery.members, 'not yet'),
      ],
    ];
  });
  if (rows.length === 0) return '';
  return renderTable(
    [
      ...[{ title: '' }, { title: 'furthest off' }, { title: 'by', align: 'right' as const }],
      ...[{ title: 'in the members' }, { title: 'back' }, { title: 'in the members' }],
    ],
    rows,
  );
}

/** Write the median year, its interval, and the share of members with such a year if not all. */
function yearWords({ share, median, low, high }: MemberYears, never: string): string {
  if (share === 0) return never;
  const word = (year: number | null): string => (year === null ? 'later' : String(year));
  const span = low === high ? word(median) : `${word(median)} (${word(low)} to ${word(high)})`;
  return share === 1 ? span : `${span}, in ${probability(share)} of all`;
}
