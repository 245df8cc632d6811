// The core's public face, in the order of the stages.
export type { Checked, Issue, Place } from './issue.ts';
export type { Basis, BaselineSpec, ParameterSpec, VariableSpec } from './spec/generated/model.ts';
export type { Claim } from './spec/generated/claims.ts';
export type { Quantity, ScenarioFile } from './spec/generated/scenario.ts';
export type { BackTestSettings, HindcastFigure, HindcastFile } from './spec/generated/hindcast.ts';
export type { ClaimWords, LanguageFile } from './spec/generated/language.ts';
export type { ManifestFile, Reading, RecordedOptions } from './spec/generated/manifest.ts';
export type { OverlayFile } from './spec/generated/overlay.ts';
export type {
  ComparedOutcome,
  ComparedPath,
  ComparedSeries,
  ComparisonResult,
} from './spec/generated/comparison.ts';
export type { AttributionResult, Spread } from './spec/generated/attribution.ts';
export type { RunResult, SeriesResult } from './spec/generated/result.ts';
export type { SettingsFile } from './spec/generated/settings.ts';
export type { ShockTypeFile } from './spec/generated/shock.ts';
export type { SweepFile } from './spec/generated/sweep.ts';
export type { TraceNode, TraceRead, TraceResult } from './spec/generated/trace.ts';

export {
  checkAnyFile,
  checkClaimsFile,
  checkHindcastFile,
  checkHorizonsFile,
  checkLanguageFile,
  checkManifestFile,
  checkModelFile,
  checkOverlayFile,
  checkPlausibilityFile,
  checkScenarioFile,
  checkSettingsFile,
  checkShockFile,
  checkSweepFile,
} from './validate/check-file.ts';
export { checkYears } from './validate/check-years.ts';
export { closest } from './validate/closest.ts';
export { formatIssue } from './validate/code-frame.ts';
export { fileKind } from './validate/file-kind.ts';
export type { CheckedFile } from './validate/inspect-file.ts';
export type { ReadScenario } from './validate/load-scenarios.ts';
export { locateIssues, sortIssues } from './validate/place-faults.ts';
export { resolveScenario } from './validate/resolve-extends.ts';
export type { Scenario } from './validate/scenario.ts';
export type { Vocabulary } from './validate/vocabulary.ts';

export { checkPlausibility } from './plausibility/check-plausibility.ts';
export { checkRanges } from './plausibility/check-ranges.ts';
export { middle } from './plausibility/middle.ts';

export type { Ast } from './compile/ast.ts';
export type { CompiledModel, CompiledOutput, CompiledVariable } from './compile/compiled-model.ts';
export type { CompiledEffect, CompiledShockType } from './compile/compiled-shock-type.ts';
export { formatAst } from './compile/format-ast.ts';
export { walk } from './compile/walk.ts';

export { cannotReadTable } from './observe/messages.ts';
export { readFigures } from './observe/read-figures.ts';
export type { Figure } from './observe/read-figures.ts';
export { listSeries } from './observe/series-list.ts';
export { readCondition } from './observe/read-condition.ts';
export type { Condition, ConditionTexts } from './observe/read-condition.ts';
export type { TableText } from './observe/read-table.ts';

export { checkPlan } from './plan/check-plan.ts';
export { planRun, settingsOf } from './plan/plan-run.ts';
export type { RunPlan, RunSettings } from './plan/plan-run.ts';
export { cell } from './plan/plan.ts';
export type { Ensemble, Plan, Simulation } from './plan/plan.ts';
export { withoutLever } from './plan/without-lever.ts';

export { checkAccounts } from './simulate/check-accounts.ts';
export { createEngines, simulateHere, simulationOf } from './simulate/simulate-here.ts';

export type { Slice } from './simulate/blocks.ts';
export { createSink, simulateBlocks } from './simulate/simulate-members.ts';
export type { KnownBaseline, Sink } from './simulate/simulate-members.ts';

export { quantiles } from './summarise/quantiles.ts';
export type { Interval } from './summarise/summarise-horizon.ts';
export { summariseCell } from './summarise/summarise-cell.ts';
export { PROBABILITIES } from './summarise/summarise-series.ts';

export { joinLabels, labelTask, splitLabelTask } from './label/label-task.ts';
export type { Label, LabelTask } from './label/label-task.ts';
export { SCALES, TRUE_BY_CONSTRUCTION } from './label/likelihood.ts';
export type { ScaleName } from './label/likelihood.ts';
export type { CompiledClaim, Horizon, Labels, Outcome, Untested } from './label/types.ts';

export { chooseSeries } from './compare/choose-series.ts';
export type { SeriesChoice } from './compare/choose-series.ts';
export { chooseSpans } from './compare/choose-spans.ts';
export type { SpanRequest } from './compare/choose-spans.ts';
export { commonSettings } from './compare/common-settings.ts';

