import { describe, expect, it } from 'vitest';
import { namesIn, numbersIn } from '../../src/node/languages/kept-parts.ts';

describe('the numbers of a text', () => {
  it.each([
    ['some 100,000 people a year', ['100000']],
    ['около 100\u00a0000 человек в год', ['100000']],
    ['около 100 000 человек в год', ['100000']],
    ['0.37 in 2015', ['037', '2015']],
    ['в 2015 году на 0,37', ['037', '2015']],
    ['1 250 000 and 12', ['1250000', '12']],
    ['in 2022 300 came', ['2022', '300']],
    ['90 days of 180, at 3.6%.', ['180', '36', '90']],
    ['none at all', []],
  ])('of %j are %j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers.toSorted());
  });
});

describe('the ids that a text names', () => {
  const ids = new Set(['job-programme', 'kaz_depends', 'flood']);

  it.each([
    ['see kaz_depends and the shock (job-programme).', ['kaz_depends', 'job-programme']],
    ['job-programme, again job-programme', ['job-programme']],
    ['sum_kaz_depends is another', []],
    ['a flood is a word like others', []],
  ])('in %j are %j', (text, names) => {
    expect(namesIn(text, ids)).toEqual(names);
  });
});
