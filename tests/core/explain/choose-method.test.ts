import { describe, expect, it } from 'vitest';
import { chooseMethod } from '../../../src/core/explain/choose-method.ts';

const ones = (count: number): readonly number[] => new Array<number>(count).fill(1);

describe('the method', () => {
  it.each([
    ['nothing', [], { shocks: 'exact', channels: 'exact', pairs: 0 }],
    ['one shock with ten levers', [10], { shocks: 'exact', channels: 'exact', pairs: 0 }],
    ['ten shocks with one', ones(10), { shocks: 'exact', channels: 'exact', pairs: 0 }],
    ['three, with five, five and one', [5, 5, 1], { shocks: 'exact', channels: 'exact', pairs: 0 }],
    ['ten, one with two', [...ones(9), 2], { shocks: 'exact', channels: 'sampled', pairs: 46 }],
    ['one shock with eleven', [11], { shocks: 'exact', channels: 'sampled', pairs: 46 }],
    ['eleven shocks', ones(11), { shocks: 'sampled', channels: 'sampled', pairs: 46 }],
    ['a hundred', ones(100), { shocks: 'sampled', channels: 'sampled', pairs: 8 }],
  ])('for %s', (_name, levers, method) => {
    expect(chooseMethod(levers)).toEqual(method);
  });
});
