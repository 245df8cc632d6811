/** A table of Markdown; every column but the first is set to the right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

/** A number with about three significant digits. */
export function short(value) {
  if (value >= 1000) return Math.round(value).toLocaleString('en-US');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A ratio and the range that it had over the rounds. */
export function withRange({ ratio, range }) {
  const [low, high] = range.map(short);
  return low === high ? short(ratio) : `${short(ratio)} (${low} to ${high})`;
}
