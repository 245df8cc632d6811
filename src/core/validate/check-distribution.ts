import type { Quantity } from '../spec/generated/common.ts';
import type { Fault } from './fault.ts';
import { valueFault } from './fault.ts';
import { betaTooWide, lowAboveHigh, modeOutside, percentilesOutOfOrder } from './messages.ts';
import { quantityExtent } from './quantity-extent.ts';

/** Check that a distribution makes sense; a number always does. `pointer` is the quantity's. */
export function checkDistribution(quantity: Quantity, pointer: string): readonly Fault[] {
  if (typeof quantity === 'number') return [];
  const { lognormal, triangular, uniform, beta } = quantity;
  if (uniform !== undefined && uniform.low > uniform.high)
    return [valueFault(`${pointer}/uniform`, lowAboveHigh(uniform.low, uniform.high))];
  if (triangular !== undefined) return checkTriangular(triangular, `${pointer}/triangular`);
  if (lognormal !== undefined && lognormal.p5 >= lognormal.p95) {
    const wording = percentilesOutOfOrder(lognormal.p5, lognormal.p95);
    return [valueFault(`${pointer}/lognormal`, wording)];
  }
  if (beta === undefined) return [];
  // A distribution on [0, 1] has a variance below mean * (1 - mean); rounding must not hide a tie.
  const widest = Math.sqrt(beta.mean * (1 - beta.mean));
  if (beta.sd < widest * (1 - 1e-9)) return [];
  return [valueFault(`${pointer}/beta/sd`, betaTooWide(beta.sd, beta.mean, widest))];
}

type Triangular = { readonly low: number; readonly mode: number; readonly high: number };

function checkTriangular({ low, mode, high }: Triangular, pointer: string): readonly Fault[] {
  if (low > high) return [valueFault(pointer, lowAboveHigh(low, high))];
  if (mode >= low && mode <= high) return [];
  return [valueFault(`${pointer}/mode`, modeOutside(mode, low, high))];
}

/** How to word an end of a quantity that is outside a range; `percentile` where it is one. */
export type RangeWording = (
  value: number,
  percentile: 5 | 95 | undefined,
) => Pick<Fault, 'code' | 'message' | 'hint'>;

/**
 * Check that a quantity stays within a range: a number and a bounded distribution altogether, one
 * with tails from its 5th to its 95th percentile.
 */
export function checkRange(
  quantity: Quantity,
  [low, high]: readonly [number, number],
  at: { readonly pointer: string; readonly word: RangeWording },
): readonly Fault[] {
  const extent = quantityExtent(quantity);
  if (extent === undefined) return [];
  const outside = (value: number): boolean => value < low || value > high;
  const faults: Fault[] = [];
  if (outside(extent.low)) {
    const wording = at.word(extent.low, extent.hasTails ? 5 : undefined);
    faults.push(valueFault(at.pointer + extent.lowAt, wording));
  }
  // A number has its two ends at one place.
  if (outside(extent.high) && !(faults.length > 0 && extent.high === extent.low)) {
    const wording = at.word(extent.high, extent.hasTails ? 95 : undefined);
    faults.push(valueFault(at.pointer + extent.highAt, wording));
  }
  return faults;
}