export { chooseTarget } from './sensitivity/choose-target.ts';
export { drawBlocks, haveSameDraws, redrawBlocks, rowOf } from './sensitivity/draw-blocks.ts';
export type { DrawnBlock } from './sensitivity/draw-blocks.ts';
export { createBlockRunner } from './sensitivity/run-blocks.ts';
export type { RunBlocks } from './sensitivity/run-blocks.ts';
export { runSensitivity } from './sensitivity/run-sensitivity.ts';
export type { Answer, Sensitivity } from './sensitivity/run-sensitivity.ts';
export type { Asked, Target } from './sensitivity/target.ts';

export { chooseCriterion } from './threshold/criterion.ts';
export { chooseVaried, shockNames } from './threshold/choose-varied.ts';
export { runThreshold } from './threshold/run-threshold.ts';
export type { Threshold } from './threshold/run-threshold.ts';

export { describeAttribution } from './explain/describe-attribution.ts';
export { describeSeries } from './explain/describe-series.ts';
export {
  elementsWithin,
  patternOf,
  patternText,
  plainSetsOf,
  setNamed,
} from './explain/element-pattern.ts';
export type { Pattern } from './explain/element-pattern.ts';
export { explainScenario } from './explain/explain-scenario.ts';
export { numberText } from './explain/number-text.ts';
export { quantityWords } from './explain/quantity-words.ts';
export { keyOf, readsOf } from './explain/reads.ts';
export type { Read } from './explain/reads.ts';
export { rowsInUse } from './explain/rows-in-use.ts';
export type { RowUse } from './explain/rows-in-use.ts';
export { traceScenario } from './explain/trace-scenario.ts';
export { traceTree } from './explain/trace-tree.ts';
export type { TracedRow, TracedRun } from './explain/traced-run.ts';

export { attributionSvg } from './render/chart/attribution-svg.ts';
export { escapeMarkup } from './render/chart/escape-markup.ts';
export { fanAxis } from './render/chart/fan-axis.ts';
export { fanSvg } from './render/chart/fan-svg.ts';
export type { Fan, FanPeriod } from './render/chart/fan-types.ts';
export {
  CHART_COLOURS,
  DARK_CHART_COLOURS,
  DARK_SERIES_COLOURS,
  SERIES_COLOURS,
} from './render/chart/paint.ts';
export { conditionHashes } from './render/condition-hashes.ts';
export { renderComparison } from './render/render-comparison.ts';
export { csvLines } from './render/csv-lines.ts';
export { renderCsv } from './render/render-csv.ts';
export { renderHubverse } from './render/render-hubverse.ts';
export { renderIamc, renderIamcMeta } from './render/render-iamc.ts';
export { renderResult } from './render/render-result.ts';
export type { Provenance } from './render/render-result.ts';
export { renderSensitivity } from './render/render-sensitivity.ts';
export { renderThreshold } from './render/render-threshold.ts';

export { shownFirst, vocabularyOf } from './knowledge.ts';
export type { Knowledge } from './knowledge.ts';
export { runScenario, simulateScenario } from './run-scenario.ts';
export type { Run, RunOptions, Simulate } from './run-scenario.ts';
export { simulatePart } from './simulate-part.ts';
export type { PartSimulation } from './simulate-part.ts';
export { compareScenarios } from './compare-scenarios.ts';
export type { CompareOptions } from './compare-scenarios.ts';

export { applyOverlay } from './hindcast/apply-overlay.ts';
export { brierScore } from './hindcast/brier.ts';
export { coverage } from './hindcast/coverage.ts';
export type { Coverage } from './hindcast/coverage.ts';
export { overlayIssues } from './hindcast/overlay-issues.ts';
export { scoreForecast } from './hindcast/score-forecast.ts';
export type { ForecastScore } from './hindcast/score-forecast.ts';
export { runBackTest } from './hindcast/back-test/run-back-test.ts';
export type { BackTest, BackTestRow } from './hindcast/back-test/run-back-test.ts';
export type { History } from './hindcast/back-test/yearly-changes.ts';

export { readRun } from './score/read-run.ts';
export type { FrozenRun } from './score/read-run.ts';
export { readVerdicts } from './score/read-verdicts.ts';
export { BRIER_OF_HALF, scoreClaims } from './score/score-claims.ts';
export type { ClaimScores } from './score/score-claims.ts';
export { scoreFigures } from './score/score-figures.ts';
export type { FigureScores, Mark, Overall } from './score/score-figures.ts';

export { parseVary } from './sweep/parse-vary.ts';
export { planSweep } from './sweep/plan-sweep.ts';
export type { SweepFault, SweepRequest } from './sweep/plan-sweep.ts';
export { prepareVariants } from './sweep/run-variant.ts';
export { VALUE_SCALES } from './sweep/scales.ts';
export { parseShard, shardRange } from './sweep/shard.ts';
export type { Shard } from './sweep/shard.ts';
export { sweepTables } from './sweep/sweep-tables.ts';
export type { Cell, ColumnKind, SweepTable } from './sweep/sweep-tables.ts';
export type { Axis, Sweep, VariantResult } from './sweep/types.ts';

export { discover } from './discover/discover.ts';
export type { Discovery } from './discover/discover.ts';
export type { Cases, Feature } from './discover/types.ts';
