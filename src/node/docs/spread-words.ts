import type { Quantity } from '../../core/index.ts';
import { numberText } from '../show/entry.ts';

/** Distribution -> how to say it to a reader who knows none of their names. */
const WORDS: Readonly<Record<string, (numbers: Readonly<Record<string, number>>) => string>> = {
  normal: ({ mean = NaN, sd = NaN }) =>
    `around ${numberText(mean)}, two times in three within ${numberText(sd)} of it`,
  lognormal: ({ p5 = NaN, p95 = NaN }) =>
    `nine times in ten from ${numberText(p5)} to ${numberText(p95)}, with a long tail upwards`,
  triangular: ({ low = NaN, mode = NaN, high = NaN }) =>
    `${numberText(low)} to ${numberText(high)}, most likely ${numberText(mode)}`,
  uniform: ({ low = NaN, high = NaN }) =>
    `${numberText(low)} to ${numberText(high)}, all equally likely`,
  beta: ({ mean = NaN, sd = NaN }) =>
    `from 0 to 1, around ${numberText(mean)}, standard deviation ${numberText(sd)}`,
};

/** Say a number or a distribution in everyday words, such as "0.5 to 1.1, most likely 0.8". */
export function spreadWords(quantity: Quantity): string {
  if (typeof quantity === 'number') return numberText(quantity);
  const [[name, numbers] = ['', {}]] = Object.entries(quantity);
  return WORDS[name]?.(numbers) ?? name;
}
