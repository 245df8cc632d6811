import { plain } from './number-words.ts';

const SCALES = [
  { size: 1e9, word: ' billion' },
  { size: 1e6, word: ' million' },
] as const;

/** Write a number to three significant digits, with the word for its size: "−1.29 billion". */
export function amount(value: number): string {
  const scale = SCALES.find(({ size }) => Math.abs(value) >= size);
  return scale === undefined ? plain(value) : `${plain(value / scale.size)}${scale.word}`;
}

/**
 * Write a unit for people, after a number: " USD a year" for "USD/year", " persons" for "person",
 * " a year" for "1/year", and nothing for "1".
 */
export function unitWords(unit: string): string {
  const words = unit
    .replace(/^person\b/, 'persons')
    .replace(/^1\b/, '')
    .replaceAll('/', ' a ');
  return words === '' ? '' : ` ${words.trimStart()}`;
}
