import { createHash } from 'node:crypto';

/** Give the sha256 of a text (its UTF-8) or of bytes, in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Give the sha256 of each of some contents by name. */
export function sums(
  contents: Iterable<readonly [string, string | Uint8Array]>,
): Record<string, string> {
  return Object.fromEntries([...contents].map(([name, content]) => [name, sha256(content)]));
}
