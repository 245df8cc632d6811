import type { RunResult } from '../spec/generated/result.ts';
import type { Run } from '../run-scenario.ts';

/** Where a result comes from, which the host knows. */
export type Provenance = {
  readonly version: string;
  readonly scenarioSha256: string;
  readonly modelSha256: string;
  readonly dataSha256: string;
  /** Of the files that the run was conditioned on, where it was. */
  readonly observedSha256?: string;
  readonly driversSha256?: string;
  readonly warnings: readonly string[];
};

/** Give the result of a run in the form that is written as JSON. */
export function renderResult(run: Run, from: Provenance): RunResult {
  const { scenario, settings } = run;
  return {
    format: 1,
    scenario: {
      id: scenario.id,
      title: scenario.title,
      description: scenario.description,
      sha256: from.scenarioSha256,
    },
    engine: {
      version: from.version,
      model_sha256: from.modelSha256,
      data_sha256: from.dataSha256,
      ...(from.observedSha256 === undefined ? {} : { observed_sha256: from.observedSha256 }),
      ...(from.driversSha256 === undefined ? {} : { drivers_sha256: from.driversSha256 }),
      seed: settings.seed,
      members: settings.members,
    },
    years: [...run.years],
    series: [...run.series],
    outcomes: run.outcomes.map((outcome) => ({
      ...outcome,
      years: [...outcome.years],
      range: [...outcome.range],
      range_likelihood: [...outcome.range_likelihood],
    })),
    untested: [...run.untested],
    warnings: [...from.warnings],
  };
}
