/** Steps of a bar. */
const STEPS = 24;

/**
 * Draw the range of an outcome in plain characters on a scale that all bars share: "-" from the
 * mean to where the input is low, "+" to where it is high. So "---|+++" is an input that raises the
 * outcome and "+++|---" one that lowers it.
 */
export function tornadoBar(
  [low, high]: readonly [number, number],
  mean: number,
  [from, to]: readonly [number, number],
): string {
  const placeOf = (value: number): number =>
    to > from ? Math.round(((value - from) / (to - from)) * STEPS) : 0;
  const middle = placeOf(mean);
  const cells = new Array<string>(STEPS + 1).fill(' ');
  const ends = [
    { place: placeOf(low), mark: '-' },
    { place: placeOf(high), mark: '+' },
  ];
  // Where both lie on one side, the nearer one is drawn over the other.
  for (const { place, mark } of ends.toSorted((a, b) => far(b.place) - far(a.place))) {
    cells.fill(mark, Math.min(place, middle), Math.max(place, middle) + 1);
  }
  cells[middle] = '|';
  return cells.join('').trimEnd();

  function far(place: number): number {
    return Math.abs(place - middle);
  }
}
