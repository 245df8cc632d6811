import type { MemberYears, Trough } from '../spec/generated/comparison.ts';

/** A path is back once its gap is less than this share of the trough's. */
const RECOVERED_BELOW = 0.1;

/** Differences of a scenario from what it is held against, in one series. */
export type Gaps = {
  readonly years: readonly number[];
  readonly members: number;
  /** `values[t * members + m]`: t counts the years. */
  readonly values: Float64Array;
  /** The median over the members, one a year. */
  readonly medians: readonly number[];
  readonly means: readonly number[];
};

/**
 * Find the year in which a path is furthest from its reference, and the first year after it in
 * which less than a tenth of that gap is left: for the median of the differences, and for each
 * member. The side (below, or above) is that to which the median departs furthest, else that of
 * the mean; members count that depart to it at all. Undefined where none departs.
 *
 * Of equally distant years the first counts. A path that crosses to the other side is back.
 */
export function findTrough(gaps: Gaps): Trough | undefined {
  const side = sideOf(gaps.medians) ?? sideOf(gaps.means);
  if (side === undefined) return undefined;
  const { years, members, values, medians } = gaps;
  const sign = side === 'below' ? -1 : 1;
  const turns = Array.from({ length: members }, (_, m) =>
    turnOf(years.length, (t) => sign * (values[t * members + m] ?? 0)),
  );
  const median = turnOf(years.length, (t) => sign * (medians[t] ?? 0));
  const departing = turns.flatMap((turn) => turn ?? []);
  const yearAt = (t: number | undefined): number | null =>
    t === undefined ? null : (years[t] ?? null);
  return {
    side,
    year: yearAt(median?.trough),
    difference: median === undefined ? 0 : (medians[median.trough] ?? 0),
    members: memberYears(
      departing.map(({ trough }) => yearAt(trough)),
      members,
    ),
    recovery: {
      year: yearAt(median?.recovery),
      members: memberYears(
        departing.map(({ recovery }) => yearAt(recovery)),
        members,
      ),
    },
  };
}

function sideOf(path: readonly number[]): Trough['side'] | undefined {
  const furthest = path.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
  if (furthest === 0) return undefined;
  return furthest < 0 ? 'below' : 'above';
}

type Turn = { readonly trough: number; readonly recovery: number | undefined };

/** Find the positions of trough and recovery in a path of gaps, which count where above nil. */
function turnOf(years: number, gapAt: (t: number) => number): Turn | undefined {
  let trough = -1;
  let deepest = 0;
  for (let t = 0; t < years; t += 1) {
    if (gapAt(t) <= deepest) continue;
    trough = t;
    deepest = gapAt(t);
  }
  if (trough < 0) return undefined;
  for (let t = trough + 1; t < years; t += 1) {
    if (gapAt(t) < RECOVERED_BELOW * deepest) return { trough, recovery: t };
  }
  return { trough, recovery: undefined };
}

/**
 * Tell of years, null for those after the last. Years are whole, so a quantile is one of them: the
 * first that at least the share p of the values do not exceed (type 1 of Hyndman and Fan, "Sample
 * quantiles in statistical packages", The American Statistician 50 (1996)).
 */
function memberYears(years: readonly (number | null)[], members: number): MemberYears {
  const sorted = years.map((year) => year ?? Infinity).sort((a, b) => a - b);
  const at = (p: number): number | null => {
    const year = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Infinity;
    return year === Infinity ? null : year;
  };
  const within = years.filter((year) => year !== null);
  return { share: within.length / members, median: at(0.5), low: at(0.05), high: at(0.95) };
}
