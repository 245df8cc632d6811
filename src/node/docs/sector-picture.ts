import type { SectorGraph } from './sector-graph.ts';

/** One line of the picture: from a sector, along a lane beside the boxes, to those that it feeds. */
type Bus = {
  /** Position of the sector in the column. */
  readonly from: number;
  readonly to: readonly number[];
  /** 0 is the lane next to the boxes. */
  readonly lane: number;
};

type Box = { readonly title: string; readonly top: number; readonly height: number };

const BOX_WIDTH = 260;
const LEAST_HEIGHT = 46;
const GAP = 26;
const LANE = 18;
const MARGIN = 24;
const PORT = 15;
/** Longest line of a title, in characters. */
const TITLE = 32;

/** Colours of the lines on a light and on a dark ground; each has a contrast of at least 4.5. */
const LIGHT = ['#1b5e9c', '#a33f08', '#14684c', '#7d2f86', '#6b5200', '#4a4a4a'];
const DARK = ['#7cc0f5', '#ff9d66', '#5fd3a8', '#dd9be3', '#e3c24d', '#c4c4c4'];

/**
 * Draw which sector feeds which: a column of boxes, lines downwards on the right and, where a later
 * sector feeds an earlier one, upwards on the left. The colours follow the reader's light or dark.
 */
export function sectorPicture(
  { order, edges }: SectorGraph,
  titles: ReadonlyMap<string, string>,
  description: string,
): string {
  const sectors = order.filter((id) => edges.some(({ from, to }) => from === id || to === id));
  const targets = (from: number): readonly number[] =>
    edges
      .filter((edge) => edge.from === sectors[from])
      .map(({ to }) => sectors.indexOf(to))
      .sort((a, b) => a - b);
  const down = lanesOf(sectors.map((_, from) => targets(from).filter((to) => to > from)));
  const up = lanesOf(sectors.map((_, from) => targets(from).filter((to) => to < from)));
  const boxes = stack(
    sectors.map((id) => titles.get(id) ?? id),
    [down, up],
  );
  const left = MARGIN + LANE * (lanesIn(up) + 1);
  const width = left + BOX_WIDTH + LANE * (lanesIn(down) + 1) + MARGIN;
  const last = boxes.at(-1);
  const height = (last === undefined ? 0 : last.top + last.height) + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">Which sector of the model feeds which</title>',
    `<desc id="desc">${escapeXml(description)}</desc>`,
    styles(),
    `<rect class="ground" width="${width}" height="${height}" rx="8"/>`,
    ...down.map((bus) => drawBus(bus, boxes, down, { edge: left + BOX_WIDTH, way: 1 })),
    ...up.map((bus) => drawBus(bus, boxes, up, { edge: left, way: -1 })),
    ...boxes.map((box) => drawBox(box, left)),
    '</svg>',
    '',
  ].join('\n');
}

/** Give each sector with targets a lane; short lines run inside, and lines that do not meet share. */
function lanesOf(targets: readonly (readonly number[])[]): readonly Bus[] {
  const spans = targets.flatMap((to, from) =>
    to.length === 0 ? [] : [{ from, to, low: Math.min(from, ...to), high: Math.max(from, ...to) }],
  );
  const lanes: { readonly low: number; readonly high: number }[][] = [];
  const placed = spans
    .toSorted((a, b) => a.high - a.low - (b.high - b.low) || a.from - b.from)
    .map((span) => {
      const free = lanes.findIndex((lane) =>
        lane.every(({ low, high }) => high < span.low || span.high < low),
      );
      const lane = free < 0 ? lanes.length : free;
      lanes[lane] = [...(lanes[lane] ?? []), span];
      return { from: span.from, to: span.to, lane };
    });
  return placed.toSorted((a, b) => a.from - b.from);
}

function lanesIn(buses: readonly Bus[]): number {
  return Math.max(0, ...buses.map(({ lane }) => lane + 1));
}

/** The lines that touch a box on one side, from top to bottom. */
function portsOf(at: number, buses: readonly Bus[]): readonly Bus[] {
  return buses.filter(({ from, to }) => from === at || to.includes(at));
}

