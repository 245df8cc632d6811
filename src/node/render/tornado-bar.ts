/** Characters of a bar. */
const WIDTH = 24;

/**
 * Draw the range of an outcome in plain characters on a scale that all bars share: "-" from the
 * mean to where the input is low, "+" to where it is high. So "---|+++" is an input that raises the
 * outcome and "+++|---" one that lowers it.
 */
export function tornadoBar(
  outcomes: readonly [number, number],
  mean: number,
  [from, to]: readonly [number, number],
): string {
  const at = (value: number): number =>
    to > from ? Math.round(((value - from) / (to - from)) * WIDTH) : 0;
  const cells = new Array<string>(WIDTH + 1).fill(' ');
  const middle = at(mean);
  outcomes.forEach((outcome, end) => {
    const place = at(outcome);
    for (let i = Math.min(place, middle); i <= Math.max(place, middle); i += 1) {
      // Where both ends lie on one side, the nearer one stays visible.
      if (end === 0 || cells[i] === ' ' || Math.abs(place - middle) < reach(cells, i, middle)) {
        cells[i] = end === 0 ? '-' : '+';
      }
    }
  });
  cells[middle] = '|';
  return cells.join('').trimEnd();
}

/** How far the bar that is there already goes to the side of a cell. */
function reach(cells: readonly string[], cell: number, middle: number): number {
  const step = cell < middle ? -1 : 1;
  let far = 0;
  while (cells[middle + step * (far + 1)] !== undefined && cells[middle + step * (far + 1)] !== ' ')
    far += 1;
  return far;
}
