import { parse } from 'csv-parse/sync';
import type { Checked, Issue } from '../../core/index.ts';
import * as say from './messages.ts';
import type { Field, Table } from './yearbook.ts';

/** One line of a table: its cells by column, all columns present, and its place. */
export type Line = {
  readonly file: string;
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
};

/**
 * Read one table of the data package and hold every cell against its field: required, pattern,
 * listed values, numbers, minimum, uniqueness. All faults of the table are reported at once.
 */
export function readTable(file: string, text: string, table: Table): Checked<readonly Line[]> {
  const records = recordsOf(file, text);
  if (!records.ok) return records;
  const [header = [], ...body] = records.value;
  const wrong = checkHeader(file, header, table);
  if (wrong !== undefined) return { ok: false, issues: [wrong] };
  const issues: Issue[] = [];
  const lines = body.flatMap((cells, index) => {
    const line = index + 2;
    if (cells.length !== header.length) {
      const message = say.wrongCellCount(cells.length, header.length);
      issues.push({ file, line, code: 'wrong-cell-count', severity: 'error', message });
      return [];
    }
    return [{ file, line, cells: new Map(header.map((name, at) => [name, cells[at] ?? ''])) }];
  });
  issues.push(...table.fields.flatMap((field) => checkField(field, lines)));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: lines, warnings: [] };
}

function recordsOf(file: string, text: string): Checked<readonly (readonly string[])[]> {
  try {
    const parsed: unknown = parse(text, { bom: true, relax_column_count: true });
    const records = Array.isArray(parsed) ? parsed.map(stringsOf) : [];
    return { ok: true, value: records, warnings: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const message = say.notCsv(error.message);
    return { ok: false, issues: [{ file, code: 'not-csv', severity: 'error', message }] };
  }
}

function stringsOf(record: unknown): readonly string[] {
  return Array.isArray(record) ? record.map(String) : [];
}

function checkHeader(file: string, header: readonly string[], table: Table): Issue | undefined {
  const wanted = table.fields.map((field) => field.name);
  if (wanted.length === header.length && wanted.every((name, at) => name === header[at])) {
    return undefined;
  }
  const message = say.wrongHeader(
    wanted.filter((name) => !header.includes(name)),
    header.filter((name) => !wanted.includes(name)),
  );
  return { file, line: 1, code: 'wrong-header', severity: 'error', message };
}

function checkField(field: Field, lines: readonly Line[]): readonly Issue[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ file, line, cells }) => {
    const text = cells.get(field.name) ?? '';
    const fault = (code: string, message: string): readonly Issue[] => [
      { file, line, code, severity: 'error', message },
    ];
    if (text === '') return field.required ? fault('empty-cell', say.emptyCell(field.name)) : [];
    const wrong = faultOf(field, text);
    if (wrong !== undefined) return fault('wrong-cell', wrong);
    const before = field.unique ? first.get(text) : undefined;
    if (before !== undefined) return fault('not-unique', say.notUnique(field.name, text, before));
    first.set(text, line);
    return [];
  });
}

function faultOf(field: Field, text: string): string | undefined {
  if (field.type === 'number' && !/^-?\d+(\.\d+)?$/.test(text)) {
    return say.notANumber(field.name, text);
  }
  if (field.type === 'integer' && !/^-?\d+$/.test(text)) {
    return say.notAWholeNumber(field.name, text);
  }
  if (field.minimum !== undefined && Number(text) < field.minimum) {
    return say.tooSmall(field.name, text, field.minimum);
  }
  if (field.pattern !== undefined && !field.pattern.test(text)) {
    return say.wrongPattern(field.name, text);
  }
  if (field.values !== undefined && !field.values.includes(text)) {
    return say.notListed(field.name, text);
  }
  return undefined;
}
