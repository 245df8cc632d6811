import { closest } from '../../core/index.ts';
import type { HindcastFile, Issue, Knowledge } from '../../core/index.ts';
import { seriesOf } from './series-of.ts';

type Context = {
  /** The file of the figures, as messages call it. */
  readonly file: string;
  readonly knowledge: Knowledge;
  /** Ids of the yearbook's rows. */
  readonly rows: ReadonlySet<string>;
};

/**
 * Check that every figure has its row in the yearbook, a series in the model, a year that the run
 * covers and a way to be shown, and that no row is both scored and not comparable.
 */
export function checkFigures(plan: HindcastFile, context: Context): readonly Issue[] {
  const { file, knowledge, rows } = context;
  const fault = (pointer: string, code: string, message: string, hint?: string): Issue => ({
    ...{ file, pointer, code, severity: 'error', message },
    ...(hint === undefined ? {} : { hint }),
  });
  const unknownRow = (row: string, pointer: string): readonly Issue[] => {
    if (rows.has(row)) return [];
    const near = closest(row, rows);
    const hint = near === undefined ? undefined : `did you mean "${near}"?`;
    return [fault(pointer, 'unknown-row', `unknown row "${row}"`, hint)];
  };
  const { base_year, last_year } = knowledge.settings;
  const scored = new Set(plan.figures.map(({ row }) => row));
  const ofFigures = plan.figures.flatMap((figure, i) => {
    const { row, indicator, country, partner, year } = figure;
    const at = `/figures/${i}`;
    const issues = [...unknownRow(row, `${at}/row`)];
    if (seriesOf(knowledge, figure) === undefined) {
      const series = [indicator, country, partner ?? ''].join(' ').trim();
      issues.push(fault(at, 'unknown-series', `the model has no series "${series}"`));
    }
    if (year <= base_year || year > last_year) {
      const message = `year ${year} is outside the run, ${base_year + 1} to ${last_year}`;
      issues.push(fault(`${at}/year`, 'outside-range', message));
    }
    if (!plan.indicators.some((one) => one.indicator === indicator)) {
      const message = `indicator "${indicator}" has no entry in "indicators"`;
      issues.push(fault(`${at}/indicator`, 'unknown-indicator', message));
    }
    return issues;
  });
  const ofOthers = (plan.not_comparable ?? []).flatMap((group, i) =>
    group.rows.flatMap((row, j) => {
      const pointer = `/not_comparable/${i}/rows/${j}`;
      const twice = scored.has(row)
        ? [fault(pointer, 'row-twice', `row "${row}" is scored, and so comparable`)]
        : [];
      return [...unknownRow(row, pointer), ...twice];
    }),
  );
  return [...ofFigures, ...ofOthers];
}
