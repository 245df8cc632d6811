import { VALUE_SCALES } from '../sweep/scales.ts';
import { limitedEnds } from './drop-idle-limits.ts';
import { findBox, USUAL_BOX } from './find-box.ts';
import { resampleBox } from './resample-box.ts';
import type { Resampling } from './resample-box.ts';
import { scoreBox } from './score-box.ts';
import type { BoxScore, Cases, Feature, Limits } from './types.ts';
import { conditionWords } from './words.ts';

/** How often the box is sought again on a half of the cases. */
const HALVES = 20;

/** One feature that a box limits. */
export type BoxCondition = {
  readonly name: string;
  /** The lowest and highest value in the box, as they are written; absent at an open end. */
  readonly low?: number | string;
  readonly high?: number | string;
  readonly words: string;
  /** How likely chance alone would do as much: see `limitedEnds`; of two ends the likelier. */
  readonly chance: number;
  /** In how many of the halves the same ends of the feature were limited. */
  readonly found: number;
};

/** Where cases of interest are dense. */
export type Discovery = {
  readonly cases: number;
  readonly interest: number;
  /** Empty where no condition makes the cases of interest denser. */
  readonly conditions: readonly BoxCondition[];
  readonly box: BoxScore;
  /** Whether the box is as dense as was asked for. */
  readonly isDense: boolean;
  readonly resampling: Omit<Resampling, 'found'>;
};

/**
 * Discover under which conditions cases are of interest: the box, how well it does, and what is
 * left of it when it is sought on halves of the cases. Undefined where all cases are of interest,
 * or none is. `seed` keys the halves.
 */
export function discover(
  cases: Cases,
  { density, seed }: { readonly density: number; readonly seed: string },
): Discovery | undefined {
  const interest = cases.interest.reduce((sum, one) => sum + one, 0);
  if (interest === 0 || interest === cases.interest.length) return undefined;
  const options = { ...USUAL_BOX, density };
  const box = findBox(cases, options);
  const score = scoreBox(box, cases);
  const ends = limitedEnds(box, cases);
  const { found, ...resampling } = resampleBox(cases, options, { halves: HALVES, seed });
  return {
    ...{ cases: cases.interest.length, interest, box: score, isDense: score.density >= density },
    conditions: cases.features.flatMap((feature, f) => {
      const limits = box[f];
      const own = ends.filter((end) => end.feature === f);
      if (limits === undefined || own.length === 0) return [];
      const again = own.map(({ end }) => found[f]?.[end] ?? 0);
      const chance = Math.max(...own.map((end) => end.chance));
      // A condition is found again where the ends that it limits are.
      return [{ ...condition(feature, limits), chance, found: Math.min(...again) }];
    }),
    resampling,
  };
}

function condition(
  { name, scale }: Feature,
  { low, high }: Limits,
): Pick<BoxCondition, 'name' | 'low' | 'high' | 'words'> {
  const { write } = VALUE_SCALES[scale];
  return {
    name,
    ...(low > -Infinity ? { low: write(low) } : {}),
    ...(high < Infinity ? { high: write(high) } : {}),
    words: conditionWords({ name, scale }, { low, high }),
  };
}
