import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../../src/core/simulate/draw/normal-quantile.ts';

describe('normalQuantile', () => {
  // mpmath 1.3.0 at 40 digits, p the nearest double:
  // findroot(lambda z: log(ncdf(z)) - log(mpf(p)), scipy.stats.norm.ppf(p))
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798407],
    [2 ** -53, -8.209536151601387],
    [1e-14, -7.650628092935269],
    [1e-10, -6.361340902404057],
    [1e-5, -4.264890793922825],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.05, -1.6448536269514726],
    [0.07499999, -1.4395315415821681],
    [0.075, -1.439531470938456],
    [0.1, -1.2815515655446004],
    [0.25, -0.6744897501960817],
    [0.4, -0.2533471031357997],
    [0.4999999, -2.5066282747031063e-7],
    [0.6, 0.2533471031357997],
    [0.75, 0.6744897501960817],
    [0.925, 1.4395314709384561],
    [0.95, 1.6448536269514722],
    [0.975, 1.9599639845400538],
    [0.99, 2.3263478740408408],
    [0.999, 3.090232306167813],
    [0.9999999, 5.199337582290661],
  ])('is at %d what it should be, to 1e-15', (probability, quantile) => {
    expect(Math.abs(normalQuantile(probability) / quantile - 1)).toBeLessThan(1e-15);
  });

  it.each([
    [0.5, 0],
    [0, -Infinity],
    [1, Infinity],
    [-0.1, NaN],
    [1.1, NaN],
    [NaN, NaN],
  ])('is at %d exactly %d', (probability, quantile) => {
    expect(normalQuantile(probability)).toBe(quantile);
  });

  it('is odd about the median, bit for bit, for the draws that are made', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 52n - 1n }), (bits) => {
        const draw = Number(2n * bits + 1n) / 2 ** 53;
        expect(normalQuantile(1 - draw)).toBe(-normalQuantile(draw));
      }),
    );
  });

  it('rises with the probability, also where its three formulas meet', () => {
    const near = [0.075, 0.925, Math.exp(-25), 0.5, 0.01];
    for (const centre of near) {
      for (let i = -50; i < 50; i += 1) {
        const low = normalQuantile(centre * (1 + i * 1e-12));
        expect(normalQuantile(centre * (1 + (i + 1) * 1e-12))).toBeGreaterThan(low);
      }
    }
  });
});
