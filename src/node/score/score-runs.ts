import {
  listSeries,
  readFigures,
  readVerdicts,
  scoreClaims,
  scoreFigures,
} from '../../core/index.ts';
import type {
  Checked,
  ClaimScores,
  Figure,
  FigureScores,
  FrozenRun,
  Issue,
} from '../../core/index.ts';
import type { ScoreInput } from './open-score.ts';

/** How one scenario of a run did. */
export type RunScores = {
  readonly run: FrozenRun;
  readonly figures: FigureScores;
  /** Figures that the run was conditioned on: known beforehand, and not scored. */
  readonly knownBefore: number;
  readonly claims: ClaimScores | undefined;
};

/** Score every scenario of a run; the faults of all files come back at once. */
export function scoreRuns(input: ScoreInput, spread: number): Checked<readonly RunScores[]> {
  const scored = input.runs.map((run) => scoreRun(run, input, spread));
  const found = scored.flatMap((one) => (one.ok ? [] : one.issues));
  // Scenarios of one run have the same series: most faults are found once for each.
  const issues = [...new Map(found.map((issue) => [JSON.stringify(issue), issue])).values()];
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: scored.flatMap((one) => (one.ok ? [one.value] : [])), warnings: [] };
}

function scoreRun(
  run: FrozenRun,
  { actuals, claims, observed }: ScoreInput,
  spread: number,
): Checked<RunScores> {
  const list = listSeries(run.series);
  const years = [(run.years[0] ?? 0) + 1, run.years.at(-1) ?? 0] as const;
  const read = readFigures(actuals, run.series, list, years);
  const given =
    observed === undefined ? [] : readFigures(observed, run.series, list, years).figures;
  const verdicts = claims === undefined ? undefined : readVerdicts(claims, run);
  const issues: readonly Issue[] = [...read.issues, ...(verdicts?.issues ?? [])];
  if (issues.length > 0) return { ok: false, issues };
  const later = read.figures.filter((figure) => !given.some((one) => isSame(one, figure)));
  return {
    ok: true,
    value: {
      run,
      figures: scoreFigures(run, later, { spread, given }),
      knownBefore: read.figures.length - later.length,
      claims: verdicts === undefined ? undefined : scoreClaims(verdicts.verdicts),
    },
    warnings: [],
  };
}

function isSame(a: Figure, b: Figure): boolean {
  return a.series === b.series && a.year === b.year;
}
