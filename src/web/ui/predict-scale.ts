/** Turns years and values into places in a drawing and back. */
type Scale = {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly yearAt: (x: number) => number;
  readonly valueAt: (y: number) => number;
  readonly ticks: readonly number[];
  readonly top: number;
};

/** The size of the drawing and the room around its plot. */
type Frame = Readonly<Record<'width' | 'height' | 'left' | 'right' | 'top' | 'bottom', number>>;

export const FRAMES = {
  wide: { width: 640, height: 360, left: 64, right: 16, top: 16, bottom: 32 },
  /** For a phone, where it is drawn at about its own size. */
  narrow: { width: 360, height: 320, left: 62, right: 12, top: 16, bottom: 30 },
} as const satisfies Record<string, Frame>;

/** Make the scale of the drawing: years along, values from 0 to a round number above the highest. */
export function predictScale(
  years: readonly number[],
  highest: number,
  { width, height, left, right, top, bottom }: Frame = FRAMES.wide,
): Scale {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 1;
  const step = roundStep(highest / 4);
  const most = Math.ceil(highest / step) * step;
  const across = (width - left - right) / (last - first);
  const up = (height - top - bottom) / most;
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return {
    x: (year) => left + (year - first) * across,
    y: (value) => height - bottom - value * up,
    yearAt: (x) => clamp(Math.round((x - left) / across) + first, first, last),
    valueAt: (y) => clamp((height - bottom - y) / up, 0, most),
    ticks: Array.from({ length: Math.round(most / step) + 1 }, (_, i) => i * step),
    top: most,
  };
}

/** Give 1, 2 or 5 times a power of ten, at or above a number. */
export function roundStep(number: number): number {
  if (!(number > 0)) return 1;
  let power = 1;
  while (power * 10 <= number) power *= 10;
  while (power > number) power /= 10;
  const lead = number / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
}

/** Draw a stroke from one year to another: the years between lie on the line. */
export function drawStroke(
  drawn: readonly number[],
  from: { readonly at: number; readonly value: number },
  to: { readonly at: number; readonly value: number },
): readonly number[] {
  const low = Math.min(from.at, to.at);
  const high = Math.max(from.at, to.at);
  return drawn.map((old, i) => {
    if (i === 0 || i < low || i > high) return old;
    const part = to.at === from.at ? 1 : (i - from.at) / (to.at - from.at);
    return from.value + (to.value - from.value) * part;
  });
}
