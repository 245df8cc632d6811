/** Write a number with thousands separators, to three significant digits or whole, whichever is more. */
export function plain(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  // Intl would do it too, but costs more than all else that a table needs.
  const [whole = '', fraction] = value.toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return withMinus(fraction === undefined ? grouped : `${grouped}.${fraction}`);
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
