import type { Quantity } from '../spec/generated/scenario.ts';
import { numberText } from './number-text.ts';

/** Distribution -> how to say it from its numbers, in the order of the file format. */
const WORDS: Readonly<Record<string, (numbers: Readonly<Record<string, number>>) => string>> = {
  normal: ({ mean = NaN, sd = NaN }) => `normal, mean ${numberText(mean)}, sd ${numberText(sd)}`,
  lognormal: ({ p5 = NaN, p95 = NaN }) =>
    `lognormal, 90% from ${numberText(p5)} to ${numberText(p95)}`,
  triangular: ({ low = NaN, mode = NaN, high = NaN }) =>
    `triangular, ${numberText(low)} to ${numberText(high)}, mode ${numberText(mode)}`,
  uniform: ({ low = NaN, high = NaN }) => `uniform, ${numberText(low)} to ${numberText(high)}`,
  beta: ({ mean = NaN, sd = NaN }) => `beta, mean ${numberText(mean)}, sd ${numberText(sd)}`,
};

/** Say a number or a distribution in words, such as "uniform, 0.4 to 0.6". */
export function quantityWords(quantity: Quantity): string {
  if (typeof quantity === 'number') return numberText(quantity);
  const [[name, numbers] = ['', {}]] = Object.entries(quantity);
  return WORDS[name]?.(numbers) ?? name;
}
