/** Months since the year 0, of a month such as "2025-09". */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The months of a duration such as "3 months" or "2 years". */
export function durationMonths(duration: string): number {
  const [count, unit] = duration.split(' ');
  return Number(count) * (unit === 'year' || unit === 'years' ? 12 : 1);
}

/** Give the month, such as "2025-09", that is some months after the year 0. */
export function monthName(number: number): string {
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
