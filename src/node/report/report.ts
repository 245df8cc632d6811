import type { ComparisonResult, Knowledge, Scenario, TableText } from '../../core/index.ts';
import type { CatalogueClaim } from '../show/catalogue.ts';
import type { Yearbook } from '../yearbook/yearbook.ts';
import type { ReportAttribution } from './attribute.ts';
import type { ReportWords } from './report-words.ts';

/** All that a report is written from. */
export type Report = {
  readonly words: ReportWords;
  readonly knowledge: Knowledge;
  readonly claims: readonly CatalogueClaim[];
  readonly yearbook: Yearbook;
  readonly comparison: ComparisonResult;
  /** In the order of the comparison, with titles and descriptions in the report's language. */
  readonly scenarios: readonly Scenario[];
  /** Likewise; undefined where no shock acts. */
  readonly attributions: readonly (ReportAttribution | undefined)[];
  /** The files of figures and drivers that every member passes through. */
  readonly conditions: readonly TableText[];
  /** What makes the report again. */
  readonly command: string;
};

/** Whether all scenarios are held against one baseline. */
export function hasOneBaseline({ scenarios }: ComparisonResult): boolean {
  return scenarios.every(({ baseline }) => baseline === 0);
}

/** Give the years of a span as they are written: "2026–2028". */
export function yearsWords([from = 0, to = 0]: readonly number[]): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** What the values of an indicator are divided by where they are shown. */
export function scaleOf(indicator: string, { settings }: Knowledge): number {
  return settings.tables.find((one) => one.indicator === indicator)?.scale ?? 1;
}

/** The horizons that a report tells of; the short one is over for most of its readers. */
export const TOLD_HORIZONS: readonly string[] = ['mid', 'long'];
