import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { ReadScenario } from '../../../src/core/validate/load-scenarios.ts';

/** Read scenarios below a folder, as a host does; files are named by their path from it. */
export function readerOf(folder: string): ReadScenario {
  return (reference, fromFile) => {
    const name = /\.json$/.test(reference) ? reference : `${reference}.json`;
    const beside = fromFile === undefined ? folder : join(folder, dirname(fromFile));
    const path = join(beside, name);
    const file = relative(folder, path);
    if (fromFile !== undefined && relative(beside, path).startsWith('..'))
      return { ok: false, reason: 'outside', tried: [] };
    try {
      if (statSync(path).isDirectory()) return { ok: false, reason: 'directory', tried: [] };
    } catch {
      const known = ['extends-itself-b', 'two-shock-faults'];
      return { ok: false, reason: 'missing', tried: [file], known };
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
      return { ok: true, file, text, id: path };
    } catch {
      return { ok: false, reason: 'not-utf8', tried: [basename(path)] };
    }
  };
}
