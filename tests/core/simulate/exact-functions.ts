/*
 * exp, log and pow to 180 bits and more, in whole numbers of any length: a reference that shares
 * nothing with what it judges. A number is a whole multiple of 2^-BITS.
 */

const BITS = 224n;
const ONE = 1n << BITS;

/** A double as `mantissa * 2^exponent`, exactly. */
type Dyadic = { readonly mantissa: bigint; readonly exponent: number };

const bytes = new DataView(new ArrayBuffer(8));

function dyadic(x: number): Dyadic {
  bytes.setFloat64(0, x);
  const raw = bytes.getBigUint64(0);
  const biased = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xfffffffffffffn;
  const size = biased === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: x < 0 ? -size : size, exponent: Math.max(biased, 1) - 1075 };
}

/** Multiply by a power of two, rounding down. */
function shifted(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by);
}

function fixed(x: number): bigint {
  const { mantissa, exponent } = dyadic(x);
  return shifted(mantissa, exponent + Number(BITS));
}

const times = (a: bigint, b: bigint): bigint => (a * b) >> BITS;

/** Twice the series of the inverse hyperbolic tangent, for |s| < 0.18: log((1 + s) / (1 - s)). */
function logOfQuotient(s: bigint): bigint {
  const square = times(s, s);
  let [sum, power] = [0n, s];
  for (let odd = 1n; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd;
    power = times(power, square);
  }
  return 2n * sum;
}

/** ln 2 is 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749), a formula of Machin's kind. */
const LN2 =
  9n * logOfQuotient(ONE / 26n) - logOfQuotient(ONE / 4801n) + 4n * logOfQuotient(ONE / 8749n);

/** The natural logarithm of a positive double. */
function exactLog(x: number): bigint {
  const { mantissa, exponent } = dyadic(x);
  const length = mantissa.toString(2).length;
  const head = shifted(mantissa, Number(BITS) - length);
  // From 1/2 to 1, and above the root of 1/2 by one more turn.
  const isLow = times(head, head) * 2n < ONE;
  const m = isLow ? head * 2n : head;
  const k = BigInt(exponent + length - (isLow ? 1 : 0));
  return k * LN2 + logOfQuotient(((m - ONE) << BITS) / (m + ONE));
}

/** A positive number `part * 2^exponent`, with `part` near 1. */
type Scaled = { readonly part: bigint; readonly exponent: number };

/** e to the power of a number of this form: 2^n times a Taylor series, squared eight times. */
function exactExp(x: bigint): Scaled {
  const n = (2n * x + LN2) / (2n * LN2);
  const r = (x - n * LN2) >> 8n;
  let [part, term] = [ONE, ONE];
  for (let i = 1n; term !== 0n && term !== -1n; i += 1n) {
    term = times(term, r) / i;
    part += term;
  }
  for (let i = 0; i < 8; i += 1) part = times(part, part);
  return { part, exponent: Number(n) };
}

/** How many units of the last place of the exact value `found` is away from it. */
function distance(found: number, { part, exponent }: Scaled): number {
  const size = part < 0n ? -part : part;
  const top = exponent + size.toString(2).length - 1 - Number(BITS);
  const last = Math.max(top, -1022) - 52;
  const { mantissa, exponent: own } = dyadic(found);
  const difference = shifted(mantissa, own - exponent + Number(BITS)) - part;
  // In 2^-40 of a unit.
  return (
    Number(shifted(difference < 0n ? -difference : difference, 40 + exponent - last - 224)) /
    2 ** 40
  );
}

/** Tell how far `found` is from e to the power of `x`, in units of the last place. */
export function ulpsFromExp(found: number, x: number): number {
  return distance(found, exactExp(fixed(x)));
}

/** Tell how far `found` is from the natural logarithm of `x`, in units of the last place. */
export function ulpsFromLog(found: number, x: number): number {
  return distance(found, { part: exactLog(x), exponent: 0 });
}

/** Tell how far `found` is from `x` to the power of `y`, for a positive `x`, in the same units. */
export function ulpsFromPow(found: number, x: number, y: number): number {
  const { mantissa, exponent } = dyadic(y);
  return distance(found, exactExp(shifted(mantissa * exactLog(x), exponent)));
}
