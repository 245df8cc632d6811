import type { Paint } from './paint.ts';

/** Five quantiles of a path, one number a year; a `SeriesResult` and each of its bands has them. */
export type FanQuantiles = Readonly<
  Record<'0.05' | '0.25' | '0.5' | '0.75' | '0.95', readonly number[]>
>;

/** A stretch of time in years with fractions: 2026 is the first of January 2026. */
export type FanPeriod = {
  readonly from: number;
  readonly to: number;
  /** Told to who points at it. */
  readonly label: string;
};

/** A line with the text at its end. */
export type FanLine = {
  /** One a year; there is a gap where a year has none. */
  readonly values: readonly (number | undefined)[];
  /** Stands behind the value at its end. */
  readonly label?: string;
};

/** One panel: a fan, and what it is held against. */
export type Fan = {
  /** Ascending without gaps; the first is the base year. */
  readonly years: readonly number[];
  readonly quantiles: FanQuantiles;
  /** Stands behind the value at the end of the median. */
  readonly label?: string;
  /** Position of its colour, 0 when absent. */
  readonly colour?: number;
  /** The baseline's median, drawn dashed. */
  readonly baseline?: FanLine;
  /** Another scenario on the same panel: its 90% band as an outline, and its median. */
  readonly second?: {
    readonly quantiles: FanQuantiles;
    readonly label?: string;
    readonly colour?: number;
  };
  /** A path that somebody drew, such as a prediction: dots joined by a thin line. */
  readonly drawn?: FanLine;
  /** When shocks act. */
  readonly periods?: readonly FanPeriod[];
};

/** How a panel is drawn. */
export type FanOptions = {
  /** Unique in the document: the parts that name and describe the chart are called after it. */
  readonly id: string;
  /** What the chart shows, in a sentence. */
  readonly title: string;
  /** Its numbers, for who does not see it. */
  readonly description: string;
  /** The values that the scale covers, those of all panels beside it (`fanAxis` finds them). */
  readonly axis: FanAxis;
  /** Writes a value, in the unit that the panel is titled with. */
  readonly number: (value: number) => string;
  /** Writes the round values of the scale; as all others when absent. */
  readonly tickNumber?: (value: number) => string;
  /** In units of the drawing, 340 and 200 when absent; it takes the width that it is given. */
  readonly width?: number;
  readonly height?: number;
  /** Themed by the document when absent. */
  readonly paint?: Paint;
  /** A title above the plot, for charts that stand alone. */
  readonly heading?: string;
};

/** The values that a scale covers, `low` below `high`, and where it has lines. */
export type FanAxis = {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
};
