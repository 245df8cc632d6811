import { area, line } from 'd3-shape';
import { endMark } from './end-mark.ts';
import { endTexts, spread } from './end-texts.ts';
import { escapeMarkup } from './escape-markup.ts';
import { FONT, coordinate, fanFrame } from './fan-frame.ts';
import type { FanFrame } from './fan-frame.ts';
import { fanGrid } from './fan-grid.ts';
import type { Fan, FanOptions, FanQuantiles } from './fan-types.ts';
import { BAND_OPACITY, chartColour, seriesColour } from './paint.ts';
import type { Paint } from './paint.ts';

/**
 * Draw a fan as SVG: bands of 90% and 50%, the median, the baseline's median dashed, the base year
 * and the time of the shocks marked, and the last values at the line ends. Panels beside each other
 * get one axis. Nothing in it needs a style sheet; all text is escaped.
 */
export function fanSvg(fan: Fan, options: FanOptions): string {
  const frame = fanFrame(fan, options);
  const { id, title, description, paint = 'themed' } = options;
  const { width, height } = frame;
  const name = escapeMarkup(id);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-t" aria-describedby="${name}-d" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif" font-size="${FONT.label}">`,
    `<title id="${name}-t">${escapeMarkup(title)}</title>`,
    `<desc id="${name}-d">${escapeMarkup(description)}</desc>`,
    fanGrid(fan, frame, options),
    bands(fan.quantiles, fan.years, seriesColour(fan.colour ?? 0, paint), frame),
    secondFan(fan, frame, paint),
    baselineLine(fan, frame, paint),
    medianLine(fan.quantiles, fan.years, seriesColour(fan.colour ?? 0, paint), frame),
    drawnLine(fan, frame, paint),
    endMarks(fan, frame, paint),
    baseDot(fan, frame, paint),
    ends(fan, frame, options),
    '</svg>',
  ].join('');
}

type Paths = readonly (number | undefined)[];

function bands(
  quantiles: FanQuantiles,
  years: readonly number[],
  colour: string,
  frame: FanFrame,
): string {
  const outer = areaPath(years, quantiles['0.05'], quantiles['0.95'], frame);
  const inner = areaPath(years, quantiles['0.25'], quantiles['0.75'], frame);
  return (
    `<path d="${outer}" fill="${colour}" fill-opacity="${BAND_OPACITY.outer}"/>` +
    `<path d="${inner}" fill="${colour}" fill-opacity="${BAND_OPACITY.inner}"/>`
  );
}

/**
 * The second scenario is told from the first by its outline, by dashes longer than the baseline's and
 * by the mark at its end too: in grey, colours are alike.
 */
function secondFan({ second, years, colour = 0 }: Fan, frame: FanFrame, paint: Paint): string {
  if (second === undefined) return '';
  const stroke = seriesColour(second.colour ?? colour + 1, paint);
  const { quantiles } = second;
  const outer = areaPath(years, quantiles['0.05'], quantiles['0.95'], frame);
  return (
    `<path d="${outer}" fill="${stroke}" fill-opacity="0.1" stroke="${stroke}" stroke-width="1" stroke-dasharray="1 2.5"/>` +
    medianLine(quantiles, years, stroke, frame, ' stroke-dasharray="9 2.5"')
  );
}

function medianLine(
  quantiles: FanQuantiles,
  years: readonly number[],
  colour: string,
  frame: FanFrame,
  dashes = '',
): string {
  const path = linePath(years, quantiles['0.5'], frame);
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.2"${dashes} stroke-linejoin="round"/>`;
}

function endMarks({ quantiles, second, colour = 0 }: Fan, frame: FanFrame, paint: Paint): string {
  const mark = (of: FanQuantiles, position: number): string => {
    const value = of['0.5'].at(-1);
    return value === undefined ? '' : endMark(position, frame.right, frame.y(value), paint);
  };
  const other = second === undefined ? '' : mark(second.quantiles, second.colour ?? colour + 1);
  return other + mark(quantiles, colour);
}

function baselineLine({ baseline, years }: Fan, frame: FanFrame, paint: Paint): string {
  if (baseline === undefined) return '';
  const path = linePath(years, baseline.values, frame);
  return `<path d="${path}" fill="none" stroke="${chartColour('ink', paint)}" stroke-width="1.4" stroke-dasharray="5 3"/>`;
}

function drawnLine({ drawn, years }: Fan, frame: FanFrame, paint: Paint): string {
  if (drawn === undefined) return '';
  const colour = chartColour('ink', paint);
  const path = linePath(years, drawn.values, frame);
  const dots = drawn.values.flatMap((value, i) => {
    const year = years[i];
    if (value === undefined || year === undefined) return [];
    const [x, y] = [coordinate(frame.x(year)), coordinate(frame.y(value))];
    return [
      `<circle cx="${x}" cy="${y}" r="2.6" fill="${chartColour('paper', paint)}" stroke="${colour}" stroke-width="1.2"/>`,
    ];
  });
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1"/>${dots.join('')}`;
}

/** The base year's value is known: a dot tells it from what is computed. */
function baseDot({ years, quantiles }: Fan, frame: FanFrame, paint: Paint): string {
  const [year, value] = [years[0], quantiles['0.5'][0]];
  if (year === undefined || value === undefined) return '';
  return `<circle cx="${coordinate(frame.x(year))}" cy="${coordinate(frame.y(value))}" r="3" fill="${chartColour('ink', paint)}"/>`;
}

function ends(fan: Fan, frame: FanFrame, { number, paint = 'themed' }: FanOptions): string {
  const texts = endTexts(fan, number);
  const places = spread(
    texts.map(({ value }) => frame.y(value)),
    FONT.label + 1,
    { top: frame.top, bottom: frame.bottom },
  );
  const ink = chartColour('ink', paint);
  const looks = {
    own: `fill="${ink}" font-weight="700"`,
    second: `fill="${ink}" font-weight="700" font-style="italic"`,
    baseline: `fill="${chartColour('soft', paint)}"`,
    drawn: `fill="${ink}" font-style="italic"`,
  };
  return texts
    .map(({ of, text }, i) => {
      const y = coordinate((places[i] ?? 0) + FONT.label * 0.35);
      return `<text x="${coordinate(frame.right + 6)}" y="${y}" ${looks[of]}>${escapeMarkup(text)}</text>`;
    })
    .join('');
}

/** Draw no year twice, and none that has no value. */
function linePath(years: readonly number[], values: Paths, frame: FanFrame): string {
  const path = line<number>()
    .defined((i) => values[i] !== undefined)
    .x((i) => frame.x(years[i] ?? 0))
    .y((i) => frame.y(values[i] ?? 0))
    .digits(1);
  return path(years.map((_, i) => i)) ?? '';
}

function areaPath(
  years: readonly number[],
  low: readonly number[],
  high: readonly number[],
  frame: FanFrame,
): string {
  const path = area<number>()
    .x((i) => frame.x(years[i] ?? 0))
    .y0((i) => frame.y(low[i] ?? 0))
    .y1((i) => frame.y(high[i] ?? 0))
    .digits(1);
  return path(years.map((_, i) => i)) ?? '';
}
