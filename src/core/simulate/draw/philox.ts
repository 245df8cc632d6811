/** The constants of Philox4x32-10, shared with the encoder of draws (wasm/encode-draws.ts). */
export const ROUNDS = 10;
export const MULTIPLIERS = [0xd2511f53, 0xcd9e8d57] as const;
export const KEY_STEPS = [0x9e3779b9, 0xbb67ae85] as const;

/** Give the upper 32 bits of the 64-bit product of two unsigned 32-bit numbers, as an int32. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const cross = (Math.imul(aLow, bHigh) + (Math.imul(aLow, bLow) >>> 16)) | 0;
  const middle = (Math.imul(aHigh, bLow) + (cross & 0xffff)) | 0;
  return (Math.imul(aHigh, bHigh) + (cross >>> 16) + (middle >>> 16)) | 0;
}

/**
 * Encipher a counter of four 32-bit words under a key of two with Philox4x32-10, a counter-based
 * random number generator: any word of its stream can be computed alone. Words may be given as
 * signed or unsigned; the four words of the result are written to `out`.
 *
 * Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011),
 * section 3.3 and table 2; equal to Random123's `philox4x32` with 10 rounds.
 */
export function philox(
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
  out: Uint32Array,
): void {
  // Locals rather than the constants themselves, of which a bundler makes variables.
  const multiplier0 = MULTIPLIERS[0] | 0;
  const multiplier1 = MULTIPLIERS[1] | 0;
  const keyStep0 = KEY_STEPS[0] | 0;
  const keyStep1 = KEY_STEPS[1] | 0;
  let a = counter0 | 0;
  let b = counter1 | 0;
  let c = counter2 | 0;
  let d = counter3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const high0 = multiplyHigh(a, multiplier0);
    const low0 = Math.imul(a, multiplier0);
    const high1 = multiplyHigh(c, multiplier1);
    const low1 = Math.imul(c, multiplier1);
    a = high1 ^ b ^ k0;
    b = low1;
    c = high0 ^ d ^ k1;
    d = low0;
    k0 = (k0 + keyStep0) | 0;
    k1 = (k1 + keyStep1) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}
