import { philox } from './philox.ts';

/** The 64 bits that name a stream of draws, as two unsigned 32-bit words. */
export type DrawKey = readonly [number, number];

// No year and no length reaches these.
const NO_YEAR = 0x80000000;
const NO_ELEMENT = 0xffffffff;

/**
 * Give the key of one stream of draws: that of a parameter, a shock or a noise, with its element
 * where elements draw apart, and the year where each year draws anew. Equal arguments give the
 * same key on every machine, and nothing else that is drawn has any part in it.
 *
 * The message is a header of four words (the lengths of the three texts and the year, so that
 * texts cannot run into each other) and then all UTF-16 code units, two a word, padded with zeros.
 * Blocks of four words are absorbed by Philox in the manner of Matyas, Meyer and Oseas: the state
 * is the key, and the enciphered block, xored with the block itself, is folded to the next state.
 * It scatters names well; it is no protection against somebody who looks for collisions.
 */
export function drawKey(
  seed: string,
  name: string,
  element: string | undefined,
  year: number | undefined,
): DrawKey {
  const message = [
    seed.length,
    name.length,
    element === undefined ? NO_ELEMENT : element.length,
    year ?? NO_YEAR,
    ...packedCodeUnits(seed + name + (element ?? '')),
  ];
  const out = new Uint32Array(4);
  let key: DrawKey = [0, 0];
  for (let at = 0; at < message.length; at += 4) {
    key = absorb(key, message.slice(at, at + 4), out);
  }
  return key;
}

/** Give the next state from the state and one block of up to four words. */
function absorb(key: DrawKey, block: readonly number[], out: Uint32Array): DrawKey {
  const [a = 0, b = 0, c = 0, d = 0] = block;
  philox(a, b, c, d, key[0], key[1], out);
  const [x = 0, y = 0, z = 0, w = 0] = out;
  return [(x ^ z ^ a ^ c) >>> 0, (y ^ w ^ b ^ d) >>> 0];
}

/** Pack the UTF-16 code units of a text, two a word, the first in the lower half. */
function packedCodeUnits(text: string): number[] {
  const words: number[] = [];
  for (let at = 0; at < text.length; at += 2) {
    // Past the end, charCodeAt gives NaN, which the shift turns into 0.
    words.push(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16));
  }
  return words;
}
