import { join, resolve } from 'node:path';
import { fileKind } from '../../core/index.ts';
import { readText } from '../files/read-text.ts';
import { readManifest } from '../sweep/read-manifest.ts';
import type { Whole } from './messages.ts';

/** Tell what a folder holds results of, whole or a part; undefined where it holds none. */
export function wholeOf(name: string, working: string): Whole | undefined {
  const reading = readText(join(resolve(working, name), 'manifest.json'));
  if (!reading.ok) return undefined;
  if (readManifest(reading.text) !== undefined) return 'sweep';
  return fileKind(reading.text) === 'manifest' ? 'run' : undefined;
}
