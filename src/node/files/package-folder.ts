import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Give the folder of the package, wherever the command is run: the nearest one above this module
 * that holds both package.json and data. Throws where there is none.
 */
export function packageFolder(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'data'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package folder above ${from}`);
  }
}
