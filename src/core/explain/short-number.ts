/** Write a number for the middle of an equation: four digits, no separators. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  const [by, word] = size >= 1e9 ? [1e9, ' billion'] : size >= 1e6 ? [1e6, ' million'] : [1, ''];
  const scaled = value / by;
  if (size >= 1e3 && size < 1e6) return String(Math.round(value));
  return `${Number(scaled.toPrecision(4))}${word}`;
}
