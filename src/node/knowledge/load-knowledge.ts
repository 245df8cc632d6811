import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked, Knowledge } from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { hashFiles, readDataFiles } from './data-files.ts';
import type { DataFile } from './data-files.ts';
import { unpackKnowledge } from './prebuilt.ts';
import type { Prebuilt } from './prebuilt.ts';

/** Where the build stores it. */
const PREBUILT = 'dist/knowledge.json';

/**
 * Load what a data folder knows: what the build stored if the data are still the same, else
 * compiled afresh. The data folder of the package is used when none is given.
 */
export async function loadKnowledge(folder?: string): Promise<Checked<Knowledge>> {
  const home = packageFolder();
  const files = readDataFiles(folder ?? join(home, 'data'));
  const prebuilt = readPrebuilt(join(home, PREBUILT), files);
  if (prebuilt !== undefined) return { ok: true, value: prebuilt, warnings: [] };
  // The parser of equations takes longer to load than most runs: only when it is needed.
  const { compileKnowledge } = await import('./compile-knowledge.ts');
  return compileKnowledge(folder ?? 'data', files);
}

function readPrebuilt(path: string, files: readonly DataFile[]): Knowledge | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  // Our own build wrote the file; the hash tells whether it belongs to these data.
  const stored: Prebuilt = JSON.parse(text);
  return stored.data === hashFiles(files) ? unpackKnowledge(stored) : undefined;
}
