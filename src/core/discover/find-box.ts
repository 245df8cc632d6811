import { dropIdleLimits } from './drop-idle-limits.ts';
import { paste } from './paste.ts';
import { peel } from './peel.ts';
import type { Step } from './peel.ts';
import type { Box, BoxScore, Cases } from './types.ts';

export type BoxOptions = {
  /** A box is preferred that has at least this density. */
  readonly density: number;
  /** Share of the box's cases that one step takes away or lets in. */
  readonly patience: number;
  /** Share of all cases that a box keeps at least. */
  readonly leastMass: number;
};

/** What is usual: steps as in Friedman and Fisher (1999), and a box that is right four times in five. */
export const USUAL_BOX: BoxOptions = { density: 0.8, patience: 0.05, leastMass: 0.02 };

/**
 * Find the box in which cases of interest are dense (PRIM):
 *
 * cases -> peel -> the best of the boxes on the way -> let go of limits that do nothing -> paste
 *
 * The best box is, of those that are dense enough, or of all where none is, the one with the
 * greatest harmonic mean of coverage and density.
 */
export function findBox(cases: Cases, options: BoxOptions): Box {
  const steps = peel(cases, options);
  const dense = steps.filter(({ score }) => score.density >= options.density);
  const chosen = bestBalanced(dense.length > 0 ? dense : steps);
  const lean = dropIdleLimits(chosen, cases);
  return dropIdleLimits(paste(lean, cases, options.patience), cases);
}

function bestBalanced(steps: readonly Step[]): Box {
  const best = steps.reduce((a, b) => (balance(b.score) > balance(a.score) ? b : a));
  return best.box;
}

function balance({ coverage, density }: BoxScore): number {
  const sum = coverage + density;
  return sum === 0 ? 0 : (2 * coverage * density) / sum;
}
