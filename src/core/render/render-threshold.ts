import type { ThresholdResult } from '../spec/generated/threshold.ts';
import type { GridPoint } from '../threshold/grid-point.ts';
import type { Threshold } from '../threshold/run-threshold.ts';
import { conditionHashes } from './condition-hashes.ts';
import type { Provenance } from './render-result.ts';
import { renderTarget } from './render-target.ts';

/** Give a threshold in the form that is written as JSON. */
export function renderThreshold(found: Threshold, from: Provenance): ThresholdResult {
  const { scenario, settings, varied, interval } = found;
  return {
    format: 1,
    scenario: { id: scenario.id, title: scenario.title, sha256: from.scenarioSha256 },
    engine: {
      ...{ version: from.version, model_sha256: from.modelSha256, data_sha256: from.dataSha256 },
      ...conditionHashes(from),
      ...{ seed: settings.seed, members: settings.members },
    },
    target: renderTarget(found.target),
    criterion: criterionOf(found),
    varied: {
      ...{ id: varied.id, kind: varied.kind, unit: varied.unit, low: varied.low },
      ...{ high: varied.high, current: varied.current ?? null },
    },
    ...{ found: found.found, threshold: found.threshold ?? null },
    interval: [interval[0] ?? null, interval[1] ?? null],
    ...{ tolerance: found.tolerance, crossing_share: found.crossingShare },
    ...{ monotone: found.monotone, grid: found.grid.map(renderPoint), runs: found.runs },
    warnings: [...from.warnings, ...found.warnings],
  };
}

function criterionOf({ criterion, grid }: Threshold): ThresholdResult['criterion'] {
  if (criterion.kind !== 'verdict') return { ...criterion };
  const from = grid[0]?.verdict;
  return { kind: 'verdict', ...(from === undefined ? {} : { from }), to: criterion.to ?? null };
}

function renderPoint({ value, score, verdict, crosses }: GridPoint) {
  return { value, score: Number.isNaN(score) ? null : score, verdict: verdict ?? null, crosses };
}
