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
  /** In units of the drawing, 640 when absent. */
  readonly width?: number;
  readonly paint?: Paint;
};

const ROW = 24;
const BAR = 13;

/**
 * Draw shares as bars that sum: each starts where the one before it ends, and the last is their
 * sum. What adds goes right in blue, what takes away goes left in orange; the sign stands at it.
 */
export function attributionSvg(chart: AttributionBars): string {
  const { bars, totalLabel, id, number, width = 640, paint = 'themed' } = chart;
  const steps = stepsOf(bars);
  const total = steps.at(-1)?.to ?? 0;
  const rows = [...steps, { label: totalLabel, share: total, from: 0, to: total }];
  const ends = rows.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const height = rows.length * ROW + 6;
  // A label stands above its bar on narrow screens: half the width is enough for most.
  const left = Math.round(width * 0.42);
  const room = Math.max(...rows.map(({ share }) => number(share).length)) * FONT.label * 0.6 + 8;
  const domain = low === high ? [0, 1] : [low, high];
  const x = scaleLinear(domain, [left + room, width - room]);
  const name = escapeMarkup(id);
  const ink = chartColour('ink', paint);
  const drawn = rows.map(({ label, share, from, to }, i) => {
    const isTotal = i === rows.length - 1;
    const y = i * ROW + 4;
    const [start, end] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    const colour = isTotal ? chartColour('soft', paint) : seriesColour(share < 0 ? 1 : 0, paint);
    const middle = coordinate(y + BAR / 2 + FONT.label * 0.35);
    const value =
      share < 0 ? `x="${coordinate(start - 5)}" text-anchor="end"` : `x="${coordinate(end + 5)}"`;
    const weight = isTotal ? ' font-weight="700"' : '';
    const join =
      isTotal || i === 0
        ? ''
        : `<path d="M${coordinate(x(from))},${y - ROW + BAR}V${y}" stroke="${chartColour('soft', paint)}" stroke-dasharray="2 2"/>`;
    return (
      `${join}<text x="${left - 4}" y="${middle}" text-anchor="end"${weight} fill="${ink}">${escapeMarkup(cut(label, left))}</text>` +
      `<rect x="${coordinate(start)}" y="${y}" width="${coordinate(Math.max(end - start, 1))}" height="${BAR}" fill="${colour}"/>` +
      `<text ${value} y="${middle}"${weight} fill="${ink}">${escapeMarkup(number(share))}</text>`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-t" aria-describedby="${name}-d" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif" font-size="${FONT.label}">`,
    `<title id="${name}-t">${escapeMarkup(chart.title)}</title>`,
    `<desc id="${name}-d">${escapeMarkup(chart.description)}</desc>`,
    `<path d="M${coordinate(x(0))},0V${height}" stroke="${chartColour('soft', paint)}"/>`,
    ...drawn,
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

/** What is too long for its column ends in an ellipsis; the whole label is in the description. */
function cut(label: string, width: number): string {
  const most = Math.floor((width - 8) / (FONT.label * 0.56));
  return label.length <= most ? label : `${label.slice(0, most - 1)}…`;
}
