import { fileURLToPath } from 'node:url';
import { readYearbook } from '../../../src/node/yearbook/read-yearbook.ts';
import type { Row, Yearbook } from '../../../src/node/yearbook/yearbook.ts';

/** The folder of the data set that ships. */
export const FOLDER = fileURLToPath(new URL('../../../data/yearbook', import.meta.url));

/** Read the data set that ships; a fault in it fails the test that asks for it. */
export function realYearbook(): Yearbook {
  const read = readYearbook(FOLDER);
  if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 5), null, 1));
  return read.value;
}

/** The data set with some columns of one row changed. */
export function withRow(yearbook: Yearbook, id: string, change: Partial<Row>): Yearbook {
  if (!yearbook.rows.some((row) => row.id === id)) throw new Error(`no row ${id}`);
  const rows = yearbook.rows.map((row) => (row.id === id ? { ...row, ...change } : row));
  return { ...yearbook, rows };
}

/** A repeatable source of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
