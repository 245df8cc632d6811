import { scaleLinear } from 'd3-scale';
import { escapeMarkup } from './escape-markup.ts';
import { coordinate, FONT } from './fan-frame.ts';
import { chartColour, seriesColour } from './paint.ts';
import type { Paint } from './paint.ts';

/** Shares that add up to a whole, as bars that start where the one before ends. */
export type AttributionBars = {
  readonly bars: readonly { readonly label: string; readonly share: number }[];
  /** Stands at the last bar, which is the sum of the others. */
  readonly totalLabel: string;
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Writes a signed value. */
  readonly number: (value: number) => string;
  /** In units of the drawing, 460 when absent. */
  readonly width?: number;
  readonly paint?: Paint;
};

const ROW = 38;
const BAR = 13;
/** Room above a bar for its label. */
const LABEL = 16;

/**
 * Draw shares as bars that sum: each starts where the one before it ends, and the last is their
 * sum. What adds goes right in blue, what takes away goes left in orange; the sign stands at it. A
 * label stands above its bar, so that long ones fit narrow screens too.
 */
export function attributionSvg(chart: AttributionBars): string {
  const { bars, totalLabel, id, number, width = 460, paint = 'themed' } = chart;
  const steps = stepsOf(bars);
  const total = steps.at(-1)?.to ?? 0;
  const rows = [...steps, { label: totalLabel, share: total, from: 0, to: total }];
  const x = placesOf(rows, number, width);
  const height = rows.length * ROW + 4;
  const name = escapeMarkup(id);
  const soft = chartColour('soft', paint);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-t" aria-describedby="${name}-d" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif" font-size="${FONT.label}">`,
    `<title id="${name}-t">${escapeMarkup(chart.title)}</title>`,
    `<desc id="${name}-d">${escapeMarkup(chart.description)}</desc>`,
    ...rows.map((row, i) => bar(row, i, { x, number, paint, last: rows.length - 1, width })),
    ...rows.map((_, i) => {
      const y = i * ROW + LABEL - 2;
      return `<path d="M${coordinate(x(0))},${y}v${BAR + 4}" stroke="${soft}"/>`;
    }),
    '</svg>',
  ].join('');
}

type Step = AttributionBars['bars'][number] & { readonly from: number; readonly to: number };

function stepsOf(bars: AttributionBars['bars']): readonly Step[] {
  let sum = 0;
  return bars.map(({ label, share }) => {
    const from = sum;
    sum += share;
    return { label, share, from, to: sum };
  });
}

/** Leave room for the numbers, which stand outside of the bars on either side. */
function placesOf(
  rows: readonly Step[],
  number: AttributionBars['number'],
  width: number,
): (value: number) => number {
  const ends = rows.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const letters = Math.max(...rows.map(({ share }) => number(share).length));
  const room = letters * FONT.label * 0.66 + 8;
  const hasLow = rows.some(({ share }) => share < 0);
  const hasHigh = rows.some(({ share }) => share >= 0);
  const places = [hasLow ? room : 2, width - (hasHigh ? room : 2)];
  return scaleLinear(low === high ? [0, 1] : [low, high], places);
}

type Drawing = {
  readonly x: (value: number) => number;
  readonly number: AttributionBars['number'];
  readonly paint: Paint;
  readonly last: number;
  readonly width: number;
};

function bar(
  { label, share, from, to }: Step,
  i: number,
  { x, number, paint, last, width }: Drawing,
): string {
  const isTotal = i === last;
  const y = i * ROW + LABEL;
  const [start, end] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
  const colour = isTotal ? chartColour('soft', paint) : seriesColour(share < 0 ? 1 : 0, paint);
  const middle = coordinate(y + BAR / 2 + FONT.label * 0.35);
  const place =
    share < 0 ? `x="${coordinate(start - 5)}" text-anchor="end"` : `x="${coordinate(end + 5)}"`;
  const look = `fill="${chartColour('ink', paint)}"${isTotal ? ' font-weight="700"' : ''}`;
  return (
    `<text x="0" y="${y - 4}" ${look}>${escapeMarkup(cut(label, width))}</text>` +
    `<rect x="${coordinate(start)}" y="${y}" width="${coordinate(Math.max(end - start, 1))}" height="${BAR}" fill="${colour}"/>` +
    `<text ${place} y="${middle}" ${look}>${escapeMarkup(number(share))}</text>`
  );
}

/** What is too long for the chart ends in an ellipsis; the whole label is in the description. */
function cut(label: string, width: number): string {
  const most = Math.floor(width / (FONT.label * 0.56));
  return label.length <= most ? label : `${label.slice(0, most - 1)}…`;
}
