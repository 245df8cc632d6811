export type Column = { readonly title: string; readonly align?: 'left' | 'right' };

/** Space between columns; no lines, so that a pipe gets plain text. */
const GAP = '  ';

/**
 * Set rows in columns, with their titles above. (A table library took longer to load and to set
 * the tables of a run than a third of the simulation; nothing here is wrapped or coloured.)
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines
    .map((line) =>
      columns
        .map(({ align }, i) => {
          const [cell, width] = [line[i] ?? '', widths[i] ?? 0];
          return align === 'right' ? cell.padStart(width) : cell.padEnd(width);
        })
        .join(GAP)
        .trimEnd(),
    )
    .join('\n');
}
