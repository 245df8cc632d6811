import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Compare what users see with the text in tests/golden; `UPDATE_GOLDEN=1` writes it afresh, for a
 * reader of the change to judge.
 */
export function expectGolden(name: string, text: string): void {
  const file = fileURLToPath(new URL(`../../golden/${name}.txt`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  if (!existsSync(file)) throw new Error(`no golden file ${file}; UPDATE_GOLDEN=1 writes it`);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
