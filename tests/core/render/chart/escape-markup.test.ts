import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup } from '../../../../src/core/render/chart/escape-markup.ts';

describe('escaping', () => {
  it.each([
    ['<b>', '&lt;b&gt;'],
    ['a & b', 'a &amp; b'],
    [`"'`, '&quot;&#39;'],
    ['a\tb\nc', 'a\tb\nc'],
    ['\u0000\u001b', '\ufffd\ufffd'],
    ['\ud800', '\ufffd'],
    ['\u202egnp.exe', '\ufffdgnp.exe'],
    ['🙂 Бишкек', '🙂 Бишкек'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeMarkup(text)).toBe(expected);
  });

  it('leaves nothing that ends a text or an attribute', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        (text) => !/[<>"']/.test(escapeMarkup(text)),
      ),
    );
  });
});
