import { describe, expect, it } from 'vitest';
import { closest } from '../../../src/core/validate/closest.ts';

describe('closest', () => {
  it.each([
    ['horizn', ['section', 'horizon'], 'horizon'],
    ['titel', ['title', 'doc'], 'title'],
    ['form', ['to', 'from'], 'from'],
    ['tjk', ['KGZ', 'TJK'], 'TJK'],
    ['TJX', ['TKM', 'TJK'], 'TJK'],
    ['mobilisation', ['mobilization', 'relocation'], 'mobilization'],
    ['note', ['mode', 'node'], 'node'],
    ['same', ['game', 'name'], 'game'],
  ])('takes %s for the near one of %j', (name, candidates, found) => {
    expect(closest(name, candidates)).toBe(found);
  });

  it.each([
    ['XYZ', ['TJK', 'KGZ']],
    ['kind', ['mode']],
    ['colour', ['until', 'members', 'seed']],
    ['anything', []],
    ['x'.repeat(81), ['x'.repeat(80)]],
  ])('takes %s for none of %j', (name, candidates) => {
    expect(closest(name, candidates)).toBeUndefined();
  });
});
