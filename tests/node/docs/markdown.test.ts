import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../src/node/docs/contents.ts';
import { fillTemplate } from '../../../src/node/docs/fill-template.ts';
import { listed, plainText, table } from '../../../src/node/docs/markdown.ts';

describe('table', () => {
  it('writes a head, a rule and the rows', () => {
    expect(table(['a', 'b'], [['1', '2']])).toEqual(['| a | b |\n| --- | --- |\n| 1 | 2 |']);
  });

  it('keeps bars and breaks within their cell', () => {
    expect(table(['a'], [['x | y\n z']])).toEqual(['| a |\n| --- |\n| x \\| y z |']);
  });

  it('is nothing without rows', () => {
    expect(table(['a'], [])).toEqual([]);
  });
});

describe('plainText', () => {
  it.each([
    ['a_b', 'a\\_b'],
    ['*a*', '\\*a\\*'],
    ['<b>', '\\<b\\>'],
    ['[a](b)', '\\[a\\](b)'],
    ['`a`', '\\`a\\`'],
    ['plain, with 5%', 'plain, with 5%'],
  ])('keeps %s from being read as markup', (text, written) => {
    expect(plainText(text)).toBe(written);
  });
});

describe('listed', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joins %j as "%s"', (words, text) => {
    expect(listed(words)).toBe(text);
  });
});

describe('contentsOf', () => {
  it('links to the headings of the second level by their anchor, or as GitHub names them', () => {
    expect(contentsOf('# T\n\n## How, then?\n\n### Not this\n\n## <a id="x"></a>Named\n')).toBe(
      '- [How, then?](#how-then)\n- [Named](#x)',
    );
  });
});

describe('fillTemplate', () => {
  it('puts texts in their places, as they are', () => {
    expect(fillTemplate('a {{one}} b {{two}}', { one: '$&', two: '{{one}}' })).toBe(
      'a $& b {{one}}',
    );
  });

  it('refuses a place without a text', () => {
    expect(() => fillTemplate('{{one}}', {})).toThrow('nothing to put in place of {{one}}');
  });

  it('refuses a text without a place', () => {
    expect(() => fillTemplate('', { one: '', two: '' })).toThrow(
      'no place in the template for one, two',
    );
  });
});
