import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked, Issue } from '../../core/index.ts';
import * as say from './messages.ts';
import { readChoices, readDescriptor } from './read-descriptor.ts';
import { readTable, type Line } from './read-table.ts';
import { toAnomaly, toIdentity, toRow, type Typed } from './typed-rows.ts';
import type { Descriptor, Yearbook } from './yearbook.ts';

/**
 * Read the data set of the yearbook from a folder: datapackage.json says how its three tables are
 * built, series-choice.json which of competing figures is used. All faults of all files are
 * collected, each with file and line or pointer; what rows say about each other is left to
 * `checkYearbook`.
 */
export function readYearbook(folder: string): Checked<Yearbook> {
  const described = readFile(folder, 'datapackage.json', readDescriptor);
  if (!described.ok) return described;
  const descriptor = described.value;
  const rows = readTyped(folder, descriptor, 'indicators', toRow);
  const anomalies = readTyped(folder, descriptor, 'anomalies', toAnomaly);
  const identities = readTyped(folder, descriptor, 'identities', toIdentity);
  const choices = readFile(folder, 'series-choice.json', readChoices);
  if (rows.ok && anomalies.ok && identities.ok && choices.ok) {
    const value = {
      descriptor,
      rows: rows.value,
      anomalies: anomalies.value,
      identities: identities.value,
      choices: choices.value,
    };
    return { ok: true, value, warnings: [] };
  }
  const parts = [rows, anomalies, identities, choices];
  return { ok: false, issues: parts.flatMap((part) => (part.ok ? [] : part.issues)) };
}

function readTyped<T>(
  folder: string,
  descriptor: Descriptor,
  name: string,
  toTyped: (line: Line) => Typed<T>,
): Checked<readonly T[]> {
  const table = descriptor.tables.find((one) => one.name === name);
  if (table === undefined) {
    const message = say.unknownReference('datapackage.json', 'resource', name);
    const file = join(folder, 'datapackage.json');
    return { ok: false, issues: [{ file, code: 'no-resource', severity: 'error', message }] };
  }
  const lines = readFile(folder, table.path, (file, text) => readTable(file, text, table));
  if (!lines.ok) return lines;
  const issues: Issue[] = [];
  const value: T[] = [];
  for (const line of lines.value) {
    const typed = toTyped(line);
    if (typed.ok) value.push(typed.value);
    else issues.push(typed.issue);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value, warnings: [] };
}

function readFile<T>(
  folder: string,
  name: string,
  read: (file: string, text: string) => Checked<T>,
): Checked<T> {
  const file = join(folder, name);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const message = say.unreadableFile(error.message);
    return { ok: false, issues: [{ file, code: 'unreadable-file', severity: 'error', message }] };
  }
  return read(file, text);
}
