import type { Checked, Issue } from '../issue.ts';
import type {
  ConcernLevels,
  PlausibilityFile,
  PlausibilityRange,
} from '../spec/generated/plausibility.ts';
import { closest } from '../validate/closest.ts';
import type { Wording } from '../validate/fault.ts';
import type { CheckedFile } from '../validate/inspect-file.ts';
import { own } from '../validate/own.ts';
import type { ShockTypeInfo } from '../validate/vocabulary.ts';
import * as say from './messages.ts';

/** What ranges may name. */
export type RangeContext = {
  readonly shockTypes: Readonly<Record<string, ShockTypeInfo>>;
  /** Rows of the yearbook by id. */
  readonly rows: ReadonlyMap<string, unknown>;
};

/**
 * Check what files of ranges say: types and rows that exist, levels in the order of their concern,
 * and none that no scenario can pass. Gives the ranges of all files in their order.
 */
export function checkRanges(
  files: readonly CheckedFile<PlausibilityFile>[],
  context: RangeContext,
): Checked<readonly PlausibilityRange[]> {
  const issues: Issue[] = [];
  for (const { file, spec } of files) {
    spec.ranges.forEach((range, i) => {
      for (const [below, wording] of rangeFaults(range, context))
        issues.push({ file, pointer: `/ranges/${i}${below}`, severity: 'error', ...wording });
    });
  }
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: files.flatMap(({ spec }) => spec.ranges), warnings: [] };
}

/** A fault by its pointer from the range. */
type RangeFault = readonly [pointer: string, wording: Wording];

function rangeFaults(range: PlausibilityRange, context: RangeContext): readonly RangeFault[] {
  const { measure, above, below } = range;
  return [
    ...nameFaults(range, context),
    ...(above === undefined && below === undefined ? [fault('', say.noLevels())] : []),
    ...(below !== undefined && measure !== 'severity'
      ? [fault('/below', say.nothingBelow(measure))]
      : []),
    ...orderFaults('/above', above, (first, second) => first <= second),
    ...orderFaults('/below', below, (first, second) => first >= second),
    ...reachFaults(range, context),
  ];
}

function fault(pointer: string, wording: Wording): RangeFault {
  return [pointer, wording];
}

function nameFaults(
  { shocks, source }: PlausibilityRange,
  { shockTypes, rows }: RangeContext,
): readonly RangeFault[] {
  const types = shocks.flatMap((type, i) =>
    own(shockTypes, type) === undefined
      ? [fault(`/shocks/${i}`, say.unknownType(type, closest(type, Object.keys(shockTypes))))]
      : [],
  );
  const unknown = (source.rows ?? []).flatMap((row, i) =>
    rows.has(row)
      ? []
      : [fault(`/source/rows/${i}`, say.unknownRow(row, closest(row, rows.keys())))],
  );
  return [...types, ...unknown];
}

const ORDER = ['note', 'unusual', 'beyond'] as const;

function orderFaults(
  side: string,
  levels: ConcernLevels | undefined,
  inOrder: (first: number, second: number) => boolean,
): readonly RangeFault[] {
  const given = ORDER.flatMap((concern) => {
    const limit = levels?.[concern];
    return limit === undefined ? [] : [{ concern, limit }];
  });
  return given.flatMap(({ concern, limit }, i) => {
    const next = given[i + 1];
    if (next === undefined || inOrder(limit, next.limit)) return [];
    return [fault(`${side}/${next.concern}`, say.levelsOutOfOrder(concern, next.concern))];
  });
}

/** Levels at or beyond the end of what a scenario may say. */
function reachFaults(range: PlausibilityRange, context: RangeContext): readonly RangeFault[] {
  const { low, high } = reachOf(range, context);
  return ORDER.flatMap((concern) => {
    const [above, below] = [range.above?.[concern], range.below?.[concern]];
    return [
      ...(above !== undefined && above >= high
        ? [fault(`/above/${concern}`, say.neverPassed(above, high))]
        : []),
      ...(below !== undefined && below <= low
        ? [fault(`/below/${concern}`, say.neverPassed(below, low))]
        : []),
    ];
  });
}

function reachOf(
  { measure, shocks }: PlausibilityRange,
  { shockTypes }: RangeContext,
): { readonly low: number; readonly high: number } {
  if (measure === 'duration') return { low: 1, high: Infinity };
  if (measure === 'together') return { low: 0, high: shocks.length };
  const ranges = shocks.map((type) => own(shockTypes, type)?.severity ?? { low: 0, high: 1 });
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
  };
}
