import { printedPlace } from './row-parts.ts';
import { tablePart } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Show an indicator that the yearbook prints and the model lacks: its rows. */
export function showPrintedIndicator({ catalogue, id, country }: Subject): Sheet {
  const rows = catalogue.yearbook.rows.filter(
    (row) => row.indicator === id && (country === undefined || row.country === country),
  );
  return {
    ...{ kind: 'indicator', id, label: 'an indicator of the yearbook that the model lacks' },
    facts: { yearbook_rows: rows.length, modelled: false },
    parts: tablePart('rows', 'Figures as printed', {
      columns: ['row', 'period', 'value', 'unit', 'chapter', 'section', 'line', 'printed'],
      rows: rows.map((row) => ({ row: row.id, period: row.period, ...printedPlace(row) })),
    }),
  };
}
