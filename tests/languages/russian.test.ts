import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkLanguages } from '../../src/node/languages/check-languages.ts';
import { englishWords } from '../../src/node/languages/english-words.ts';
import { readLanguages } from '../../src/node/languages/read-languages.ts';
import { textsOf } from '../../src/node/languages/texts-of.ts';
import type { Texts } from '../../src/node/languages/texts-of.ts';
import { openCatalogue } from '../../src/node/show/catalogue.ts';
import type { Catalogue } from '../../src/node/show/catalogue.ts';
import { valueOf } from './value-of.ts';

const DATA = join(import.meta.dirname, '../../data');

const languages = valueOf(readLanguages(DATA, 'data'));
const [russian] = languages.flatMap(({ spec }) => (spec.language === 'ru' ? [spec] : []));
if (russian === undefined) throw new Error('there is no Russian');

let catalogue: Catalogue;
let english: Texts;
const texts = textsOf(russian);

beforeAll(async () => {
  catalogue = valueOf(await openCatalogue(DATA));
  english = textsOf(englishWords(catalogue));
});

describe('the Russian texts', () => {
  it('say all that the data hold, with their numbers and ids, and nothing else', () => {
    expect(checkLanguages(languages, catalogue)).toEqual([]);
    expect(texts.size).toBeGreaterThan(1000);
  });

  it('are nowhere left in English', () => {
    const same = [...texts].filter(([pointer, text]) => english.get(pointer) === text);
    expect(same).toEqual([]);
  });

  it('hold Cyrillic letters, and Latin ones only in ids and symbols', () => {
    expect([...texts].filter(([, text]) => !/[а-яё]/i.test(text))).toEqual([]);
    const ids = /[a-z]+(?:[-_][a-z0-9]+)+/g;
    const latin = [...texts].filter(([, text]) => /[A-Za-z]/.test(text.replace(ids, '')));
    expect(latin).toEqual([]);
  });

  it('say what is said twice in the same words', () => {
    const said = new Map<string, Set<string>>();
    for (const [pointer, text] of texts) {
      const [, part = ''] = pointer.split('/');
      const key = `${part}: ${english.get(pointer) ?? ''}`;
      said.set(key, (said.get(key) ?? new Set()).add(text));
    }
    expect([...said].filter(([, ways]) => ways.size > 1)).toEqual([]);
  });

  it('end as the English ones do, and are set without stray spaces', () => {
    const ends = (text: string | undefined): boolean => text?.endsWith('.') ?? false;
    const odd = [...texts].filter(
      ([pointer, text]) =>
        (!/долл\.|млн|тыс\./.test(text) && ends(text) !== ends(english.get(pointer))) ||
        /^\s|\s$|\s\s|\s[,.;:!?]/.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('have labels of claims that fit into a column, three different ones a claim', () => {
    const labels = Object.values(russian.claims).flatMap(({ holds, contested, overturned }) =>
      holds === undefined ? [] : [[holds, contested ?? '', overturned ?? '']],
    );
    expect(labels.length).toBeGreaterThan(100);
    expect(labels.filter((three) => new Set(three).size < 3)).toEqual([]);
    expect(Math.max(...labels.flat().map(({ length }) => length))).toBeLessThanOrEqual(90);
  });

  it('use the established words of the likelihood scale, each step another one', () => {
    expect(russian.likelihood.ipcc).toMatchObject({
      'virtually certain': 'практически определённо',
      'very likely': 'весьма вероятно',
      likely: 'вероятно',
      'about as likely as not': 'примерно столь же вероятно, сколь и нет',
      unlikely: 'маловероятно',
      'very unlikely': 'весьма маловероятно',
      'exceptionally unlikely': 'исключительно маловероятно',
    });
    for (const words of Object.values(russian.likelihood)) {
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
    }
  });
});
