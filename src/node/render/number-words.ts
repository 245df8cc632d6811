/** Write a number with thousands separators, to three significant digits or whole, whichever is more. */
export function plain(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return withMinus(formatWith(digits).format(value));
}

// Making one of these takes longer than all that it writes.
const formats = new Map<number, Intl.NumberFormat>();

function formatWith(digits: number): Intl.NumberFormat {
  const known = formats.get(digits);
  if (known !== undefined) return known;
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const made = new Intl.NumberFormat('en-US', fraction);
  formats.set(digits, made);
  return made;
}

/** Write a share as a signed percentage, such as "−12%". */
export function signedPercent(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0) return '0%';
  return withMinus(`${percent > 0 ? '+' : ''}${percent}%`);
}

/** Write a probability with the precision that its likelihood word needs. */
export function probability(p: number): string {
  const digits = p > 0.985 || p < 0.015 ? 3 : 2;
  return p.toFixed(digits);
}

function withMinus(text: string): string {
  return text.replace('-', '−');
}
