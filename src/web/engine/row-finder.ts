import type { TracedRow } from '../../core/index.ts';
import type { Catalogue } from '../ui/catalogue.ts';

/** Find printed figures by their ids, among those that the page carries. */
export function rowFinder(rows: Catalogue['rows']): (id: string) => TracedRow | undefined {
  return (id) => {
    const row = Object.hasOwn(rows, id) ? rows[id] : undefined;
    if (row === undefined) return undefined;
    const { value, unit, period, chapter, section, line, printed } = row;
    return { id, value, unit, period, chapter, section, textLine: line, printed };
  };
}
