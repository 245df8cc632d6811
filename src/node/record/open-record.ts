import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { checkManifestFile } from '../../core/index.ts';
import type { Checked, ManifestFile } from '../../core/index.ts';
import { readBytes, readText } from '../files/read-text.ts';
import { recoverFolder } from '../files/write-whole.ts';
import { WrongInputError } from '../wrong-input.ts';
import { noRecord } from './messages.ts';
import { sha256 } from './sha256.ts';

/** A folder of results, read as far as its manifest. */
export type OpenedRecord = {
  /** As it was named. */
  readonly name: string;
  readonly folder: string;
  readonly manifest: ManifestFile;
  readonly manifestText: string;
};

/** Read the manifest of a folder of results. Throws where the folder has none. */
export function openRecord(name: string, working: string): Checked<OpenedRecord> {
  const folder = resolve(working, name);
  recoverFolder(folder);
  const file = join(name, 'manifest.json');
  const reading = readText(join(folder, 'manifest.json'));
  if (!reading.ok) throw new WrongInputError(noRecord(name));
  const checked = checkManifestFile(file, reading.text);
  if (!checked.ok) return checked;
  const value = { name, folder, manifest: checked.value.spec, manifestText: reading.text };
  return { ok: true, value, warnings: checked.warnings };
}

/** How a file of a record is by comparison with the manifest. */
export type FileState = 'same' | 'changed' | 'missing' | 'outside';

/** Compare a file of a record with its sum in the manifest. */
export function fileState({ folder, manifest }: OpenedRecord, file: string): FileState {
  const bytes = readInside(folder, file);
  if (bytes === 'missing' || bytes === 'outside') return bytes;
  return sha256(bytes) === manifest.files[file] ? 'same' : 'changed';
}

/** Read a file of a folder; a path that leads out of it is not followed. */
export function readInside(folder: string, file: string): Uint8Array | 'missing' | 'outside' {
  const path = resolve(folder, file);
  if (!isInside(path, folder)) return 'outside';
  if (!existsSync(path)) return 'missing';
  // A link may lead anywhere.
  if (!isInside(realpathSync(path), realpathSync(folder))) return 'outside';
  const reading = readBytes(path, LARGEST_PART);
  return reading.ok ? reading.bytes : 'missing';
}

/** Largest file of a folder of results, in bytes. */
const LARGEST_PART = 2 ** 31;

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** List the files of a folder by their paths in it, with "/"; those with a dot first are no part. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((parts) => parts.every((part) => !part.startsWith('.')))
    .map((parts) => parts.join('/'))
    .toSorted();
}
