import type { Shard, SweepTable } from '../../core/index.ts';
import { renderParquet } from './parquet.ts';
import { baseName, hashOfRecord, sha256Of } from './sweep-record.ts';
import type { RecordedTable, SweepRecord } from './sweep-record.ts';
import { renderTableCsv } from './table-csv.ts';

/** The manifest of a folder of results. */
export type SweepManifest = {
  readonly kind: typeof MANIFEST_KIND;
  readonly sweep: SweepRecord;
  readonly sweep_sha256: string;
  /** Absent for a whole sweep. */
  readonly shard?: Shard;
  readonly tables: Readonly<Record<string, RecordedTable>>;
  /** sha256 of every other file of the folder. */
  readonly files: Readonly<Record<string, string>>;
};

/** Tells the manifest of a sweep from others. */
export const MANIFEST_KIND = 'sweep-results';

export const MANIFEST = 'manifest.json';

/** The texts of what went in: see `inputPaths`. */
export type InputTexts = readonly string[];

/**
 * Give the files of a folder of results, or of a part of them: what went in, each table as CSV and
 * as Parquet, and a manifest. They depend on nothing but what is given here, so merged parts have
 * the bytes of a single run.
 */
export async function sweepFiles(
  record: SweepRecord,
  texts: InputTexts,
  tables: readonly SweepTable[],
  shard: Shard | undefined,
): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  inputPaths(record).forEach((path, i) => files.set(path, texts[i] ?? ''));
  for (const table of tables) {
    files.set(`${table.name}.csv`, renderTableCsv(table));
    files.set(`${table.name}.parquet`, await renderParquet(table));
  }
  const manifest: SweepManifest = {
    kind: MANIFEST_KIND,
    ...{ sweep: record, sweep_sha256: hashOfRecord(record) },
    ...(shard === undefined ? {} : { shard }),
    tables: Object.fromEntries(
      tables.map(({ name, columns, rows }) => [name, { columns, rows: rows.length }]),
    ),
    files: Object.fromEntries([...files].map(([name, content]) => [name, sha256Of(content)])),
  };
  files.set(MANIFEST, `${JSON.stringify(manifest, undefined, 1)}\n`);
  return files;
}

/** Name the copies of what went in: the scenario's files, then those that conditioned the sweep. */
export function inputPaths({ files, observed, drivers }: SweepRecord): readonly string[] {
  return [
    ...files.map(({ file }, i) => scenarioPath(file, i)),
    ...(observed === undefined ? [] : ['observed.csv']),
    ...(drivers === undefined ? [] : ['drivers.csv']),
  ];
}

/** Name the copy of a scenario's file, counting from 0. */
function scenarioPath(file: string, position: number): string {
  return `scenario/${position + 1}-${baseName(file)}`;
}
