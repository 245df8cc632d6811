import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRankProducts, GROUP } from '../../../src/core/label/rank-products.ts';

const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 });

describe('createRankProducts', () => {
  it('adds the products of a signal with every row, in the order of the places', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 40 }),
        fc.infiniteStream(number),
        (rows, places, numbers) => {
          const next = (): number => numbers.next().value ?? 0;
          const products = createRankProducts(rows, places);
          products.signal.forEach((_, m) => (products.signal[m] = next()));
          products.rows.forEach((_, i) => (products.rows[i] = next()));
          const sums = products.multiply();
          for (let row = 0; row < rows; row += 1) {
            const [group, column] = [Math.floor(row / GROUP), row % GROUP];
            let sum = 0;
            for (let m = 0; m < places; m += 1) {
              sum +=
                (products.signal[m] ?? 0) *
                (products.rows[(group * places + m) * GROUP + column] ?? 0);
            }
            expect(sums[row]).toBe(sum);
          }
        },
      ),
    );
  });
});
