import { coordinate } from './fan-frame.ts';
import { chartColour, seriesColour } from './paint.ts';
import type { Paint } from './paint.ts';

/**
 * The outlines of the marks, around a centre, in units of the drawing: a disc, a square, a triangle
 * and a diamond. They stand for the four colours where there is none to be seen, as in grey print.
 */
const MARKS = [
  'm-3.6,0a3.6,3.6 0 1,0 7.2,0a3.6,3.6 0 1,0 -7.2,0z',
  'm-3.3,-3.3h6.6v6.6h-6.6z',
  'm0,-4.2l4.2,7.4h-8.4z',
  'm0,-4.6l4.6,4.6l-4.6,4.6l-4.6,-4.6z',
] as const;

/** Draw the mark of the scenario at a position around a point, with an edge of paper. */
export function endMark(position: number, x: number, y: number, paint: Paint): string {
  const shape = MARKS[position % MARKS.length] ?? MARKS[0];
  return `<path d="M${coordinate(x)},${coordinate(y)}${shape}" fill="${seriesColour(position, paint)}" stroke="${chartColour('paper', paint)}" stroke-width="0.8"/>`;
}
