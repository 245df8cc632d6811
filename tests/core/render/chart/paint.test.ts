import { describe, expect, it } from 'vitest';
import {
  BAND_OPACITY,
  CHART_COLOURS,
  DARK_CHART_COLOURS,
  DARK_SERIES_COLOURS,
  SERIES_COLOURS,
  seriesColour,
} from '../../../../src/core/render/chart/paint.ts';

type Rgb = readonly [number, number, number];

/**
 * What people with a kind of dichromacy see, in linear RGB. Source: Machado, Oliveira and
 * Fernandes, "A physiologically-based model for simulation of color vision deficiency", IEEE TVCG
 * 15 (2009), table for severity 1.0. Grey print keeps the luminance (Rec. 709).
 */
const SIGHTS = {
  'full colour': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    ...[0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216],
    ...[-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    ...[0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413],
    ...[-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    ...[1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602],
    ...[0.004733, 0.691367, 0.3039],
  ],
  'grey print': [...[0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722], ...[0.2126, 0.7152, 0.0722]],
} as const;

function channels(colour: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255);
  return [r, g, b];
}

/** Lay a colour over another, as SVG does: in sRGB. */
function over(top: Rgb, below: Rgb, opacity: number): Rgb {
  const [r, g, b] = [0, 1, 2].map((i) => (top[i] ?? 0) * opacity + (below[i] ?? 0) * (1 - opacity));
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** See a colour, as CIE L*a*b* (D65). */
function seen(rgb: Rgb, sight: readonly number[]): Rgb {
  const linear = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const [r = 0, g = 0, b = 0] = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        [0, 1, 2].reduce((s, i) => s + (sight[row + i] ?? 0) * (linear[i] ?? 0), 0),
      ),
    ),
  );
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Difference of two colours, CIE 1976: about 2.3 is just noticeable. */
function difference(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const kinds = Object.entries(SIGHTS);
const withColours = kinds.filter(([kind]) => kind !== 'grey print');

const PALETTES = {
  light: { series: SERIES_COLOURS, others: CHART_COLOURS },
  dark: { series: DARK_SERIES_COLOURS, others: DARK_CHART_COLOURS },
};

describe.each(Object.entries(PALETTES))('the %s colours of charts', (_, { series, others }) => {
  const paper = channels(others.paper);
  const pairs = series.flatMap((a, i) => series.slice(i + 1).map((b) => [a, b] as const));

  it.each(withColours)('of two scenarios stay apart in %s', (__, sight) => {
    for (const [a, b] of pairs) {
      const apart = difference(seen(channels(a), sight), seen(channels(b), sight));
      expect(apart, `${a} and ${b}`).toBeGreaterThan(10);
    }
  });

  // In grey print scenarios are told apart by their marks, panels and titles; within a panel
  // lightness alone has to do.
  it.each(kinds)('of paper, bands, median and baseline stay apart in %s', (__, sight) => {
    for (const colour of series) {
      const line = channels(colour);
      const outer = over(line, paper, BAND_OPACITY.outer);
      const inner = over(line, outer, BAND_OPACITY.inner);
      const ink = channels(others.ink);
      const steps = [paper, outer, inner, line].map((one) => seen(one, sight));
      for (const [i, step] of steps.slice(1).entries()) {
        expect(difference(steps[i] ?? step, step), `${colour}, step ${i}`).toBeGreaterThan(7);
      }
      expect(difference(seen(ink, sight), seen(inner, sight)), colour).toBeGreaterThan(40);
      expect(difference(seen(ink, sight), seen(line, sight)), colour).toBeGreaterThan(15);
    }
  });

  it('come again after four', () => {
    expect(seriesColour(4, 'fixed')).toBe(seriesColour(0, 'fixed'));
  });
});
