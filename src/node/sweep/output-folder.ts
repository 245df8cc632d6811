import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AlreadyThereError } from '../files/write-whole.ts';
import type { Host } from '../host.ts';
import * as say from './sweep-messages.ts';

/** Give the folder to write to. Refuses one that is there already, better now than after the work. */
export function outputFolder(out: string, isForced: boolean, { folder }: Host): string {
  const path = resolve(folder, out);
  if (existsSync(path) && !isForced) throw new AlreadyThereError(say.alreadyThere(out));
  return path;
}
