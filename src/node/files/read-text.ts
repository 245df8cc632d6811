import { closeSync, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';

export type TextReading =
  | { readonly ok: true; readonly text: string; readonly realPath: string }
  | { readonly ok: false; readonly reason: UnreadReason };

/** Why a file was not read. */
export type UnreadReason = 'missing' | 'directory' | 'not-utf8' | 'too-large' | 'unreadable';

/** Longest file that is read at all, in bytes: far more than any format allows. */
const LARGEST = 16 * 1024 * 1024;

/** Read a file as UTF-8, or tell why that is not possible. */
export function readText(path: string): TextReading {
  const reading = readBytes(path, LARGEST);
  if (!reading.ok) return reading;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(reading.bytes);
    return { ok: true, text, realPath: realpathSync(path) };
  } catch (error) {
    return { ok: false, reason: error instanceof TypeError ? 'not-utf8' : reasonOf(error) };
  }
}

/** The bytes of a file, or why they were not read. */
export type BytesReading =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: Exclude<UnreadReason, 'not-utf8'> };

/**
 * Read a plain file of up to `largest` bytes. What is no file, such as a pipe that nobody writes to
 * or a device without an end, is not opened.
 */
export function readBytes(path: string, largest: number): BytesReading {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { ok: false, reason: 'directory' };
    if (!stat.isFile()) return { ok: false, reason: 'unreadable' };
    return stat.size > largest ? { ok: false, reason: 'too-large' } : readOpened(path, largest);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** A file may be longer than it said, or grow while it is read. */
function readOpened(path: string, largest: number): BytesReading {
  const file = openSync(path, 'r');
  try {
    let bytes: Buffer = Buffer.allocUnsafe(Math.min(fstatSync(file).size, largest) + 1);
    let length = 0;
    for (;;) {
      const read = readSync(file, bytes, length, bytes.length - length, length);
      length += read;
      if (length > largest) return { ok: false, reason: 'too-large' };
      if (read === 0) return { ok: true, bytes: bytes.subarray(0, length) };
      if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length);
    }
  } finally {
    closeSync(file);
  }
}

function reasonOf(error: unknown): 'missing' | 'unreadable' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
}
