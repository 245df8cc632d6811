import { describe, expect, it } from 'vitest';
import { ASCII, BLOCKS, fanCharacters, inAscii } from '../../../src/node/render/fan-characters.ts';

describe('fanCharacters', () => {
  it.each([
    ['a terminal in UTF-8', true, 'linux', { LANG: 'en_GB.UTF-8' }, BLOCKS],
    ['one that writes it otherwise', true, 'linux', { LANG: 'ru_RU.utf8' }, BLOCKS],
    ['a terminal in Latin', true, 'linux', { LANG: 'en_GB.ISO-8859-1' }, ASCII],
    ['a terminal without a locale', true, 'linux', {}, ASCII],
    ['LC_ALL before LANG', true, 'linux', { LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, ASCII],
    ['LC_CTYPE before LANG', true, 'linux', { LC_CTYPE: 'C.UTF-8', LANG: 'C' }, BLOCKS],
    ['an empty LC_ALL as none', true, 'linux', { LC_ALL: '', LANG: 'C.UTF-8' }, BLOCKS],
    ['a terminal of Windows', true, 'win32', {}, BLOCKS],
    ['a pipe', false, 'linux', {}, BLOCKS],
  ])('takes %s', (_name, isTerminal, platform, environment, characters) => {
    expect(fanCharacters({ isTerminal, platform, environment })).toBe(characters);
  });

  it.each([
    ['BLOCKS', BLOCKS],
    ['ASCII', ASCII],
  ])('has signs of one column in %s, all different', (_name, { isAscii, ...signs }) => {
    const all = Object.values(signs);
    expect(all.every((sign) => [...sign].length === 1)).toBe(true);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((sign) => sign.charCodeAt(0) < 128)).toBe(isAscii);
  });
});

describe('inAscii', () => {
  it.each([
    ['−12 to −3, 2026–2028', '-12 to -3, 2026-2028'],
    ['Türkiye – Süd', 'Turkiye - Sud'],
    ['░▒', '??'],
    ['\u001b[1mbold\u001b[22m\n', '\u001b[1mbold\u001b[22m\n'],
  ])('writes %j as %j', (text, plain) => {
    expect(inAscii(text)).toBe(plain);
  });
});
