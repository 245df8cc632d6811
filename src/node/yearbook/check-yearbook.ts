import type { Issue } from '../../core/index.ts';
import { checkChoices } from './check-choices.ts';
import { checkFormulas } from './check-formulas.ts';
import { checkLinks } from './check-links.ts';
import { checkRanges } from './check-ranges.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkUnits } from './check-units.ts';
import type { Yearbook } from './yearbook.ts';

/**
 * Check what the rows of the yearbook say about each other. Each stage looks at one thing:
 *
 *     links    anomalies and rows name each other, references exist, ids carry their chapter
 *     units    one indicator has one family of units, and a partner always or never
 *     ranges   the low end of a range lies below its high end
 *     repeats  a repeat agrees with its first; a value is a reading of its printed figure
 *     formulas derived values are recomputed; identities come out as their verdict says
 *     choices  competing figures exist and the chosen one fits its rule
 *
 * Cells by themselves (required, pattern, listed values, unique ids) are checked in reading.
 * Every issue names the rows that it is about.
 */
export function checkYearbook(yearbook: Yearbook): readonly Issue[] {
  return [
    ...checkLinks(yearbook),
    ...checkUnits(yearbook),
    ...checkRanges(yearbook),
    ...checkRepeats(yearbook),
    ...checkFormulas(yearbook),
    ...checkChoices(yearbook),
  ];
}
