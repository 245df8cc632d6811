import { grouped } from '../validate/words.ts';

const SCALES = [
  { size: 1e9, word: ' billion' },
  { size: 1e6, word: ' million' },
] as const;

/** Write the size of a number, without its sign, to three significant digits: "1.29 billion". */
export function sizeWords(value: number): string {
  const size = Math.abs(value);
  const scale = SCALES.find((one) => size >= one.size);
  if (scale !== undefined) return `${threeDigits(size / scale.size)}${scale.word}`;
  return threeDigits(size);
}

/** Write a number with its sign: "+54 million", "−1.29 billion"; "0" has none. */
export function signedWords(value: number): string {
  const size = sizeWords(value);
  if (/^[0.]*$/.test(size)) return '0';
  return `${value < 0 ? '−' : '+'}${size}`;
}

function threeDigits(size: number): string {
  if (size === 0) return '0';
  if (size >= 1000) return grouped(Math.round(size));
  if (size < 1e-6) return size.toExponential(1);
  const digits = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
  return size >= 0.9995 ? size.toFixed(digits) : String(Number(size.toPrecision(3)));
}

/**
 * Write a unit for people: "USD/year" is "USD a year", "person" is "persons" unless there is one,
 * and a plain number has none. Starts with a blank where there is anything.
 */
export function unitWords(unit: string, amount: number): string {
  const [first = '', ...rest] = unit.split('/');
  const isCounted = /^[a-z]+[^sx]$/.test(first) && Math.abs(amount) !== 1;
  const words = first === '1' ? [] : [isCounted ? `${first}s` : first];
  return [...words, ...rest.map((part) => `a ${part}`)].map((word) => ` ${word}`).join('');
}

/** Write a share as a percentage without its sign: whole, or one decimal below 10. */
export function percentWords(share: number): string {
  const percent = Math.abs(share) * 100;
  return `${percent >= 9.95 ? grouped(Math.round(percent)) : String(Number(percent.toFixed(1)))}%`;
}

/** Say how a relative change goes: "9% lower", "unchanged". */
export function changeWords(change: number): string {
  const size = percentWords(change);
  if (size === '0%') return 'unchanged';
  return `${size} ${change < 0 ? 'lower' : 'higher'}`;
}

/** Say from where to where a relative change goes: "9% to 41% lower", "3% lower to 5% higher". */
export function changeRange(low: number, high: number): string {
  const [from, to] = [changeWords(low), changeWords(high)];
  if (from === to) return from;
  if (from.endsWith(' lower') && to.endsWith(' lower')) return `${percentWords(high)} to ${from}`;
  if (from.endsWith(' higher') && to.endsWith(' higher')) return `${percentWords(low)} to ${to}`;
  return `${from} to ${to}`;
}
