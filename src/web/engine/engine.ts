import type {
  AttributionResult,
  Outcome,
  ScenarioFile,
  SeriesResult,
  TraceResult,
  Untested,
} from '../../core/index.ts';

/** A scenario as the page holds it: an ordinary scenario file, with nothing left to extend. */
export type PageScenario = ScenarioFile;

/** An indicator as seen from a country, and its other side where it is a corridor. */
export type SeriesName = {
  readonly indicator: string;
  readonly country: string;
  readonly partner?: string;
};

/** Quantiles over the members, and their mean, by year. */
export type PathBand = Pick<SeriesResult, 'mean' | 'quantiles'>;

/** A series as a fan shows it: as in a result, without the differences paired by member. */
export type PathSeries = Omit<SeriesResult, 'difference'>;

/** What fans show: quantiles over the members, by year, of scenario and baseline. */
export type Paths = { readonly years: readonly number[]; readonly series: readonly PathSeries[] };

export type Labels = {
  readonly outcomes: readonly Outcome[];
  readonly untested: readonly Untested[];
};

/** Where a claim tips: the smallest severity of a shock at which its verdict is another one. */
export type TippingPoint =
  | { readonly kind: 'found'; readonly at: number; readonly low: number; readonly high: number }
  | { readonly kind: 'never' };

/** What went wrong with a scenario, in words for its user. */
export type Fault = { readonly message: string; readonly pointer: string };

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * The engine as the page sees it: it runs in a worker. A later call of the same function with the
 * same `lane` takes the place of one that has not begun, whose promise then resolves to undefined.
 */
export type Engine = {
  /** Compute only the named series: what moves while a slider moves. */
  readonly paths: (
    scenario: PageScenario,
    names: readonly SeriesName[],
    lane?: string,
  ) => Promise<Answer<Paths> | undefined>;
  /** Label every claim, with the baseline's label beside it. */
  readonly labels: (scenario: PageScenario, lane?: string) => Promise<Answer<Labels> | undefined>;
  /** Split the difference from the baseline over shocks and channels. */
  readonly attribution: (
    scenario: PageScenario,
    name: SeriesName,
    year: number,
  ) => Promise<Answer<AttributionResult> | undefined>;
  /** Follow the median member's number down to draws and printed figures. */
  readonly trace: (
    scenario: PageScenario,
    name: SeriesName,
    year: number,
  ) => Promise<Answer<TraceResult> | undefined>;
  readonly tippingPoint: (
    scenario: PageScenario,
    claim: string,
    horizon: string,
    shock: number,
  ) => Promise<Answer<TippingPoint> | undefined>;
  /**
   * The whole result, as `prospects run FILE --format json` writes it, byte for byte: `fileName` is
   * that of the scenario's file, without its ending ("scenario" when absent).
   */
  readonly result: (
    scenario: PageScenario,
    fileName?: string,
  ) => Promise<Answer<string> | undefined>;
  readonly stop: () => void;
};
