import type { Quantity } from '../../core/index.ts';
import type { Words } from './words.ts';

/** Say a distribution in words: its kind and its numbers. */
export function quantityWords(quantity: Quantity, { t, plain }: Words): string {
  if (typeof quantity === 'number') return plain(quantity);
  const { normal, lognormal, triangular, uniform, beta } = quantity;
  if (triangular !== undefined) {
    const { low, mode, high } = triangular;
    return t('quantity.triangular', { low: plain(low), mode: plain(mode), high: plain(high) });
  }
  if (uniform !== undefined) {
    return t('quantity.uniform', { low: plain(uniform.low), high: plain(uniform.high) });
  }
  if (lognormal !== undefined) {
    return t('quantity.lognormal', { low: plain(lognormal.p5), high: plain(lognormal.p95) });
  }
  if (normal !== undefined) {
    return t('quantity.normal', { mean: plain(normal.mean), sd: plain(normal.sd) });
  }
  return beta === undefined
    ? ''
    : t('quantity.beta', { mean: plain(beta.mean), sd: plain(beta.sd) });
}