/** Set the boxes under each other, each as high as its title and its lines need. */
function stack(titles: readonly string[], sides: readonly (readonly Bus[])[]): readonly Box[] {
  let top = MARGIN;
  return titles.map((title, at) => {
    const ports = Math.max(...sides.map((buses) => portsOf(at, buses).length));
    const box = { title, top, height: Math.max(LEAST_HEIGHT, (ports + 1) * PORT) };
    top += box.height + GAP;
    return box;
  });
}

function portY(at: number, bus: Bus, boxes: readonly Box[], buses: readonly Bus[]): number {
  const ports = portsOf(at, buses);
  const { top = 0, height = 0 } = boxes[at] ?? {};
  return Math.round(top + ((ports.indexOf(bus) + 1) * height) / (ports.length + 1));
}

/** `edge` is the side of the boxes, `way` the direction in which the lanes lie from it. */
type Side = { readonly edge: number; readonly way: 1 | -1 };

function drawBus(
  bus: Bus,
  boxes: readonly Box[],
  buses: readonly Bus[],
  { edge, way }: Side,
): string {
  const x = edge + way * LANE * (bus.lane + 1.25);
  const y = (at: number): number => portY(at, bus, boxes, buses);
  const title = boxes[bus.from]?.title ?? '';
  const names = bus.to.map((at) => boxes[at]?.title ?? '').join('; ');
  const branches = bus.to.map((at) => {
    const tip = `M${edge + way * 7} ${y(at) - 4}L${edge} ${y(at)}L${edge + way * 7} ${y(at) + 4}Z`;
    return (
      `<path class="line" d="M${x} ${y(at)}H${edge + way * 6}"/><path class="tip" d="${tip}"/>` +
      `<circle class="tip" cx="${x}" cy="${y(at)}" r="2.5"/>`
    );
  });
  const far = way === 1 ? Math.max(...bus.to.map(y)) : Math.min(...bus.to.map(y));
  return [
    `<g class="c${bus.from % LIGHT.length}"><title>${escapeXml(`${title} feeds ${names}`)}</title>`,
    `<path class="line" d="M${edge} ${y(bus.from)}H${x}V${far}"/>`,
    ...branches,
    '</g>',
  ].join('\n');
}

function drawBox({ title, top, height }: Box, left: number): string {
  const lines = wrap(title);
  const first = top + height / 2 + 5 - (lines.length - 1) * 9;
  const text = lines.map(
    (line, i) =>
      `<text x="${left + BOX_WIDTH / 2}" y="${first + i * 18}" text-anchor="middle">${escapeXml(line)}</text>`,
  );
  return [
    `<rect class="box" x="${left}" y="${top}" width="${BOX_WIDTH}" height="${height}" rx="6"/>`,
    ...text,
  ].join('\n');
}

/** Break a title into lines at blanks. */
function wrap(title: string): readonly string[] {
  return title.split(' ').reduce<readonly string[]>((lines, word) => {
    const line = lines.at(-1);
    return line !== undefined && line.length + 1 + word.length <= TITLE
      ? [...lines.slice(0, -1), `${line} ${word}`]
      : [...lines, word];
  }, []);
}

function styles(): string {
  const lines = (colours: readonly string[]): string =>
    colours.map((colour, i) => `.c${i}{color:${colour}}`).join('');
  return [
    '<style>',
    'text{font:15px system-ui,sans-serif;fill:#1f2328}',
    '.ground{fill:#fff}.box{fill:#f3f5f7;stroke:#59636e}',
    '.line{fill:none;stroke:currentColor;stroke-width:1.6}.tip{fill:currentColor}',
    lines(LIGHT),
    '@media (prefers-color-scheme:dark){',
    'text{fill:#f0f3f6}.ground{fill:#0d1117}.box{fill:#1c2129;stroke:#9198a1}',
    lines(DARK),
    '}',
    '</style>',
  ].join('\n');
}

/** Keep text from being read as markup. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
