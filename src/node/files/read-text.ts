import { readFileSync, realpathSync, statSync } from 'node:fs';

export type TextReading =
  | { readonly ok: true; readonly text: string; readonly realPath: string }
  | { readonly ok: false; readonly reason: 'missing' | 'directory' | 'not-utf8' | 'unreadable' };

/** Longest file that is read at all, in bytes: far more than any format allows. */
const LARGEST = 16 * 1024 * 1024;

/** Read a file as UTF-8, or tell why that is not possible. */
export function readText(path: string): TextReading {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { ok: false, reason: 'directory' };
    if (!stat.isFile() || stat.size > LARGEST) return { ok: false, reason: 'unreadable' };
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(path),
    );
    return { ok: true, text, realPath: realpathSync(path) };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): 'missing' | 'not-utf8' | 'unreadable' {
  if (error instanceof TypeError) return 'not-utf8';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
}
