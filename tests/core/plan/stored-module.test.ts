import { describe, expect, it } from 'vitest';
import { findModule } from '../../../src/core/plan/stored-module.ts';

const bytes = Uint8Array.of(1, 2, 3);
const stored = [
  {
    wanted: [
      { array: 1, element: 0 },
      { array: 2, element: 4 },
    ],
    bytes,
  },
];

describe('findModule', () => {
  it('gives the bytes for exactly these elements in this order', () => {
    expect(
      findModule(stored, [
        { array: 1, element: 0 },
        { array: 2, element: 4 },
      ]),
    ).toBe(bytes);
  });

  it.each([
    ['fewer', [{ array: 1, element: 0 }]],
    ['more', [...(stored[0]?.wanted ?? []), { array: 3, element: 0 }]],
    ['another order', (stored[0]?.wanted ?? []).toReversed()],
    [
      'another element',
      [
        { array: 1, element: 0 },
        { array: 2, element: 5 },
      ],
    ],
    ['none', []],
  ])('gives nothing for %s', (_, wanted) => {
    expect(findModule(stored, wanted)).toBeUndefined();
  });

  it('gives nothing where nothing is stored', () => {
    expect(findModule(undefined, [])).toBeUndefined();
  });
});
