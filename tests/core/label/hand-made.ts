import { parseExpression } from '../../../src/core/compile/parse-expression.ts';
import { compileTest } from '../../../src/core/label/compile-test.ts';
import type { CompiledTest } from '../../../src/core/label/compile-test.ts';
import { seriesKey } from '../../../src/core/label/series-key.ts';
import type { ClaimVocabulary, Draw, Paths } from '../../../src/core/label/types.ts';
import { createWorlds } from '../../../src/core/label/world.ts';
import type { Runs, Worlds } from '../../../src/core/label/world.ts';

/** The series of all hand-made paths, in the order of their positions. */
const SERIES = [
  ['money', 'AAA', ''],
  ['money', 'BBB', ''],
  ['output', 'AAA', ''],
  ['people', 'AAA', ''],
  ['people', 'AAA', 'BBB'],
  ['world_price', '', ''],
  ['people', 'CCC', 'BBB'],
] as const;

export const VOCABULARY: ClaimVocabulary = {
  series: new Map(
    SERIES.map(([name, country, partner], i) => [seriesKey(name, country, partner), i]),
  ),
  levers: ['border', 'exchange_rate'],
  chapters: ['AAA', 'BBB'],
  horizons: { short: [2024, 2025], mid: [2026, 2028], long: [2029, 2035] },
};

/** One row a year from 2023 on, one number a member. */
export type Rows = readonly (readonly number[])[];

/** Make paths in which each named series has these rows, and every other is 1 throughout. */
export function pathsOf(rows: Readonly<Record<string, Rows>>): Paths {
  const [first = []] = Object.values(rows);
  const [firstYear = []] = first;
  const members = firstYear.length;
  const years = first.map((_, t) => 2023 + t);
  const values = SERIES.map(([name, country, partner]) => {
    const given = rows[seriesKey(name, country, partner)];
    if (given === undefined) return new Float64Array(members * years.length).fill(1);
    return Float64Array.from(given.flat());
  });
  return { members, years, values: (series) => values[series] ?? new Float64Array(0) };
}

/** Repeat one row for every year from 2023 to `until`. */
export function steady(row: readonly number[], until = 2035): Rows {
  return Array.from({ length: until - 2022 }, () => row);
}

/** Compile a test that must have no fault. */
export function testOf(text: string): CompiledTest {
  const { compiled, faults } = tryTest(text);
  if (compiled === undefined || faults.length > 0) throw new Error(faults.join('; '));
  return compiled;
}

/** Compile a test, and collect its faults as "code: message" with the hint in brackets. */
export function tryTest(text: string, oneYearHorizon?: string) {
  const parsed = parseExpression(text);
  if (!parsed.ok) return { compiled: undefined, faults: [parsed.message] };
  const faults: string[] = [];
  const compiled = compileTest(parsed.ast, {
    vocabulary: VOCABULARY,
    oneYearHorizon,
    fault: ({ code, message, hint }) =>
      faults.push(`${code}: ${message}${hint === undefined ? '' : ` (${hint})`}`),
  });
  return { compiled, faults };
}

/** See runs over 2024-2025, where a baseline that is not given is the scenario itself. */
export function worldsOf(scenario: Paths, others: Partial<Runs> = {}): Worlds {
  const runs: Runs = { scenario, baseline: scenario, withoutPaths: () => scenario, ...others };
  return createWorlds(runs, [2024, 2025]);
}

/** Make a parameter's draws; a judgement unless another basis is given. */
export function drawOf(
  name: string,
  values: Iterable<number>,
  basis: Draw['basis'] = 'judgement',
): Draw {
  return { name, judgement: basis === 'judgement', basis, values: Float64Array.from(values) };
}

/** Count from `from` up to but not including `to`. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
