import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ReadScenario } from '../../core/index.ts';
import { readText } from './read-text.ts';
import type { UnreadReason } from './read-text.ts';

export type ScenarioFolders = {
  /** Where paths on the command line start. */
  readonly working: string;
  /** The shipped scenarios. */
  readonly shipped: string;
};

/**
 * Read scenarios from disk. On the command line a reference is a path, or the name of a shipped
 * scenario; inside a file it is a name beside that file or a shipped one, or a path that stays
 * inside the file's folder.
 */
export function createScenarioReader({ working, shipped }: ScenarioFolders): ReadScenario {
  return (reference, fromFile) => {
    const home = fromFile === undefined ? working : dirname(resolve(working, fromFile));
    const isShipped = fromFile !== undefined && isInside(resolve(working, fromFile), shipped);
    const bare = isBareName(reference);
    if (fromFile !== undefined && !bare && !isInside(resolve(home, reference), home)) {
      return { ok: false, reason: 'outside', tried: [] };
    }
    const candidates = [
      resolve(home, reference),
      ...(extname(reference) === '.json' ? [] : [resolve(home, `${reference}.json`)]),
      ...(bare && !isShipped ? [join(shipped, `${basename(reference, '.json')}.json`)] : []),
    ];
    const found = readFirst(reference, candidates, { working, home, shipped });
    // A link beside the file may lead anywhere: only what lies in one of the two folders is read.
    const isOutside =
      found.ok && fromFile !== undefined && !isReallyInside(found.id, [home, shipped]);
    return isOutside ? { ok: false, reason: 'outside', tried: [] } : found;
  };
}

function readFirst(
  reference: string,
  candidates: readonly string[],
  folders: ScenarioFolders & { readonly home: string },
): ReturnType<ReadScenario> {
  const named = (path: string): string => shortPath(path, folders);
  let failure: { readonly reason: UnreadReason } = { reason: 'missing' };
  for (const path of candidates) {
    const reading = readText(path);
    if (reading.ok)
      return { ok: true, file: named(path), text: reading.text, id: reading.realPath };
    if (reading.reason !== 'missing') failure = reading;
    if (reading.reason !== 'missing' && reading.reason !== 'directory') break;
  }
  return {
    ok: false,
    reason: failure.reason,
    tried: candidates.map(named),
    known: isBareName(reference) ? [...namesIn(folders.home), ...namesIn(folders.shipped)] : [],
  };
}

function isBareName(reference: string): boolean {
  return !/[/\\]/.test(reference);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether a real path lies in one of some folders, wherever these really are. */
function isReallyInside(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => existsSync(folder) && isInside(path, realpathSync(folder)));
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => extname(name) === '.json')
    .map((name) => basename(name, '.json'));
}

/** A path as a user would write it: from the working folder where it lies inside. */
function shortPath(path: string, { working, shipped }: ScenarioFolders): string {
  const way = relative(working, path);
  if (isInside(path, working)) return way;
  return isInside(path, shipped) ? join('scenarios', relative(shipped, path)) : path;
}
