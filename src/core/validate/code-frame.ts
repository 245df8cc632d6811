import type { Issue } from '../issue.ts';
import { printable } from './words.ts';

/** How much of a long line a frame shows. */
const FRAME_WIDTH = 100;

/**
 * Write an issue for people: `file:line:column code message, hint` with the JSON pointer, and,
 * where the source text is given, the line with the one before and after it and a mark under the
 * column.
 */
export function formatIssue(issue: Issue, sourceText?: string): string {
  const { file, line, column, code, severity, message, hint, pointer } = issue;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const word = severity === 'warning' ? `warning ${code}` : code;
  const where = pointer === undefined || pointer === '' ? '' : ` (${pointer})`;
  const advice = hint === undefined ? '' : `, ${hint}`;
  const head = printable(`${place} ${word} ${message}${advice}${where}`);
  if (sourceText === undefined || line === undefined) return head;
  return [head, ...codeFrame(sourceText, line, column ?? 1)].join('\n');
}

/** The lines of a text up to one of them; what comes after it may be much, and is not looked at. */
function linesTo(text: string, last: number): readonly string[] {
  const lines: string[] = [];
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (const end of text.matchAll(/\r\n|\n|\r/g)) {
    if (end.index < start) continue;
    lines.push(text.slice(start, end.index));
    if (lines.length === last) return lines;
    start = end.index + end[0].length;
  }
  return [...lines, text.slice(start)];
}

/** The line at fault between its neighbours, with a mark under the column. */
function codeFrame(text: string, line: number, column: number): readonly string[] {
  const lines = linesTo(text, line + 2);
  const from = Math.max(0, column - 1 - FRAME_WIDTH / 2);
  const width = String(line + 1).length;
  return [line - 1, line, line + 1].flatMap((number) => {
    const content = lines[number - 1];
    if (content === undefined || (content === '' && number === lines.length)) return [];
    const shown = printable(content.slice(from, from + FRAME_WIDTH).replaceAll('\t', ' '));
    const row = `${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${shown}`;
    if (number !== line) return [row.trimEnd()];
    return [row.trimEnd(), `  ${' '.repeat(width)} | ${' '.repeat(column - 1 - from)}^`];
  });
}
