import { resolve } from 'node:path';
import type { SweepTable } from '../../core/index.ts';
import { recoverFolder } from '../files/write-whole.ts';
import { readInside } from '../record/open-record.ts';
import { damagedFile } from '../parts/messages.ts';
import { WrongInputError } from '../wrong-input.ts';
import { readManifest } from './read-manifest.ts';
import { MANIFEST, inputPaths } from './sweep-files.ts';
import type { InputTexts, SweepManifest } from './sweep-files.ts';
import * as say from './sweep-messages.ts';
import { hashOfRecord, sha256Of } from './sweep-record.ts';
import { readTableCsv } from './table-csv.ts';

/** A folder of results: its manifest, and what is read of it when it is needed. */
export type SweepFolder = {
  /** As the user called it. */
  readonly name: string;
  readonly manifest: SweepManifest;
  /** Read one of the tables. */
  readonly table: (name: string) => Promise<SweepTable>;
  readonly texts: () => InputTexts;
};

/** Open a folder of results. Throws for the user where it is none, or not as it was written. */
export function openResults(name: string, working: string): SweepFolder {
  const folder = resolve(working, name);
  recoverFolder(folder);
  const text = readIfThere(folder, MANIFEST);
  const manifest = text === undefined ? undefined : readManifest(text);
  if (manifest === undefined) throw new WrongInputError(say.notASweep(name));
  if (hashOfRecord(manifest.sweep) !== manifest.sweep_sha256) {
    throw new WrongInputError(damagedFile(name, MANIFEST));
  }
  const read = (file: string): string => {
    const content = readIfThere(folder, file);
    if (content === undefined || sha256Of(content) !== manifest.files[file]) {
      throw new WrongInputError(damagedFile(name, file));
    }
    return content;
  };
  return {
    ...{ name, manifest },
    table: async (table) => {
      const recorded = manifest.tables[table];
      const file = `${table}.csv`;
      const found = await readTableCsv(table, recorded?.columns ?? [], read(file));
      if (found.rows.length === recorded?.rows) return found;
      throw new WrongInputError(damagedFile(name, file));
    },
    texts: () => inputPaths(manifest.sweep).map(read),
  };
}

function readIfThere(folder: string, file: string): string | undefined {
  const bytes = readInside(folder, file);
  return typeof bytes === 'string' ? undefined : new TextDecoder().decode(bytes);
}
