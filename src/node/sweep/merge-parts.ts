import type { SweepTable } from '../../core/index.ts';
import { WrongInputError } from '../wrong-input.ts';
import type { SweepFolder } from './read-results.ts';
import { sweepFiles } from './sweep-files.ts';
import * as say from './sweep-messages.ts';

/**
 * Put the parts of a sweep together: the files of the single run, to the byte. Throws for the user
 * where they are not all the parts of one sweep, each once.
 */
export async function mergeParts(
  folders: readonly SweepFolder[],
): Promise<Map<string, string | Uint8Array>> {
  const parts = inOrder(folders);
  const [first] = parts;
  if (first === undefined) throw new Error('no parts');
  const { sweep, tables } = first.folder.manifest;
  const merged: SweepTable[] = [];
  for (const name of Object.keys(tables)) {
    const rows: SweepTable['rows'][number][] = [];
    for (const { folder } of parts) {
      for (const row of (await folder.table(name)).rows) rows.push(row);
    }
    merged.push({ name, columns: tables[name]?.columns ?? [], rows });
  }
  return sweepFiles(sweep, first.folder.texts(), merged, undefined);
}

type Part = { readonly folder: SweepFolder; readonly number: number; readonly of: number };

function inOrder(folders: readonly SweepFolder[]): readonly Part[] {
  const parts = folders.map((folder): Part => {
    const { shard } = folder.manifest;
    if (shard === undefined) throw new WrongInputError(say.notAPart(folder.name));
    return { folder, ...shard };
  });
  const [first] = parts;
  if (first === undefined) return parts;
  const byNumber = new Map<number, Part>();
  for (const part of parts) {
    checkAlike(part, first);
    const { number } = part;
    const present = byNumber.get(number);
    if (present !== undefined) {
      throw new WrongInputError(say.partTwice(number, [present.folder.name, part.folder.name]));
    }
    byNumber.set(number, part);
  }
  const numbers = Array.from({ length: first.of }, (_, i) => i + 1);
  const missing = numbers.filter((number) => !byNumber.has(number));
  if (missing.length > 0) throw new WrongInputError(say.partsMissing(missing, first.of));
  return parts.toSorted((a, b) => a.number - b.number);
}

function checkAlike({ folder, of }: Part, first: Part): void {
  if (folder.manifest.sweep_sha256 !== first.folder.manifest.sweep_sha256) {
    throw new WrongInputError(say.otherSweep(folder.name, first.folder.name));
  }
  if (of !== first.of) {
    const other = { folder: first.folder.name, of: first.of };
    throw new WrongInputError(say.otherCount(folder.name, of, other));
  }
}
