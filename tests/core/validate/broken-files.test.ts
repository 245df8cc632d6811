import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkModelFile } from '../../../src/core/validate/check-file.ts';
import { issuesOf } from './issues-of.ts';

const folder = fileURLToPath(new URL('../../broken/', import.meta.url));
const table: unknown = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8'));
const expected = Object.entries(Object(table));

describe('every broken file', () => {
  it('has a row in the table', () => {
    const files = readdirSync(folder).filter((file) => /(?<!^expected)\.json$/.test(file));
    expect(expected.map(([file]) => file).sort()).toEqual([...files, 'no-such-file.json'].sort());
    expect(expected.length).toBeGreaterThan(36);
  });

  it.each(expected)('%s is reported in our words, at its place', (file, rows) => {
    expect(issuesOf(file)).toEqual(
      Array.from(Object(rows), (row) => ({ severity: 'error', ...Object(row) })),
    );
  });
});

describe('a file with seven faults', () => {
  it('has all seven reported in one pass, sorted by place', () => {
    const places = issuesOf('seven-faults.json').map(({ line = 0, column = 0 }) => [line, column]);
    expect(places).toHaveLength(7);
    expect(places).toEqual(places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  });
});

describe('a file of another kind', () => {
  it('is told by its kind alone', () => {
    const result = checkModelFile('a.json', '{ "kind": "shock", "sector": 3 }');
    expect(result).toEqual({
      ok: false,
      issues: [
        {
          file: 'a.json',
          line: 1,
          column: 11,
          pointer: '/kind',
          code: 'wrong-kind',
          severity: 'error',
          message: 'expected a file of kind "model", found "shock"',
        },
      ],
    });
  });
});
