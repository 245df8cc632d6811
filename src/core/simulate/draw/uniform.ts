import type { DrawKey } from './key.ts';
import { philox } from './philox.ts';

// Reused by every call: the functions below leave nothing in it that another call reads.
const block = new Uint32Array(4);

/**
 * Give one member's draw from a stream: uniform on the open interval (0, 1), never 0 or 1.
 *
 * Members count from 0 and stay below 2^33. Two members share a Philox block, whose counter is half
 * the member's number. The 52 random bits n of two words give (n + 1/2) / 2^52, which is exact (an
 * odd multiple of 2^-53) and symmetric about 1/2; with 53 bits the half would be rounded, up to 1.
 */
export function uniform(key: DrawKey, member: number): number {
  const pair = Math.floor(member / 2);
  encipherPair(key, pair);
  return member === 2 * pair ? firstOfPair() : secondOfPair();
}

/**
 * Write the draws of members `from` up to but not including `to` to `out`, from `offset` on. Each
 * is what `uniform` gives for that member alone.
 */
export function fillUniforms(
  key: DrawKey,
  from: number,
  to: number,
  out: Float64Array,
  offset: number,
): void {
  let member = from;
  let at = offset;
  if (member % 2 === 1 && member < to) {
    out[at] = uniform(key, member);
    member += 1;
    at += 1;
  }
  for (; member + 1 < to; member += 2, at += 2) {
    encipherPair(key, member / 2);
    out[at] = firstOfPair();
    out[at + 1] = secondOfPair();
  }
  if (member < to) out[at] = uniform(key, member);
}

/** Encipher the counter that two members share. */
function encipherPair(key: DrawKey, pair: number): void {
  philox(pair, 0, 0, 0, key[0], key[1], block);
}

function firstOfPair(): number {
  return toUnitInterval(block[0] ?? 0, block[1] ?? 0);
}

function secondOfPair(): number {
  return toUnitInterval(block[2] ?? 0, block[3] ?? 0);
}

/** Make an odd multiple of 2^-53 of the upper 26 bits of each of two words. */
function toUnitInterval(high: number, low: number): number {
  return ((high >>> 6) * 0x400_0000 + (low >>> 6) + 0.5) * 2.220446049250313e-16;
}
