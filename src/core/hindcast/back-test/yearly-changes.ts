import type { BackTestSettings } from '../../spec/generated/hindcast.ts';
import { log } from '../../simulate/exp-log.ts';

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
  /** GDP of the driver in its own currency at current prices, in the place of real output. */
  readonly output: number;
};

export type YearlyChanges = {
  readonly drivers: ReadonlyMap<number, DriverChange>;
  /** Remittances received, by country and year. */
  readonly flows: CountrySeries;
};

/** Give the yearly changes, in logarithms, of the flows and of what drives them. */
export function yearlyChanges(history: History, { driver }: BackTestSettings): YearlyChanges {
  const dollars = changesOf(history.gdp.get(driver));
  const rates = changesOf(history.rates.get(driver));
  const drivers = [...rates].flatMap(([year, rate]) => {
    const gdp = dollars.get(year);
    return gdp === undefined ? [] : [[year, { currency: -rate, output: gdp + rate }] as const];
  });
  const flows = [...history.remittances].map(([code, values]) => [code, changesOf(values)] as const);
  return { drivers: new Map(drivers), flows: new Map(flows) };
}

function changesOf(values: ReadonlyMap<number, number> = new Map()): Map<number, number> {
  const changes = [...values].flatMap(([year, value]) => {
    const before = values.get(year - 1);
    return before === undefined ? [] : [[year, log(value) - log(before)] as const];
  });
  return new Map(changes);
}
