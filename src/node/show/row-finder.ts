import type { Row, Yearbook } from '../yearbook/yearbook.ts';

/** Find rows by id; ids that are unknown are left out. */
export function rowFinder({ rows }: Yearbook): (id: string) => Row | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => byId.get(id);
}

/**
 * How far a figure is off the chosen one, in per cent with one decimal; null for figures of
 * something else, and for those in another unit.
 */
export function offPercent(other: Row, chosen: Row): number | null {
  const alike = (['indicator', 'country', 'partner', 'unit'] as const).every(
    (column) => other[column] === chosen[column],
  );
  if (!alike || chosen.value === 0) return null;
  return Math.round((other.value / chosen.value - 1) * 1000) / 10;
}
