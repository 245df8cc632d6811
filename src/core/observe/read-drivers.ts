import type { CompiledDriver } from '../compile/compiled-model.ts';
import type { Issue } from '../issue.ts';
import { closest } from '../validate/closest.ts';
import { MOST_FAULTS, withinReason } from '../validate/limits.ts';
import { nameOf, numberOf, yearOf } from './cells.ts';
import type { CellCheck } from './cells.ts';
import * as say from './messages.ts';
import { cellFault, readTable } from './read-table.ts';
import type { CellPlace, Row, TableText } from './read-table.ts';

/** The columns of a file of driver paths. */
const DRIVER_COLUMNS = ['driver', 'year', 'value'] as const;

/** The value of a driver in a year after the base year, as a multiple of the base year's. */
export type DriverValue = {
  readonly driver: CompiledDriver;
  readonly year: number;
  readonly value: number;
  readonly place: CellPlace;
};

export type DriverPaths = {
  readonly values: readonly DriverValue[];
  readonly issues: readonly Issue[];
};

type Years = { readonly base: number; readonly last: number };
type Entry = DriverValue & { readonly isBase: boolean };

/**
 * Read a file of driver paths: `driver,year,value`. The values of a driver are relative to its base
 * year; where the file gives the base year too, they are levels, and are divided by that one. All
 * faults of the file are collected.
 */
export function readDrivers(
  source: TableText,
  drivers: readonly CompiledDriver[],
  years: Years,
): DriverPaths {
  const table = readTable(source, DRIVER_COLUMNS);
  const check = { file: source.file, issues: [...table.issues] };
  const first = new Map<string, number>();
  const entries = table.rows.flatMap((row) => {
    if (check.issues.length > MOST_FAULTS) return [];
    const entry = entryOf(row, drivers, years, check);
    if (entry === undefined) return [];
    const { name } = entry.driver;
    const line = first.get(`${name} ${entry.year}`);
    if (line === undefined) {
      first.set(`${name} ${entry.year}`, entry.place.line);
      return [entry];
    }
    const wording = say.figureTwice(name, entry.year, line);
    check.issues.push(cellFault(entry.place, wording));
    return [];
  });
  check.issues.push(...basesAlone(entries));
  const bases = new Map(
    entries.flatMap(({ isBase, driver, value }) => (isBase ? [[driver.name, value] as const] : [])),
  );
  return {
    values: entries.flatMap(({ isBase, driver, year, value, place }) =>
      isBase ? [] : [{ driver, year, value: value / (bases.get(driver.name) ?? 1), place }],
    ),
    issues: withinReason(check.issues),
  };
}

function entryOf(
  row: Row,
  drivers: readonly CompiledDriver[],
  { base, last }: Years,
  check: CellCheck,
): Entry | undefined {
  const { file, issues } = check;
  const name = nameOf(row('driver'), 'driver', check);
  const year = yearOf(row('year'), check);
  const value = numberOf(row('value'), 'value', check);
  const driver = drivers.find((one) => one.name === name);
  if (name !== undefined && driver === undefined) {
    const known = drivers.map((one) => one.name);
    const wording = say.unknownDriver(name, closest(name, known), known);
    issues.push(cellFault({ file, ...row('driver') }, wording));
  }
  const isOutside = year !== undefined && (year < base || year > last);
  if (isOutside) {
    issues.push(cellFault({ file, ...row('year') }, say.yearOutside(year, base, last)));
  }
  const isLow = value !== undefined && value <= 0;
  if (isLow && name !== undefined) {
    issues.push(cellFault({ file, ...row('value') }, say.driverNotPositive(name, value)));
  }
  if (driver === undefined || year === undefined || value === undefined || isOutside || isLow) {
    return undefined;
  }
  return { driver, year, value, isBase: year === base, place: { file, ...row('value') } };
}

function basesAlone(entries: readonly Entry[]): readonly Issue[] {
  const later = new Set(entries.flatMap(({ isBase, driver }) => (isBase ? [] : [driver.name])));
  return entries.flatMap(({ isBase, driver, year, place }) =>
    isBase && !later.has(driver.name)
      ? [cellFault(place, say.driverBaseOnly(driver.name, year))]
      : [],
  );
}
