import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, normalize, resolve, sep } from 'node:path';

/** Thrown when something stands where output should go and nobody asked to replace it. */
export class AlreadyThereError extends Error {
  override name = 'AlreadyThereError';
}

/** What a temporary folder holds: the new folder or file, and the folder that it replaces. */
const FRESH = 'fresh';
const REPLACED = 'replaced';

/** How often a folder is put in place again when others write to the same one. */
const MOST_TRIES = 20;

/**
 * Write a folder of files whole or not at all: everything goes into a folder beside it first, to
 * the disk, and one renaming puts it in place. An existing folder is replaced only by `force`, and
 * only once the new one is complete. Of several who write at one time, each leaves a whole folder.
 */
export function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  force: boolean,
): void {
  const target = resolve(folder);
  recoverFolder(target);
  if (existsSync(target) && !force) throw new AlreadyThereError(alreadyThere(folder));
  inFolderBeside(target, (beside) => {
    // The folder of a temporary name is for its owner alone; this one is as folders are here.
    const fresh = join(beside, FRESH);
    mkdirSync(fresh);
    for (const [name, content] of files) writeInto(fresh, name, content);
    if (!force) putInPlace(fresh, target, folder);
    else replace(fresh, target);
  });
}

/** Write one file whole or not at all; an existing one is replaced only by `force`. */
export function writeFile(path: string, content: string | Uint8Array, force: boolean): void {
  const target = resolve(path);
  if (existsSync(target) && !force) throw new AlreadyThereError(alreadyThere(path));
  inFolderBeside(target, (beside) => {
    writeInto(beside, FRESH, content);
    if (force || !isLinked(join(beside, FRESH), target, path)) {
      renameSync(join(beside, FRESH), target);
    }
  });
}

/**
 * Put back a folder that was about to be replaced when the program was killed: between two
 * renamings it stands whole beside its place. Should somebody be at it this moment, they notice.
 */
export function recoverFolder(target: string): void {
  if (existsSync(target)) return;
  const kept = temporaryFolders(target)
    .map((folder) => join(folder, REPLACED))
    .find((folder) => existsSync(folder));
  if (kept !== undefined) isTried(() => renameSync(kept, target));
}

/** The temporary folders for a place, of this process and of others, killed or not. */
function temporaryFolders(target: string): readonly string[] {
  const home = dirname(target);
  const start = temporaryStart(target);
  const names = existsSync(home) ? readdirSync(home) : [];
  return names.filter((name) => name.startsWith(start)).map((name) => join(home, name));
}

function temporaryStart(target: string): string {
  return `.${basename(target)}.writing-`;
}

function inFolderBeside(target: string, work: (beside: string) => void): void {
  mkdirSync(dirname(target), { recursive: true });
  removeLeftovers(target);
  const beside = mkdtempSync(join(dirname(target), temporaryStart(target)));
  try {
    work(beside);
  } finally {
    if (existsSync(target) || !existsSync(join(beside, REPLACED))) remove(beside);
  }
}

/** Milliseconds after which nobody can still be at writing: an hour, where seconds are enough. */
const LEFT_OVER = 3_600_000;

/** Remove what those left who were killed while they wrote to this place. */
function removeLeftovers(target: string): void {
  for (const folder of temporaryFolders(target)) {
    const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - changed > LEFT_OVER && !existsSync(join(folder, REPLACED))) remove(folder);
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Write a file into a new folder, through to the disk: a name is no use without its content. */
function writeInto(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  if (isAbsolute(name) || !path.startsWith(folder + sep) || normalize(name) === '.')
    throw new Error(`file "${name}" would lie outside its folder`);
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Put a new folder in a place that is free; one with files in it is never replaced. */
function putInPlace(fresh: string, target: string, name: string): void {
  try {
    renameSync(fresh, target);
  } catch (error) {
    throw isTaken(error) ? new AlreadyThereError(alreadyThere(name)) : error;
  }
}

/**
 * Put a complete folder in the place of another, which is gone only after that. Somebody else may
 * do the same meanwhile: then it is tried again.
 */
function replace(fresh: string, target: string): void {
  const kept = join(dirname(fresh), REPLACED);
  for (let tries = 1; ; tries += 1) {
    const wasThere = isTried(() => renameSync(target, kept), isMissing);
    try {
      renameSync(fresh, target);
      return;
    } catch (error) {
      const canTryAgain = isTaken(error) && tries < MOST_TRIES;
      // What came meanwhile is newer than what was taken away.
      if (wasThere && !isTried(() => renameSync(kept, target), isTaken)) remove(kept);
      if (!canTryAgain) throw error;
    }
  }
}

/** Give a file a second name, which fails where the name is taken; false where links cannot be. */
function isLinked(fresh: string, target: string, name: string): boolean {
  try {
    linkSync(fresh, target);
    return true;
  } catch (error) {
    if (isTaken(error)) throw new AlreadyThereError(alreadyThere(name));
    return false;
  }
}

/** Try a renaming; false where it fails for a reason that was expected. */
function isTried(
  rename: () => void,
  isExpected: (error: unknown) => boolean = () => true,
): boolean {
  try {
    rename();
    return true;
  } catch (error) {
    if (!isExpected(error)) throw error;
    return false;
  }
}

function isTaken(error: unknown): boolean {
  return ['EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EISDIR'].includes(codeOf(error));
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Say that something stands where output should go. */
export function alreadyThere(path: string): string {
  return `${path} is there already; --force replaces it`;
}
