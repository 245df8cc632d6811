import { monthNumber } from '../validate/months.ts';
import type { ScaleKind } from './types.ts';

/** How one kind of value is read, chosen and written. */
export type Scale = {
  /** What a user may write, for messages. */
  readonly expected: string;
  /** Give a written value as a number; undefined where it is none of this kind. */
  readonly read: (value: number | string) => number | undefined;
  /** Give the value at a share, from 0 up to but not including 1, of the way between two ends. */
  readonly between: (low: number, high: number, share: number) => number;
  /** Give a value near this number that can be written. */
  readonly near: (value: number) => number;
  readonly write: (value: number) => number | string;
  /** Whether there is anything between two values. */
  readonly hasRange: boolean;
};

/** The kinds of values. */
export const VALUE_SCALES: Readonly<Record<ScaleKind, Scale>> = {
  number: {
    expected: 'numbers',
    read: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
    between: (low, high, share) => Math.min(low + (high - low) * share, high),
    near: (value) => value,
    write: (value) => value,
    hasRange: true,
  },
  month: {
    expected: 'months such as 2026-03',
    read: (value) =>
      typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)
        ? monthNumber(value)
        : undefined,
    between: wholeBetween,
    near: Math.round,
    write: monthText,
    hasRange: true,
  },
  whole: {
    expected: 'whole numbers of months',
    read: (value) => (typeof value === 'number' && Number.isInteger(value) ? value : undefined),
    between: wholeBetween,
    near: Math.round,
    write: (value) => value,
    hasRange: true,
  },
  switch: {
    expected: 'on or off',
    read: (value) => (value === 'on' ? 1 : value === 'off' ? 0 : undefined),
    between: wholeBetween,
    near: Math.round,
    write: (value) => (value === 1 ? 'on' : 'off'),
    hasRange: false,
  },
};

/** Write a month that counts from the year 0, such as 24306, as "2025-07". */
export function monthText(month: number): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`;
}

/** Each whole number from low to high has an equal share. */
function wholeBetween(low: number, high: number, share: number): number {
  return Math.min(low + Math.floor(share * (high - low + 1)), high);
}
