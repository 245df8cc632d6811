import type { ShockSpec } from '../spec/generated/scenario.ts';
import { durationMonths, monthNumber } from './months.ts';

type Dated = Pick<ShockSpec, 'start' | 'end' | 'profile'>;

/**
 * Tell how strongly a shock acts in each of the years, 0 to 1: the mean over the year's twelve
 * months. Month m of an onset of n has m/n (the start is month 1); from then to the end, which is
 * included, it is 1. After the end it falls from the level that was reached, by half every
 * half-life or in a straight line to nil, the first month after the end being month 1 of the
 * fade; without a fade it is nil at once, and without an end it stays.
 */
export function intensityByYear(shock: Dated, years: readonly number[]): number[] {
  const start = monthNumber(shock.start);
  const end = shock.end === undefined ? Infinity : monthNumber(shock.end);
  const onset = shock.profile?.onset === undefined ? 1 : durationMonths(shock.profile.onset);
  const reached = (month: number): number => Math.min(1, (month - start + 1) / onset);
  const atMonth = (month: number): number => {
    if (month < start) return 0;
    if (month <= end) return reached(month);
    return reached(end) * remaining(month - end, shock.profile?.fade);
  };
  return years.map((year) => yearMean(year, atMonth));
}

function yearMean(year: number, atMonth: (month: number) => number): number {
  let sum = 0;
  for (let month = 0; month < 12; month += 1) sum += atMonth(year * 12 + month);
  return sum / 12;
}

type Fade = NonNullable<NonNullable<ShockSpec['profile']>['fade']>;

/** The share that is left some months after the end. */
function remaining(months: number, fade: Fade | undefined): number {
  if (fade?.half_life !== undefined) return halved(months, durationMonths(fade.half_life));
  if (fade?.linear !== undefined) return Math.max(0, 1 - months / durationMonths(fade.linear));
  return 0;
}

/** Terms after which the series for 2^-x, 0 <= x < 1, no longer changes (ln(2)^20/20! < 1e-21). */
const TERMS = 20;

/**
 * Compute 2^(-months/halfLife) from additions, products and quotients alone, so that every host
 * gives the same bits: exact halves, and the Taylor series of exp(-ln(2) x) for what is left.
 */
function halved(months: number, halfLife: number): number {
  const exponent = -Math.LN2 * ((months % halfLife) / halfLife);
  let value = 1;
  for (let term = TERMS; term > 0; term -= 1) value = 1 + (exponent / term) * value;
  for (let left = months; left >= halfLife && value > 0; left -= halfLife) value /= 2;
  return value;
}
