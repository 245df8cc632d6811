import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log, pow } from '../../../src/core/simulate/exp-log.ts';

/*
 * Reference values, correctly rounded, from mpmath 1.3 with 400 bits:
 *   python3 -c "from mpmath import mp, exp; mp.prec = 400; print(float(exp(mp.mpf(0.1))))"
 * and likewise with log and power.
 */
const EXP: readonly (readonly [number, number])[] = [
  [1e-300, 1.0],
  [-1e-17, 1.0],
  [1e-10, 1.0000000001],
  [0.1, 1.1051709180756477],
  [-0.1, 0.9048374180359595],
  [0.34657359027997264, 1.414213562373095],
  [-0.34657359027997264, 0.7071067811865476],
  [0.5, 1.6487212707001282],
  [1, 2.718281828459045],
  [-1, 0.36787944117144233],
  [2.5, 12.182493960703473],
  [10, 22026.465794806718],
  [-37.25, 6.64554417291507e-17],
  [88.72, 3.39317637416317e38],
  [-300.7, 2.556520571425501e-131],
  [700.9, 2.494608317261266e304],
  [709.782712893384, 1.7976931348622732e308],
  [-708.3964185322641, 2.2250738585072626e-308],
  [-730.5, 5.596044e-318],
  [-744.4400719213812, 5e-324],
];
const LOG: readonly (readonly [number, number])[] = [
  [5e-324, -744.4400719213812],
  [1e-310, -713.8013788281542],
  [2.2250738585072014e-308, -708.3964185322641],
  [1e-100, -230.25850929940458],
  [0.1, -2.3025850929940455],
  [0.7071067811865475, -0.34657359027997275],
  [0.7071067811865476, -0.3465735902799726],
  [0.9, -0.10536051565782628],
  [0.9999999999999999, -1.1102230246251565e-16],
  [1.0000000000000002, 2.2204460492503128e-16],
  [1.1, 0.09531017980432493],
  [1.4142135623730951, 0.3465735902799727],
  [2, 0.6931471805599453],
  [2.718281828459045, 1.0],
  [10, 2.302585092994046],
  [12345.678, 9.421061321291832],
  [1e15, 34.538776394910684],
  [1e100, 230.25850929940458],
  [1.7976931348623157e308, 709.782712893384],
];
const POW: readonly (readonly [number, number, number])[] = [
  [2, 0.5, 1.4142135623730951],
  [0.5, 2.5, 0.1767766952966369],
  [1.1, 0.8, 1.079230345298891],
  [0.63, 2, 0.39690000000000003],
  [1e6, 0.3, 63.095734448019314],
  [7, -3.7, 0.0007466846990924601],
  [0.001, 0.333, 0.10023052380778996],
  [1.0000001, 1e6, 1.1051709126143208],
  [1e-300, 0.9, 9.999999999999847e-271],
  [5e-324, 0.5, 2.2227587494850775e-162],
  [10, 300.5, 3.1622776601683795e300],
  [10, -315.25, 5.62341323e-316],
  [3, -0.0001, 0.999890144805657],
];

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

/** The distance of `a` from `b` in units of the last place of `b`. */
function ulps(a: number, b: number): number {
  if (Object.is(a, b) || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  const exponent = Math.floor(Math.log2(Math.abs(b)));
  return Math.abs(a - b) / Math.max(2 ** -1074, 2 ** (exponent - 52));
}

describe('exp', () => {
  it.each(EXP)('of %d is %d to the last place', (x, expected) => {
    expect(ulps(exp(x), expected)).toBeLessThanOrEqual(1);
  });

  it.each([
    [0, 1],
    [-0, 1],
    [inf, inf],
    [-inf, 0],
    [nan, nan],
    [709.79, inf],
    [1e308, inf],
    [-745.14, 0],
    [-1e308, 0],
    [-745.13, 5e-324],
  ])('of %d is %d exactly', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });

  it('is within two units of the last place of the host', () => {
    assert(
      property(double({ min: -745, max: 709, noNaN: true }), (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('log', () => {
  it.each(LOG)('of %d is %d to the last place', (x, expected) => {
    expect(ulps(log(x), expected)).toBeLessThanOrEqual(1);
  });

  it.each([
    [1, 0],
    [0, -inf],
    [-0, -inf],
    [inf, inf],
    [-1, nan],
    [-5e-324, nan],
    [-inf, nan],
    [nan, nan],
  ])('of %d is %d exactly', (x, expected) => {
    expect(log(x)).toBe(expected);
  });

  it('is within two units of the last place of the host', () => {
    assert(
      property(double({ min: 5e-324, noDefaultInfinity: true, noNaN: true }), (x) => {
        expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('pow', () => {
  it.each(POW)('of %d and %d is %d within the error bound', (x, y, expected) => {
    const bound = 1 + 2.7 * Math.abs(y * Math.log(x));
    expect(ulps(pow(x, y), expected)).toBeLessThanOrEqual(bound);
  });

  // IEEE 754-2019, section 9.2.1.
  it.each([
    [nan, 0, 1],
    [inf, -0, 1],
    [0, 0, 1],
    [1, nan, 1],
    [1, inf, 1],
    [1, -inf, 1],
    [-1, inf, 1],
    [-1, -inf, 1],
    [-1, nan, nan],
    [nan, 1, nan],
    [2, nan, nan],
    [0, 3, 0],
    [-0, 3, -0],
    [-0, 2, 0],
    [-0, 0.5, 0],
    [0, -3, inf],
    [-0, -3, -inf],
    [-0, -2, inf],
    [-0, -0.5, inf],
    [0, inf, 0],
    [0, -inf, inf],
    [-8, 1 / 3, nan],
    [-2, 9007199254740992, inf],
    [2, inf, inf],
    [2, -inf, 0],
    [0.5, inf, 0],
    [0.5, -inf, inf],
    [-2, inf, inf],
    [-0.5, inf, 0],
    [inf, 0.5, inf],
    [inf, -0.5, 0],
    [-inf, 3, -inf],
    [-inf, 2, inf],
    [-inf, -3, -0],
    [-inf, -2, 0],
    [-inf, 0.5, inf],
    [1e300, 2, inf],
    [1e-300, 2, 0],
    [-1e300, 3, -inf],
  ])('of %d and %d is %d as IEEE 754 says', (x, y, expected) => {
    expect(pow(x, y)).toBe(expected);
  });

  it.each([
    [-2, 3, -8],
    [-2, 2, 4],
    [-2, -1, -0.5],
    [-1.5, 3, -3.375],
  ])('of negative %d and whole %d is close to %d', (x, y, expected) => {
    expect(ulps(pow(x, y), expected)).toBeLessThanOrEqual(1 + 2.7 * Math.abs(y * Math.log(-x)));
  });

  it('is within its error bound of the host', () => {
    const base = double({ min: 1e-100, max: 1e100, noNaN: true });
    const exponent = double({ min: -3, max: 3, noNaN: true });
    assert(
      property(base, exponent, (x, y) => {
        const bound = 2 + 2.7 * Math.abs(y * Math.log(x));
        expect(ulps(pow(x, y), Math.pow(x, y))).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 2000 },
    );
  });
});
