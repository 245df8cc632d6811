import { log } from '../exp-log.ts';

/** The coefficients of a polynomial of degree 7, the constant one first. */
type Degree7 = readonly [number, number, number, number, number, number, number, number];

/** A quotient of two polynomials. */
type Quotient = { readonly over: Degree7; readonly under: Degree7 };

/**
 * The constants of AS 241, shared with the encoder of draws (wasm/encode-draws.ts), which repeats
 * each operation below in the same order: whoever changes one file changes the other.
 */
export const NORMAL = {
  /** Up to here from the median the quotient of the centre holds. */
  half: 0.425,
  halfSquared: 0.180625,
  /** The middles of the two tails, in the square root of minus the logarithm of the tail. */
  nearMiddle: 1.6,
  farMiddle: 5,
  centre: {
    over: [
      3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
      45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
    ],
    under: [
      1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
      39307.89580009271, 28729.085735721943, 5226.495278852854,
    ],
  },
  near: {
    over: [
      1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
      1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
    ],
    under: [
      1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
      0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
    ],
  },
  far: {
    over: [
      6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
      0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
    ],
    under: [
      1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
      1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
    ],
  },
} as const satisfies Readonly<Record<string, number | Quotient>>;

/**
 * Give the quantile of the standard normal distribution at a probability between 0 and 1, to about
 * 1 part in 10^15; 0 gives -Infinity, 1 Infinity, anything else outside NaN.
 *
 * Source: Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied
 * Statistics 37 (1988), routine PPND16, whose coefficients stand here as the nearest doubles; R's
 * `qnorm` is the same.
 */
export function normalQuantile(probability: number): number {
  const fromMedian = probability - 0.5;
  if (Math.abs(fromMedian) <= NORMAL.half) return centre(fromMedian);
  if (probability === 0 || probability === 1) return probability === 0 ? -Infinity : Infinity;
  const tail = fromMedian < 0 ? probability : 1 - probability;
  const r = Math.sqrt(-log(tail));
  const magnitude =
    r <= NORMAL.farMiddle
      ? quotient(NORMAL.near, r - NORMAL.nearMiddle)
      : quotient(NORMAL.far, r - NORMAL.farMiddle);
  return fromMedian < 0 ? -magnitude : magnitude;
}

function centre(q: number): number {
  const r = NORMAL.halfSquared - q * q;
  const { over, under } = NORMAL.centre;
  return (q * polynomial(over, r)) / polynomial(under, r);
}

function quotient({ over, under }: Quotient, r: number): number {
  return polynomial(over, r) / polynomial(under, r);
}

function polynomial([c0, c1, c2, c3, c4, c5, c6, c7]: Degree7, x: number): number {
  return ((((((c7 * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0;
}
