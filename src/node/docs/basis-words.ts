import type { Basis } from '../../core/index.ts';
import { code, plainText } from './markdown.ts';

/** Say where an assumption comes from: its kind, the reason, and the rows that it rests on. */
export function basisWords({ kind, text, rows = [] }: Basis): string {
  const from = rows.length === 0 ? '' : ` Rows: ${rows.map(code).join(', ')}.`;
  return `**${kind}.** ${plainText(text)}${from}`;
}
