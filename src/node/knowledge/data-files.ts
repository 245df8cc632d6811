import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../files/read-text.ts';
import { unreadableData, WrongInputError } from '../wrong-input.ts';

/** A file of a data folder: its path inside the folder, with "/", and its bytes. */
export type DataFile = {
  readonly path: string;
  readonly bytes: Buffer;
  /** How to call it in messages; by its path in the folder when absent. */
  readonly file?: string;
};

/** The parts of a data folder that a run depends on. */
export const DATA_PARTS = ['model', 'prospects', 'shocks', 'yearbook'] as const;

/** The parts that a data folder may lack. */
const OPTIONAL_PARTS = ['plausibility'] as const;

/** Read the files of a data folder, ordered by path. Throws where one cannot be read. */
export function readDataFiles(folder: string): readonly DataFile[] {
  const optional = OPTIONAL_PARTS.filter((part) => existsSync(join(folder, part)));
  return [...DATA_PARTS, ...optional].toSorted().flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => /\.(json|csv)$/.test(name))
      .sort()
      .map((name) => ({ path: `${part}/${name}`, bytes: bytesOf(join(folder, part, name)) })),
  );
}

/** Largest file of a data folder, in bytes. */
const LARGEST = 16 * 1024 * 1024;

function bytesOf(path: string): Buffer {
  const reading = readBytes(path, LARGEST);
  if (reading.ok) return reading.bytes;
  throw new WrongInputError(unreadableData(path, reading.reason));
}

/** Hash files in their order: names, lengths and contents. */
export function hashFiles(files: readonly DataFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
