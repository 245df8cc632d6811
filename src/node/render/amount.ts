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

/** Write a unit for people: "USD/year" is "USD a year", "person" is "persons", none for "1". */
export function unitWords(unit: string): string {
  const words = unit.replace(/^person\b/, 'persons').replaceAll('/', ' a ');
  return words === '1' ? '' : ` ${words}`;
}
