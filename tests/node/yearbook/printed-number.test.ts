import { describe, expect, it } from 'vitest';
import { isReading, readPrinted } from '../../../src/node/yearbook/printed-number.ts';

describe('a printed figure', () => {
  it.each([
    ['USD 1,213,500,000', 1213500000],
    ['USD 775.500,000', 775500000],
    ['69.900 students', 69900],
    ['17,8%', 0.178],
    ['88,1%', 0.881],
    ['-56.7%', -0.567],
    ['USD 8.8 to 9.2 billion', 8.8e9],
    ['USD 8.8 to 9.2 billion', 9.2e9],
    ['425.6 mn', 425600000],
    ['2-3 million people', 3e6],
    ['84 - 87% of all', 0.84],
    ['656 (54%) were men', 656],
    ['656 (54%) were men', 0.54],
    ['thirty-six countries', 36],
    ['more than two thirds', 0.6667],
    ['exceeded two million people', 2e6],
    ['every third one', 0.3333],
    ['1344,15 kilometers', 1344.15],
  ])('%j can mean %d', (printed, value) => {
    expect(isReading(value, readPrinted(printed))).toBe(true);
  });

  it.each([
    ['USD 14.5', 14.5e9],
    ['2,400 labor migrants', 2400000],
    ['17,8%', 17.8],
    ['USD 3,86,500,000', 3086500000],
    ['21,4% were women', 0.241],
    ['two thirds', 0.67],
  ])('%j cannot mean %d', (printed, value) => {
    expect(isReading(value, readPrinted(printed))).toBe(false);
  });
});
