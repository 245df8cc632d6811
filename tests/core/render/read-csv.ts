import { parse } from 'csv-parse/sync';

/** The lines of a CSV file as lists of cells, the header first. */
export function readCsv(text: string): string[][] {
  return parse(text, { record_delimiter: '\r\n' });
}

/** The lines of a CSV file by the names of the header. */
export function readRows(text: string): Record<string, string>[] {
  return parse(text, { columns: true, record_delimiter: '\r\n' });
}
