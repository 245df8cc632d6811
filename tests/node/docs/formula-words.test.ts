import { describe, expect, it } from 'vitest';
import { formulaWords, nameWords } from '../../../src/node/docs/formula-words.ts';
import { parsed, WORDING } from './parsed.ts';

describe('formulaWords writes', () => {
  it.each([
    ['names as words', 'sent_true_base', 'sent true base'],
    ['a product with its own sign', 'a * b', 'a × b'],
    ['a difference with the minus sign', 'a - b', 'a − b'],
    ['a fraction as plain text', 'a / (b * c)', 'a / (b × c)'],
    ['a power with parentheses around what is not a name', 'a ^ (b + 1)', 'a ^ (b + 1)'],
    ['a negative number', '-0.5 * a', '−0.5 × a'],
    ['small numbers without an exponent', 'a / 0.000000001', 'a / 0.000000001'],
    ['large numbers with separators', 'a + 12000', 'a + 12,000'],
    ['only the parentheses that it needs', '((a) * (b)) - (c - d)', 'a × b − (c − d)'],
    ['the year before', 'previous(workers) * loss', "last year's workers × loss"],
    ['sums', 'sum(a * b, destination)', 'sum over destination of (a × b)'],
    ['the smaller of two', 'min(a, b)', 'smaller of (a, b)'],
    ['the largest of three', 'max(a, b, c)', 'largest of (a, b, c)'],
    ['functions', 'exp(a) + log(b) - sqrt(c)', 'exp(a) + ln(b) − square root of (c)'],
    ['absolute values', 'abs(a - b)', 'absolute value of (a − b)'],
    ['the clock', 'growth * elapsed', 'growth × years since 2023'],
    ['places by their name', 'x[A1, b]', 'x [Atlantis, b]'],
    ['comparisons', 'a >= 1 and not (b != 2)', 'a ≥ 1 and not (b ≠ 2)'],
    ['cases', 'a > 0 ? b : c', 'if a > 0 then b, otherwise c'],
    ['cases within cases', '1 + (a ? b : c)', '1 + (if a then b, otherwise c)'],
  ])('%s', (_, text, words) => {
    expect(formulaWords(parsed(text), WORDING)).toBe(words);
  });

  it('names that the language itself knows, such as "constructor", as they are', () => {
    expect(formulaWords(parsed('constructor'), { ...WORDING, words: {} })).toBe('constructor');
    expect(nameWords('a_b_c')).toBe('a b c');
  });
});
