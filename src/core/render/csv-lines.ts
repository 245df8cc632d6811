/** Write lines of cells as CSV (RFC 4180), the first one the header. */
export function csvLines(lines: Iterable<readonly (string | number | boolean)[]>): string {
  const rows: string[] = [];
  for (const line of lines) rows.push(line.map(csvField).join(','));
  return `${rows.join('\r\n')}\r\n`;
}

/** Quote a field where it must be. */
function csvField(value: string | number | boolean): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
