import { numberText } from '../../core/index.ts';
import { plain } from '../render/number-words.ts';

export { numberText };

/** A cell of a list: null where there is nothing. */
export type Cell = string | number | boolean | null | readonly string[];

/** A line of a list, which is an object in JSON: snake_case keys. */
export type Entry = Readonly<Record<string, Cell>>;

/** Write a cell for people: nothing for null, "yes" or "no", the parts of a list with blanks. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return numberText(cell);
  return typeof cell === 'string' ? cell : cell.join(' ');
}

/** Write a drawn or computed number: three significant digits, or all before the point. */
export function roundedText(value: number): string {
  return value !== 0 && Math.abs(value) < 1e-6 ? value.toExponential(1) : plain(value);
}
