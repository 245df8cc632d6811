import type { Issue } from '../../core/index.ts';
import { faultAt } from './fault.ts';
import * as say from './messages.ts';
import type { Line } from './read-table.ts';
import { KINDS, ROLES, VERDICTS, type Anomaly, type Identity, type Row } from './yearbook.ts';

/** A typed row, or the fault for which there is none. */
export type Typed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issue: Issue };

/** Turn a checked line of indicators.csv into a row. */
export function toRow(line: Line): Typed<Row> {
  const cell = cellOf(line);
  const kind = oneOf(KINDS, cell('kind'));
  const role = oneOf(ROLES, cell('role'));
  if (kind === undefined) return wordFault(line, 'kind', cell('kind'));
  if (role === undefined) return wordFault(line, 'role', cell('role'));
  const value = cell('value');
  return {
    ok: true,
    value: {
      file: line.file,
      line: line.line,
      id: cell('id'),
      country: cell('country'),
      partner: optional(cell('partner')),
      indicator: cell('indicator'),
      period: cell('period'),
      value: Number(value),
      decimals: value.includes('.') ? value.length - value.indexOf('.') - 1 : 0,
      unit: cell('unit'),
      kind,
      role,
      chapter: cell('chapter'),
      section: cell('section'),
      textLine: Number(cell('line')),
      printed: cell('printed'),
      source: cell('source'),
      confidence: cell('confidence'),
      obsStatus: cell('obs_status'),
      anomalies: listOf(cell('anomaly')),
      formula: optional(cell('formula')),
      uses: listOf(cell('uses')),
      repeatOf: optional(cell('repeat_of')),
      note: cell('note'),
    },
  };
}

/** Turn a checked line of anomalies.csv into an anomaly. */
export function toAnomaly(line: Line): Typed<Anomaly> {
  const cell = cellOf(line);
  return {
    ok: true,
    value: {
      file: line.file,
      line: line.line,
      id: cell('id'),
      chapter: cell('chapter'),
      section: cell('section'),
      textLine: Number(cell('line')),
      printed: cell('printed'),
      problem: cell('problem'),
      reading: cell('reading'),
      arithmetic: cell('arithmetic'),
      severity: cell('severity'),
      rows: listOf(cell('rows')),
      sameAs: listOf(cell('same_as')),
    },
  };
}

/** Turn a checked line of identities.csv into an identity. */
export function toIdentity(line: Line): Typed<Identity> {
  const cell = cellOf(line);
  const verdict = oneOf(VERDICTS, cell('verdict'));
  if (verdict === undefined) return wordFault(line, 'verdict', cell('verdict'));
  return {
    ok: true,
    value: {
      file: line.file,
      line: line.line,
      id: cell('id'),
      chapter: cell('chapter'),
      formula: cell('formula'),
      expected: cell('expected'),
      tolerance: Number(cell('tolerance')),
      verdict,
      anomaly: optional(cell('anomaly')),
      note: cell('note'),
    },
  };
}

function cellOf(line: Line): (column: string) => string {
  return (column) => line.cells.get(column) ?? '';
}

function listOf(text: string): readonly string[] {
  return text.split(' ').filter((part) => part !== '');
}

function optional(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function oneOf<T extends string>(words: readonly T[], text: string): T | undefined {
  return words.find((word) => word === text);
}

function wordFault(line: Line, column: string, text: string): Typed<never> {
  const message = say.notListed(column, text);
  return { ok: false, issue: faultAt(line, 'wrong-cell', message) };
}
