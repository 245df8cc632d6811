import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase91, toBase91 } from '../../../src/web/engine/base91.ts';
import { extentOf } from '../../../src/web/engine/extent-of.ts';
import { joinPayload, splitPayload } from '../../../src/web/engine/payload.ts';
import { sha256 } from '../../../src/web/engine/sha256.ts';

describe('sha256', () => {
  it.each([
    // FIPS 180-4, examples of NIST.
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])('of "%s" is that of the standard', (text, hash) => expect(sha256(text)).toBe(hash));

  it('is that of Node for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });
});

describe('base 91', () => {
  it('gives any bytes back, from characters that end no element', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase91(bytes);
        expect(text).toMatch(/^\d+ [!-~]*$/);
        expect(text).not.toMatch(/[&<\\]/);
        expect([...fromBase91(text)]).toEqual([...bytes]);
      }),
    );
  });

  it('takes less than a quarter more than the bytes', () => {
    expect(toBase91(new Uint8Array(10_000).fill(255)).length).toBeLessThan(12_500);
  });
});

describe('a payload', () => {
  it('gives its parts back', () => {
    const payload = { app: 'a\nb </script>', style: 'p {\n}', knowledge: '{"a":1}', extras: '[]' };
    expect(splitPayload(joinPayload(payload))).toEqual(payload);
  });

  it.each(['', 'x', '"a"\n"b"\n{}', '1\n"b"\n{}\n{}'])('is not %j', (text) => {
    expect(() => splitPayload(text)).toThrow();
  });
});

describe('the ends of a slider', () => {
  it.each([
    ['a number', 0.3, undefined, [0.3, 0.3]],
    ['a uniform', { uniform: { low: 1, high: 2 } }, undefined, [1, 2]],
    ['a triangular', { triangular: { low: 1, mode: 2, high: 4 } }, undefined, [1, 4]],
    ['a lognormal', { lognormal: { p5: 1, p95: 9 } }, undefined, [1, 9]],
    ['a normal', { normal: { mean: 1, sd: 0.25 } }, undefined, [0.5, 1.5]],
    ['a normal in its range', { normal: { mean: 1, sd: 1 } }, [0, 2], [0, 2]],
    ['a beta', { beta: { mean: 0.1, sd: 0.2 } }, undefined, [0, 0.5]],
  ] as const)('are those of %s', (_, quantity, range, ends) => {
    expect(extentOf(quantity, range)).toEqual(ends);
  });
});
