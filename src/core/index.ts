// The core's public face, in the order of the stages.
export type { Checked, Issue, Place } from './issue.ts';
export type { Basis, BaselineSpec, ParameterSpec, VariableSpec } from './spec/generated/model.ts';
export type { Claim, ClaimsFile } from './spec/generated/claims.ts';
export type { Distribution, Quantity, ScenarioFile } from './spec/generated/scenario.ts';
export type { RunResult, SeriesResult } from './spec/generated/result.ts';
export type { SettingsFile } from './spec/generated/settings.ts';
export type { ShockTypeFile } from './spec/generated/shock.ts';

export {
  checkAnyFile,
  checkClaimsFile,
  checkHorizonsFile,
  checkModelFile,
  checkScenarioFile,
  checkSettingsFile,
  checkShockFile,
} from './validate/check-file.ts';
export { closest } from './validate/closest.ts';
export { formatIssue } from './validate/code-frame.ts';
export { fileKind } from './validate/file-kind.ts';
export type { CheckedFile } from './validate/inspect-file.ts';
export type { ReadResult, ReadScenario } from './validate/load-scenarios.ts';
export { locateIssues, sortIssues } from './validate/place-faults.ts';
export { resolveScenario } from './validate/resolve-extends.ts';
export type { Scenario } from './validate/scenario.ts';
export type { Vocabulary } from './validate/vocabulary.ts';

export type { Ast } from './compile/ast.ts';
export type {
  CompiledModel,
  CompiledOutput,
  CompiledSet,
  CompiledVariable,
} from './compile/compiled-model.ts';
export type { CompiledEffect, CompiledShockType } from './compile/compiled-shock-type.ts';
export { formatAst } from './compile/format-ast.ts';
export { walk } from './compile/walk.ts';

export { checkPlan } from './plan/check-plan.ts';
export { planRun, settingsOf } from './plan/plan-run.ts';
export type { Kept, RunPlan, RunSettings } from './plan/plan-run.ts';
export { cell } from './plan/plan.ts';
export type { Ensemble, Plan, Simulation } from './plan/plan.ts';

export { createEngines, simulateHere, simulationOf } from './simulate/simulate-here.ts';
export { BLOCK, blockAt } from './simulate/blocks.ts';
export type { Slice } from './simulate/blocks.ts';
export { createSink, simulateBlocks, simulateMembers } from './simulate/simulate-members.ts';
export type { KnownBaseline, Sink } from './simulate/simulate-members.ts';

export { quantiles } from './summarise/quantiles.ts';
export type { HorizonSummary, Interval } from './summarise/summarise-horizon.ts';
export { PROBABILITIES } from './summarise/summarise-series.ts';

export { SCALES } from './label/likelihood.ts';
export type { ScaleName } from './label/likelihood.ts';
export type { CompiledClaim, Horizon, Outcome, Untested } from './label/types.ts';

export { renderCsv } from './render/render-csv.ts';
export { renderResult } from './render/render-result.ts';
export type { Provenance } from './render/render-result.ts';

export { shownFirst, vocabularyOf } from './knowledge.ts';
export type { Knowledge } from './knowledge.ts';
export { runScenario } from './run-scenario.ts';
export type { Run, RunOptions, Simulate } from './run-scenario.ts';
