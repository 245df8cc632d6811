import { expect, it } from 'vitest';
import { stirlingRemainder } from '../../../../src/core/simulate/draw/stirling-remainder.ts';

// mpmath 1.3.0 at 40 digits: loggamma(x) - ((x - 0.5) * log(x) - x + log(2 * pi) / 2)
it.each([
  [1e-10, 10.593986934110418],
  [0.01, 1.4340079537031842],
  [0.5, 0.15342640972002736],
  [1, 0.08106146679532726],
  [2.5, 0.03316287351993629],
  [9.99, 0.00833889679773433],
  [10, 0.00833056343336287],
  [1234.5, 6.75037112277304e-5],
  [1e8, 8.333333333333334e-10],
])("Stirling's formula lacks of log gamma(%d) what it should", (x, remainder) => {
  expect(Math.abs(stirlingRemainder(x) - remainder)).toBeLessThan(5e-15 * (1 + remainder));
});
