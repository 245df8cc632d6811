/** Write lines of cells as CSV (RFC 4180). */
export function renderCells(lines: readonly (readonly string[])[]): string {
  return `${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
