import { describe, expect, it } from 'vitest';
import { REPORT_LANGUAGES } from '../../../src/node/report/languages.ts';

const english = REPORT_LANGUAGES['en'] ?? {};
const others = Object.entries(REPORT_LANGUAGES).filter(([language]) => language !== 'en');

describe.each(others)('the texts of a report in %s', (_, texts) => {
  it('are those of English', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english));
  });

  it.each(Object.entries<string>(english))('fill in the same as %s', (key, text) => {
    const own = Object.entries(texts).find(([name]) => name === key)?.[1] ?? '';
    const names = (of: string): readonly string[] => (of.match(/\{\w+\}/g) ?? []).toSorted();
    expect(names(own)).toEqual(names(text));
    expect(own.trim() === '' && key !== 'number.group').toBe(false);
  });
});
