import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillText, missingKeys } from '../../../src/web/ui/texts.ts';
import type { Texts } from '../../../src/web/ui/texts.ts';

const FOLDER = 'src/web/languages';
const languages = readdirSync(FOLDER).map((name) => name.replace(/\.json$/, ''));
const textsOf = (language: string): Texts =>
  JSON.parse(readFileSync(`${FOLDER}/${language}.json`, 'utf8'));
const english = textsOf('en');
const blanksOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each(languages)('the interface in %s', (language) => {
  const texts = textsOf(language);

  it('lacks no text, and has none too many', () => {
    expect(missingKeys(english, texts)).toEqual([]);
    expect(missingKeys(texts, english)).toEqual([]);
  });

  it('has every form that its numbers ask for', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const counted = Object.keys(english)
      .filter((key) => key.endsWith('.other'))
      .map((key) => key.slice(0, -'.other'.length));
    const wanted = counted.flatMap((key) => pluralCategories.map((form) => `${key}.${form}`));
    expect(wanted.filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
  });

  it('fills the same blanks as the English', () => {
    const plural = /\.(one|few|many|other)$/;
    const differing = Object.entries(english)
      .filter(([key]) => !plural.test(key))
      .filter(([key, text]) => `${blanksOf(text)}` !== `${blanksOf(texts[key] ?? '')}`);
    expect(differing).toEqual([]);
  });

  it.runIf(language !== 'en')('says nothing in English', () => {
    const same = Object.entries(texts).filter(
      ([key, text]) => text === english[key] && /\p{L}{2}/u.test(text.replaceAll(/\{\w+\}/g, '')),
    );
    expect(same).toEqual([]);
  });
});

describe('a text', () => {
  it('has its blanks filled', () => {
    expect(fillText({ a: '{x} of {y}' }, {}, 'a', { x: 1, y: 'two' })).toBe('1 of two');
  });

  it('falls back to English, then shows its key', () => {
    expect(fillText({}, { a: 'A' }, 'a')).toBe('A');
    expect(fillText({}, {}, 'a')).toBe('⟦a⟧');
  });

  it('takes nothing from the prototype', () => {
    expect(fillText({}, {}, 'constructor')).toBe('⟦constructor⟧');
    expect(fillText({ a: '{toString}' }, {}, 'a')).toBe('{toString}');
  });
});
