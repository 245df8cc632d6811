import { describe, expect, it } from 'vitest';
import { compareWords } from '../../src/node/languages/compare-words.ts';
import { textsOf } from '../../src/node/languages/texts-of.ts';

const ids = new Set(['sea-level']);
const english = {
  kind: 'language',
  ...{ language: 'en', name: 'English', title: 'Floods' },
  units: { '1/year': '1/year', person: 'person' },
  shocks: { flood: { label: 'Flood', doc: 'As in 1953, with 1,836 dead; see sea-level.' } },
};
const dutch = {
  ...english,
  ...{ language: 'nl', name: 'Nederlands', title: 'Overstromingen' },
  units: { '1/year': 'per jaar', person: 'persoon' },
  shocks: { flood: { label: 'Overstroming', doc: 'Als in 1953, 1.836 doden; zie sea-level.' } },
};

const compare = (texts: object): readonly unknown[] =>
  compareWords(textsOf(texts), textsOf(english), ids).map(({ pointer, code, message }) => [
    pointer,
    code,
    message,
  ]);

describe('texts of a language', () => {
  it('lie flat by their pointers, without what is about the file', () => {
    expect([...textsOf(english)]).toEqual([
      ['/title', 'Floods'],
      ['/units/1~1year', '1/year'],
      ['/units/person', 'person'],
      ['/shocks/flood/label', 'Flood'],
      ['/shocks/flood/doc', 'As in 1953, with 1,836 dead; see sea-level.'],
    ]);
  });
});

describe('comparing a language with English', () => {
  it('finds nothing where all is said, with units in words', () => {
    expect(compare(dutch)).toEqual([]);
  });

  it('places a missing text at what it belongs to, or at the file', () => {
    const message = 'no text for /shocks/flood/label: "Flood"';
    const { doc } = dutch.shocks.flood;
    expect(compare({ ...dutch, shocks: { flood: { doc } } })).toEqual([
      ['/shocks/flood', 'missing-text', message],
    ]);
    expect(compare({ ...dutch, shocks: {} })).toEqual([
      ['', 'missing-text', message],
      ['', 'missing-text', expect.stringMatching(/^no text for \/shocks\/flood\/doc: "As in/)],
    ]);
  });

  it('finds texts that stand for nothing', () => {
    const units = { ...dutch.units, persoon: 'persoon' };
    expect(compare({ ...dutch, units })).toEqual([
      ['/units/persoon', 'left-over-text', '/units/persoon stands for nothing in the data'],
    ]);
  });

  it.each([
    [
      'Als in 1954, 1.836 doden; zie sea-level.',
      [['other-numbers', 'numbers are 1836, 1954, in English 1836, 1953']],
    ],
    ['Zie sea-level.', [['other-numbers', 'numbers are none, in English 1836, 1953']]],
    [
      'Als in 1953, 1.836 doden; zie zeespiegel.',
      [['missing-names', 'text does not name sea-level']],
    ],
  ])('says of %j what it does not keep', (doc, faults) => {
    const shocks = { flood: { ...dutch.shocks.flood, doc } };
    expect(compare({ ...dutch, shocks })).toEqual(
      faults.map((fault) => ['/shocks/flood/doc', ...fault]),
    );
  });
});
