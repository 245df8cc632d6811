import { rowOf } from './fan-axis.ts';
import type { Axis } from './fan-axis.ts';
import type { FanCharacters } from './fan-characters.ts';
import { plain } from './number-words.ts';

/** One fan: quantiles of a path by year, and a path to hold it against. */
export type FanPanel = {
  readonly title: string;
  readonly quantiles: Readonly<
    Record<'0.05' | '0.25' | '0.5' | '0.75' | '0.95', readonly number[]>
  >;
  /** Drawn dashed. */
  readonly reference?: readonly number[];
};

/** How a panel is drawn. */
export type PanelFrame = {
  readonly axis: Axis;
  readonly rows: number;
  /** Columns of the plot, without the labels at its end. */
  readonly width: number;
  /** Columns of these labels. */
  readonly endWidth: number;
  readonly characters: FanCharacters;
  /** What values are divided by in labels. */
  readonly scale: number;
};

/** Draw a fan: one line a row, from the top, each `width + endWidth` columns wide. */
export function drawPanel(panel: FanPanel, frame: PanelFrame): readonly string[] {
  const ends = endLabels(panel, frame);
  const columns = Array.from({ length: frame.width }, (_, x) => drawColumn(panel, x, frame));
  return Array.from(
    { length: frame.rows },
    (_, row) =>
      columns.map((column) => column[row] ?? ' ').join('') +
      (ends.get(row) ?? '').padEnd(frame.endWidth),
  );
}

/** Give the texts at the end of a panel: the last values of the median and of the reference. */
export function endTexts(
  { quantiles, reference }: FanPanel,
  { characters, scale }: Pick<PanelFrame, 'characters' | 'scale'>,
): { readonly own: string; readonly other: string | undefined } {
  const last = reference?.at(-1);
  return {
    own: ` ${plain((quantiles['0.5'].at(-1) ?? 0) / scale)}`,
    other: last === undefined ? undefined : ` ${characters.dash} ${plain(last / scale)}`,
  };
}

/** Place both labels; where they would stand in one row, that of the reference makes way. */
function endLabels(panel: FanPanel, frame: PanelFrame): ReadonlyMap<number, string> {
  const { own, other } = endTexts(panel, frame);
  const [value = 0, reference = 0] = [panel.quantiles['0.5'].at(-1), panel.reference?.at(-1)];
  const row = rowOf(value, frame.axis, frame.rows);
  const labels = new Map([[row, own]]);
  if (other === undefined) return labels;
  const free = rowOf(reference, frame.axis, frame.rows);
  if (free !== row) return labels.set(free, other);
  const above = reference > value ? row > 0 : row === frame.rows - 1;
  return labels.set(above ? row - 1 : row + 1, other);
}

function drawColumn(panel: FanPanel, x: number, frame: PanelFrame): readonly string[] {
  const { characters, rows, axis, width } = frame;
  const row = (path: readonly number[]): number => rowOf(valueAt(path, x, width), axis, rows);
  const { quantiles } = panel;
  const column = new Array<string>(rows).fill(' ');
  column.fill(characters.outer, row(quantiles['0.95']), row(quantiles['0.05']) + 1);
  column.fill(characters.inner, row(quantiles['0.75']), row(quantiles['0.25']) + 1);
  if (panel.reference !== undefined && x % 2 === 0) column[row(panel.reference)] = characters.dash;
  column[row(quantiles['0.5'])] = characters.median;
  return column;
}

/** Give a path's value at a column of the plot, in a straight line between two years. */
function valueAt(path: readonly number[], x: number, width: number): number {
  const position = width < 2 ? 0 : (x / (width - 1)) * (path.length - 1);
  const before = Math.floor(position);
  const first = path[before] ?? 0;
  const second = path[before + 1] ?? first;
  return first + (second - first) * (position - before);
}
