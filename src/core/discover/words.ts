import { VALUE_SCALES } from '../sweep/scales.ts';
import type { Feature, Limits } from './types.ts';

/** Say what a box asks of a feature, such as "call-up.severity is at least 0.62". */
export function conditionWords(
  { name, scale }: Pick<Feature, 'name' | 'scale'>,
  { low, high }: Limits,
): string {
  if (scale === 'switch') return low === 1 ? `${name} happens` : `${name} does not happen`;
  const write = (value: number): string =>
    scale === 'number' ? short(value) : String(VALUE_SCALES[scale].write(value));
  const [from, to] = [write(low), write(high)];
  if (low > -Infinity && high < Infinity) {
    return from === to ? `${name} is ${from}` : `${name} is between ${from} and ${to}`;
  }
  const [above, below] = scale === 'month' ? ['or later', 'or earlier'] : ['or more', 'or less'];
  return low > -Infinity ? `${name} is ${from} ${above}` : `${name} is ${to} ${below}`;
}

/** Three significant digits. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
