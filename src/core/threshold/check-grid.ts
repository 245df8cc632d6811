import { FEWEST_MEMBERS } from '../label/label-one.ts';
import * as say from './messages.ts';
import type { GridPoint } from './grid-point.ts';

/** Changes of a score below this share of its range over the grid are no turns. */
const LEAST_TURN = 0.01;

/**
 * Look whether a score goes one way only over the grid, and put in words where it does not, where
 * it crosses more than once, where it could not be had, and where nothing moves it.
 */
export function checkGrid(
  id: string,
  grid: readonly GridPoint[],
): { readonly monotone: boolean; readonly warnings: readonly string[] } {
  const tested = grid.filter(({ score }) => !Number.isNaN(score));
  const untested = grid.filter(({ score }) => Number.isNaN(score));
  const turns = turnsOf(tested);
  const crossings = grid.flatMap((point, i) => {
    const next = grid[i + 1];
    return next === undefined || next.crosses === point.crosses
      ? []
      : [[words(point), words(next)]];
  });
  const isFlat = tested.every(({ score }) => score === tested[0]?.score);
  return {
    monotone: turns.length === 0,
    warnings: [
      ...(isFlat ? [say.noDifference(id)] : []),
      ...(untested.length > 0 ? [say.untestedAt(untested.map(words), FEWEST_MEMBERS)] : []),
      ...(crossings.length > 1 ? [say.severalCrossings(id, crossings)] : []),
      ...(turns.length > 0 ? [say.notMonotone(id, turns.map(words))] : []),
    ],
  };
}

/** The points after which the score goes the other way. */
function turnsOf(grid: readonly GridPoint[]): readonly GridPoint[] {
  const scores = grid.map(({ score }) => score);
  const least = LEAST_TURN * (Math.max(...scores) - Math.min(...scores));
  const turns: GridPoint[] = [];
  let way = 0;
  grid.forEach((point, i) => {
    const next = grid[i + 1];
    if (next === undefined || Math.abs(next.score - point.score) <= least) return;
    const sign = Math.sign(next.score - point.score);
    if (way !== 0 && sign !== way) turns.push(point);
    way = sign;
  });
  return turns;
}

function words({ value }: GridPoint): string {
  return String(Number(value.toPrecision(4)));
}
