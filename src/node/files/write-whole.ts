import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Thrown when something stands where output should go and nobody asked to replace it. */
export class AlreadyThereError extends Error {
  override name = 'AlreadyThereError';
}

/**
 * Write a folder of files whole or not at all: everything goes into a folder beside it first, and
 * one renaming puts it in place. An existing folder is replaced only by `force`, and only once the
 * new one is complete.
 */
export function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  force: boolean,
): void {
  const target = resolve(folder);
  if (existsSync(target) && !force) throw new AlreadyThereError(alreadyThere(folder));
  mkdirSync(dirname(target), { recursive: true });
  const fresh = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    for (const [name, content] of files) {
      mkdirSync(dirname(join(fresh, name)), { recursive: true });
      writeFileSync(join(fresh, name), content);
    }
    replace(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** Write one file whole or not at all; an existing one is replaced only by `force`. */
export function writeFile(path: string, content: string | Uint8Array, force: boolean): void {
  const target = resolve(path);
  if (existsSync(target) && !force) throw new AlreadyThereError(alreadyThere(path));
  mkdirSync(dirname(target), { recursive: true });
  const fresh = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    writeFileSync(join(fresh, 'content'), content);
    renameSync(join(fresh, 'content'), target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Put a complete folder in the place of another, which is gone only after that. */
function replace(fresh: string, target: string): void {
  if (!existsSync(target)) {
    renameSync(fresh, target);
    return;
  }
  const old = mkdtempSync(join(dirname(target), `.${basename(target)}-old-`));
  renameSync(target, join(old, 'replaced'));
  try {
    renameSync(fresh, target);
  } catch (error) {
    renameSync(join(old, 'replaced'), target);
    throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

/** Say that something stands where output should go. */
export function alreadyThere(path: string): string {
  return `${path} is there already; --force replaces it`;
}
