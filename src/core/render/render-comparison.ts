import type { Comparison } from '../compare/compare-runs.ts';
import type { RunSettings } from '../plan/plan-run.ts';
import type { ComparisonResult, MissingSeries } from '../spec/generated/comparison.ts';

/** What the host knows of a comparison. */
export type ComparisonProvenance = {
  readonly version: string;
  readonly settings: RunSettings;
  /** One for each scenario, in their order. */
  readonly scenarioSha256: readonly string[];
  readonly modelSha256: string;
  readonly dataSha256: string;
  /** Of the files that condition the runs, where there are any. */
  readonly observedSha256?: string;
  readonly driversSha256?: string;
  readonly missing: readonly MissingSeries[];
  /** Beside those of the comparison itself. */
  readonly warnings: readonly string[];
};

/** Give a comparison in the form that is written as JSON. */
export function renderComparison(
  comparison: Comparison,
  from: ComparisonProvenance,
): ComparisonResult {
  const { scenarios, against, years, spans, series, outcomes, untested, warnings } = comparison;
  return {
    format: 1,
    scenarios: scenarios.map(({ id, title, description, baselineNumber }, i) => ({
      ...{ id, title, description, sha256: from.scenarioSha256[i] ?? '', baseline: baselineNumber },
    })),
    against,
    engine: {
      version: from.version,
      model_sha256: from.modelSha256,
      data_sha256: from.dataSha256,
      ...(from.observedSha256 === undefined ? {} : { observed_sha256: from.observedSha256 }),
      ...(from.driversSha256 === undefined ? {} : { drivers_sha256: from.driversSha256 }),
      seed: from.settings.seed,
      members: from.settings.members,
    },
    ...{ years, spans, series },
    missing: [...from.missing],
    ...{ outcomes, untested },
    warnings: [...from.warnings, ...warnings],
  };
}
