import type { BackTestSettings } from '../../spec/generated/hindcast.ts';
import { log } from '../../simulate/exp-log.ts';
import { own } from '../../validate/own.ts';

/** Yearly values by country, then year. */
export type CountrySeries = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** The given series: remittances and GDP in current USD, exchange rates in local currency per USD. */
export type History = {
  readonly remittances: CountrySeries;
  readonly gdp: CountrySeries;
  readonly rates: CountrySeries;
};

/** What moves the flows in a year, as changes of logarithms. */
export type DriverChange = {
  /** Dollar value of the driver's currency. */
  readonly currency: number;
  /** The driver's real output. */
  readonly output: number;
  /** The driver's GDP in current USD: currency, output and prices together. */
  readonly dollars: number;
};

export type YearlyChanges = {
  readonly drivers: ReadonlyMap<number, DriverChange>;
  /** Remittances received, by country and year. */
  readonly flows: CountrySeries;
};

/** Give the yearly changes, in logarithms, of the flows and of what drives them. */
export function yearlyChanges(
  history: History,
  { driver, output_growth }: BackTestSettings,
): YearlyChanges {
  const gdp = changesOf(history.gdp.get(driver));
  const drivers = [...changesOf(history.rates.get(driver))].flatMap(([year, rate]) => {
    const growth = own(output_growth.values, String(year));
    const dollars = gdp.get(year);
    if (growth === undefined || dollars === undefined) return [];
    return [[year, { currency: -rate, output: log(1 + growth), dollars }] as const];
  });
  const flows = [...history.remittances].map(
    ([code, values]) => [code, changesOf(values)] as const,
  );
  return { drivers: new Map(drivers), flows: new Map(flows) };
}

function changesOf(values: ReadonlyMap<number, number> = new Map()): Map<number, number> {
  const changes = [...values].flatMap(([year, value]) => {
    const before = values.get(year - 1);
    return before === undefined ? [] : [[year, log(value) - log(before)] as const];
  });
  return new Map(changes);
}
