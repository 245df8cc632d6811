import { describe, expect, it } from 'vitest';
import {
  count,
  describeValue,
  grouped,
  printable,
  quote,
  quoteList,
  shownValue,
  typeWords,
} from '../../../src/core/validate/words.ts';

describe('words', () => {
  it('keep what a terminal would act on out of messages', () => {
    expect(quote('\u001b[31mred\u009b\u202e')).toBe('"\ufffd[31mred\ufffd\ufffd"');
    expect(printable('a\nb')).toBe('a\ufffdb');
  });

  it('cut a long text', () => {
    expect(quote('x'.repeat(61))).toBe(`"${'x'.repeat(60)}..."`);
  });

  it.each([
    [[], ''],
    [['a'], '"a"'],
    [['a', 'b'], '"a" or "b"'],
    [['a', 'b', 'c'], '"a", "b" or "c"'],
  ])('list %j', (names, words) => {
    expect(quoteList(names, 'or')).toBe(words);
  });

  it.each([
    [0, '0 keys'],
    [1, '1 key'],
    [1048576, '1,048,576 keys'],
  ])('count %i', (number, words) => {
    expect(count(number, 'key')).toBe(words);
  });

  it.each([
    [999, '999'],
    [1000, '1,000'],
  ])('group the digits of %i', (number, words) => {
    expect(grouped(number)).toBe(words);
  });

  it.each([
    ['a', 'the text "a"', '"a"'],
    [3, 'the number 3', '3'],
    [true, 'true', 'true'],
    [null, 'null', 'null'],
    [[], 'a list', 'a list'],
    [{}, 'an object', 'an object'],
  ])('describe %j', (value, described, shown) => {
    expect(describeValue(value)).toBe(described);
    expect(shownValue(value)).toBe(shown);
  });

  it('name the types of a schema', () => {
    expect(typeWords(['string', 'null'])).toBe('text or null');
  });
});
