/** Write a number in full: all digits, with separators from ten thousand on. */
export function numberText(value: number): string {
  const text =
    Math.abs(value) >= 10_000
      ? value.toLocaleString('en-US', { maximumFractionDigits: 3 })
      : String(Number(value.toPrecision(6)));
  return text.replace('-', '−');
}
