/** Make a table of Markdown; cells may hold Markdown themselves. Nothing for a table without rows. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
  return [[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
}

function cellText(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

/** Keep text of the data from being read as Markdown or HTML. */
export function plainText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#~]/g, '\\$&');
}

/** Set text in the typeface of code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** Link to an anchor of the same document. */
export function link(text: string, anchor: string): string {
  return `[${plainText(text)}](#${anchor})`;
}

/** Make a place that other documents can link to. */
export function anchor(id: string): string {
  return `<a id="${id}"></a>`;
}

/** Join words as in a sentence: "a, b and c". */
export function listed(words: readonly string[]): string {
  const [last = '', ...before] = words.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}

/** Put blocks under each other, with a blank line between them. */
export function blocks(parts: readonly (string | readonly string[])[]): string {
  return parts.flat().join('\n\n');
}
