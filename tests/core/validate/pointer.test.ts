import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { child, pointerSegments, valueAt } from '../../../src/core/validate/pointer.ts';

describe('a JSON pointer', () => {
  it('escapes "~" and "/" as RFC 6901 says', () => {
    expect(child(child('', 'a/b'), 'm~n')).toBe('/a~1b/m~0n');
  });

  it('gives back the keys that it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (keys) => {
        const pointer = keys.reduce((base, key) => child(base, key), '');
        expect(pointerSegments(pointer)).toEqual(keys);
      }),
    );
  });

  it.each([
    ['', { a: [1] }, { a: [1] }],
    ['/a/0', { a: [1] }, 1],
    ['/a/1', { a: [1] }, undefined],
    ['/b', { a: [1] }, undefined],
    ['/constructor', {}, undefined],
    ['/a/b', { a: 'text' }, undefined],
  ])('%s of %j leads to %j', (pointer, root, value) => {
    expect(valueAt(root, pointer)).toEqual(value);
  });
});
