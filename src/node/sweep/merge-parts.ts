import type { SweepTable } from '../../core/index.ts';
import { inOrder } from '../parts/in-order.ts';
import type { Part } from '../parts/in-order.ts';
import * as say from '../parts/messages.ts';
import { WrongInputError } from '../wrong-input.ts';
import type { SweepFolder } from './read-results.ts';
import { sweepFiles } from './sweep-files.ts';

/**
 * Put the parts of a sweep together: the files of the single run, to the byte. Throws for the user
 * where they are not all the parts of one sweep, each once.
 */
export async function mergeParts(
  folders: readonly SweepFolder[],
): Promise<Map<string, string | Uint8Array>> {
  const parts = inOrder(folders.map(partOf), 'sweep');
  const [first] = parts;
  if (first === undefined) throw new Error('no parts');
  const { sweep, tables } = first.results.manifest;
  // Only columns that are the same everywhere can stand below each other.
  const columns = JSON.stringify(columnsOf(first));
  const other = parts.find((part) => JSON.stringify(columnsOf(part)) !== columns);
  if (other !== undefined) {
    throw new WrongInputError(say.otherWhole(other.folder, first.folder, 'sweep'));
  }
  const merged: SweepTable[] = [];
  for (const name of Object.keys(tables)) {
    const rows: SweepTable['rows'][number][] = [];
    for (const { results } of parts) {
      for (const row of (await results.table(name)).rows) rows.push(row);
    }
    merged.push({ name, columns: tables[name]?.columns ?? [], rows });
  }
  return sweepFiles(sweep, first.results.texts(), merged, undefined);
}

type SweepPart = Part & { readonly results: SweepFolder };

function columnsOf({ results }: SweepPart): readonly unknown[] {
  return Object.entries(results.manifest.tables).map(([name, table]) => [name, table.columns]);
}

function partOf(results: SweepFolder): SweepPart {
  const { name, manifest } = results;
  const { shard, sweep_sha256: hash } = manifest;
  if (shard === undefined) throw new WrongInputError(say.notAPart(name, 'sweep'));
  return { folder: name, ...shard, hash, results };
}
