import type { ComparedSeries, ComparisonResult } from '../../core/index.ts';
import { numbered, spanTitle } from './compare-words.ts';
import { probability } from './number-words.ts';
import { renderTable } from './tables.ts';

/** Write for each span in which share of the members one scenario is above another. */
export function pairsTables(
  { pairs }: ComparedSeries,
  comparison: ComparisonResult,
): readonly string[] {
  if (pairs.length === 0) return [];
  const { scenarios, spans } = comparison;
  const names = numbered(comparison);
  return spans.map((span, s) => {
    const rows = scenarios.map(({ id: row }, i) => [
      names[i] ?? row,
      ...scenarios.map(({ id: column }) => chanceWords(pairs, [row, column], s)),
    ]);
    const columns = scenarios.map((_, i) => ({ title: String(i + 1), align: 'right' as const }));
    const title = `share of members with the row above the column, ${spanTitle(span)}`;
    return `${title}\n${renderTable([{ title: '' }, ...columns], rows)}`;
  });
}

function chanceWords(
  pairs: ComparedSeries['pairs'],
  [row, column]: readonly [string, string],
  span: number,
): string {
  for (const { scenarios, spans } of pairs) {
    const [first, second] = scenarios;
    const chance = spans[span];
    if (chance === undefined) continue;
    if (first === row && second === column) return probability(chance.above);
    // Summed first, so that what is left over of all members is nil to the bit.
    if (first === column && second === row) {
      return probability(Math.max(0, 1 - (chance.above + chance.equal)));
    }
  }
  return '';
}
