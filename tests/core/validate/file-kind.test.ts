import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../src/core/validate/file-kind.ts';

describe('the kind that a file says it is', () => {
  it.each([
    ['{ "kind": "shock" }', 'shock'],
    ['\ufeff{ "kind": "model" }', 'model'],
    ['{ "kind": "no such kind" }', 'no such kind'],
    ['{ "title": "a" }', 'scenario'],
    ['[1]', 'scenario'],
    ['{ "__proto__": { "kind": "shock" } }', 'scenario'],
    ['{ "kind": 3 }', undefined],
    ['{ "kind": "shock"', undefined],
    ['', undefined],
  ])('%s', (text, kind) => {
    expect(fileKind(text)).toBe(kind);
  });
});
