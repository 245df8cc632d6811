import { escapeMarkup } from './escape-markup.ts';
import { FONT, coordinate } from './fan-frame.ts';
import type { FanFrame } from './fan-frame.ts';
import type { Fan, FanOptions } from './fan-types.ts';
import { chartColour } from './paint.ts';
import type { Paint } from './paint.ts';

/** Years between two that are written below a plot. */
const YEARS_APART = 5;
/** How high the strip of a shock is. */
const STRIP = 3;

/** Draw what lies behind a fan: lines and numbers of the scale, years, and the time of shocks. */
export function fanGrid(fan: Fan, frame: FanFrame, options: FanOptions): string {
  const { paint = 'themed', heading } = options;
  return [
    heading === undefined ? '' : headingText(heading, frame, paint),
    shockPeriods(fan, frame, paint),
    valueLines(frame, options),
    yearTicks(fan.years, frame, paint),
  ].join('');
}

function headingText(heading: string, { left }: FanFrame, paint: Paint): string {
  return `<text x="${left}" y="16" font-size="${FONT.heading}" font-weight="700" fill="${chartColour('ink', paint)}">${escapeMarkup(heading)}</text>`;
}

function valueLines(
  { left, right, y }: FanFrame,
  { axis, number, tickNumber = number, paint = 'themed' }: FanOptions,
): string {
  return axis.ticks
    .map((tick) => {
      const at = coordinate(y(tick));
      const colour = chartColour(tick === 0 ? 'soft' : 'grid', paint);
      return (
        `<path d="M${left},${at}H${coordinate(right)}" stroke="${colour}"/>` +
        `<text x="${left - 5}" y="${coordinate(y(tick) + FONT.label * 0.35)}" text-anchor="end" fill="${chartColour('soft', paint)}">${escapeMarkup(tickNumber(tick))}</text>`
      );
    })
    .join('');
}

/** The base year and every fifth; the base year has a line up the plot. */
function yearTicks(years: readonly number[], frame: FanFrame, paint: Paint): string {
  const { x, top, bottom, height } = frame;
  const first = years[0] ?? 0;
  const base = `<path d="M${coordinate(x(first))},${top}V${bottom}" stroke="${chartColour('soft', paint)}" stroke-dasharray="1 2"/>`;
  const written = years.filter(
    (year) => year === first || (year % YEARS_APART === 0 && x(year) - x(first) > 3 * FONT.label),
  );
  return (
    base +
    written
      .map((year) => {
        const at = coordinate(x(year));
        const weight = year === first ? ' font-weight="700"' : '';
        return `<path d="M${at},${bottom}v4" stroke="${chartColour('soft', paint)}"/><text x="${at}" y="${height - 4}" text-anchor="middle"${weight} fill="${chartColour('soft', paint)}">${year}</text>`;
      })
      .join('')
  );
}

/**
 * The value of a year stands at its tick, so the year is the half before and the half after it. A
 * strip at the top for each shock, and a tint down the plot.
 */
function shockPeriods({ periods = [] }: Fan, frame: FanFrame, paint: Paint): string {
  const { x, top, bottom } = frame;
  const colour = chartColour('shock', paint);
  return periods
    .map(({ from, to, label }, i) => {
      const left = x(from - 0.5);
      const width = coordinate(Math.max(x(to - 0.5) - left, 1));
      const y = top - 8 + (i % 3) * (STRIP + 1);
      return (
        `<g fill="${colour}"><title>${escapeMarkup(label)}</title>` +
        `<rect x="${coordinate(left)}" y="${y}" width="${width}" height="${STRIP}"/>` +
        `<rect x="${coordinate(left)}" y="${top}" width="${width}" height="${coordinate(bottom - top)}" fill-opacity="0.12"/></g>`
      );
    })
    .join('');
}
