/** Where something first crosses, counted in steps of its range. */
export type Crossing =
  | { readonly kind: 'crosses'; readonly at: number }
  /** It has crossed at the low end already. */
  | { readonly kind: 'already' }
  /** It has not at any point of the grid. */
  | { readonly kind: 'never' };

/** Points of the coarse grid, both ends included. */
const POINTS = 9;

/** Give the steps of the coarse grid over a range of so many steps: nine, or all where there are fewer. */
export function coarseGrid(steps: number): readonly number[] {
  const last = POINTS - 1;
  const points = Array.from({ length: POINTS }, (_, i) => Math.round((i * steps) / last));
  return [...new Set(points)];
}

/**
 * Find the first step that crosses: the first point of the grid that does, then bisection between
 * it and the point before. That is the smallest step of all where it crosses once only; what
 * crosses and comes back between two points of the grid is not seen.
 */
export function findCrossing(
  crosses: (step: number) => boolean,
  grid: readonly number[],
): Crossing {
  const first = grid.findIndex(crosses);
  if (first < 0) return { kind: 'never' };
  if (first === 0) return { kind: 'already' };
  let [below = 0, at = 0] = [grid[first - 1], grid[first]];
  while (at - below > 1) {
    const middle = Math.floor((below + at) / 2);
    if (crosses(middle)) at = middle;
    else below = middle;
  }
  return { kind: 'crosses', at };
}
