import { scaleLinear } from 'd3-scale';
import type { Fan, FanOptions } from './fan-types.ts';
import { endTexts } from './end-texts.ts';

/** Heights of letters, in units of the drawing. */
export const FONT = { label: 11, heading: 13 } as const;

/** About how wide a letter is, as a part of its height: wide enough for most fonts. */
const LETTER = 0.58;

/** Where things are, in units of the drawing, which is `width` by `height`. */
export type FanFrame = {
  readonly width: number;
  readonly height: number;
  /** The edges of the plot. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Place of a year, which may have a fraction, kept within the plot. */
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
};

/** Lay a panel out: room for the numbers at its left, the texts at the line ends, and the years. */
export function fanFrame(fan: Fan, options: FanOptions): FanFrame {
  const { axis, number, tickNumber = number, width = 340, height = 200 } = options;
  const left = Math.ceil(widest(axis.ticks.map(tickNumber))) + 8;
  const ends = endTexts(fan, number).map(({ text }) => text);
  const right = width - Math.ceil(widest(ends)) - 10;
  const top = options.heading === undefined ? 10 : 30;
  const bottom = height - 20;
  const [first = 0, last = 1] = [fan.years[0], fan.years.at(-1)];
  const x = scaleLinear([first, Math.max(last, first + 1)], [left, right]).clamp(true);
  const y = scaleLinear([axis.low, axis.high], [bottom, top]);
  return { width, height, left, right, top, bottom, x, y };
}

/** Give about the width of the widest of some labels. */
function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length)) * FONT.label * LETTER;
}

/** Write a coordinate, to a tenth. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10);
}
