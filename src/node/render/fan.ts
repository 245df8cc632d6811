import { roundAxis } from './fan-axis.ts';
import { inAscii } from './fan-characters.ts';
import type { FanCharacters } from './fan-characters.ts';
import { drawPanel, endTexts } from './fan-panel.ts';
import type { FanPanel, PanelFrame } from './fan-panel.ts';
import { plain } from './number-words.ts';

export type { FanPanel } from './fan-panel.ts';

export type FanOptions = {
  /** Of all paths, at least 1. */
  readonly years: readonly number[];
  /** Columns of the terminal. */
  readonly columns: number;
  readonly characters: FanCharacters;
  readonly bold: (text: string) => string;
  /** What values are divided by in labels; 1 when absent. */
  readonly scale?: number;
  /** Rows of a panel; an odd number, so that the middle of the scale is a row; 11 when absent. */
  readonly rows?: number;
};

const ROWS = 11;
/** Columns of a plot: no fewer, unless the terminal is narrower; and no more. */
const [NARROWEST, WIDEST] = [18, 60] as const;
const GAP = 2;

/**
 * Draw fans beside each other on one scale, as many in a row as the terminal has columns for: each
 * with its bands of 90% and 50%, its median, and dashed what it is held against; the last values
 * stand at the end. Gives lines without a last line break.
 */
export function renderFan(panels: readonly FanPanel[], options: FanOptions): string {
  if (panels.length === 0) return '';
  const { characters, scale = 1, columns, years, rows = ROWS } = options;
  const axis = roundAxis(panels.flatMap(valuesOf));
  const labels = axisLabels(axis, scale, rows);
  const labelWidth = Math.max(...[...labels.values()].map(({ length }) => length)) + 1;
  const endWidth = Math.max(
    ...panels.flatMap((panel) => {
      const { own, other = '' } = endTexts(panel, { characters, scale });
      return [own.length, other.length];
    }),
  );
  const { perRow, width } = fit(panels.length, columns - labelWidth, endWidth);
  const frame = { axis, rows, width, endWidth, characters, scale };
  const lines = Array.from({ length: Math.ceil(panels.length / perRow) }, (_, i) =>
    panels.slice(i * perRow, (i + 1) * perRow),
  );
  const text = lines
    .map((row) => drawRow(row, frame, { years, labels, labelWidth, bold: options.bold }))
    .join('\n\n');
  return characters.isAscii ? inAscii(text) : text;
}

/** Say what the characters of a fan mean; there may be nothing that it is held against. */
export function fanLegend(characters: FanCharacters, reference: string | undefined): string {
  const { median, inner, outer, dash } = characters;
  const dashed = reference === undefined ? '' : `, ${dash} median of ${reference}`;
  return `${median} median, ${inner} 50% and ${outer} 90% of the members${dashed}`;
}

function valuesOf({ quantiles, reference = [] }: FanPanel): readonly number[] {
  return [...Object.values(quantiles).flat(), ...reference];
}

/** The labels of an axis by row: its ends and its middle. */
function axisLabels(
  { low, high }: PanelFrame['axis'],
  scale: number,
  rows: number,
): ReadonlyMap<number, string> {
  const middle = (rows - 1) / 2;
  return new Map(
    [[0, high] as const, [middle, (low + high) / 2] as const, [rows - 1, low] as const].map(
      ([row, value]) => [row, plain(value / scale)],
    ),
  );
}

/** Find how many panels stand in a row, and how wide their plots are. */
function fit(
  panels: number,
  columns: number,
  endWidth: number,
): { readonly perRow: number; readonly width: number } {
  const most = Math.max(1, Math.floor((columns + GAP) / (NARROWEST + endWidth + GAP)));
  // As many in each row as in the others.
  const perRow = Math.ceil(panels / Math.ceil(panels / most));
  const width = Math.floor((columns + GAP) / perRow) - GAP - endWidth;
  return { perRow, width: Math.min(Math.max(width, 8), WIDEST) };
}

type RowFrame = {
  readonly years: readonly number[];
  readonly labels: ReadonlyMap<number, string>;
  readonly labelWidth: number;
  readonly bold: FanOptions['bold'];
};

/** Draw panels beside each other: titles, plots with the scale to their left, and years. */
function drawRow(
  panels: readonly FanPanel[],
  frame: PanelFrame,
  { years, labels, labelWidth, bold }: RowFrame,
): string {
  const margin = ' '.repeat(labelWidth);
  const full = frame.width + frame.endWidth;
  const titles = panels.map(({ title }) => {
    const shown = cut(title, full, frame.characters.ellipsis);
    return bold(shown) + ' '.repeat(full - shown.length);
  });
  const plots = panels.map((panel) => drawPanel(panel, frame));
  const lines = Array.from({ length: frame.rows }, (_, row) => {
    const label = (labels.get(row) ?? '').padStart(labelWidth - 1);
    return `${label} ${plots.map((plot) => plot[row] ?? '').join(' '.repeat(GAP))}`;
  });
  const axis = yearAxis(years, frame.width).padEnd(full);
  return [
    margin + titles.join(' '.repeat(GAP)),
    ...lines,
    margin + panels.map(() => axis).join(' '.repeat(GAP)),
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Write the first and the last year under a plot. */
function yearAxis(years: readonly number[], width: number): string {
  const [first, last] = [String(years[0] ?? ''), String(years.at(-1) ?? '')];
  if (years.length < 2 || width < first.length + last.length + 1) return first;
  return first + last.padStart(width - first.length);
}

function cut(text: string, width: number, ellipsis: string): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}${ellipsis}`;
}
