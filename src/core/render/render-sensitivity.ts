import type { Sensitivity } from '../sensitivity/run-sensitivity.ts';
import type { SensitivityResult } from '../spec/generated/sensitivity.ts';
import { conditionHashes } from './condition-hashes.ts';
import type { Provenance } from './render-result.ts';
import { renderTarget } from './render-target.ts';

/** Give what moves an outcome in the form that is written as JSON. */
export function renderSensitivity(found: Sensitivity, from: Provenance): SensitivityResult {
  const { scenario, settings, spread, groups } = found;
  return {
    format: 1,
    scenario: { id: scenario.id, title: scenario.title, sha256: from.scenarioSha256 },
    engine: {
      ...{ version: from.version, model_sha256: from.modelSha256, data_sha256: from.dataSha256 },
      ...conditionHashes(from),
      ...{ seed: settings.seed, members: settings.members },
    },
    method: groups === undefined ? 'tornado' : 'sobol',
    target: renderTarget(found.target),
    outcome: {
      ...{ members: found.members, mean: found.mean, low: spread?.low ?? null },
      ...{ median: spread?.median ?? null, high: spread?.high ?? null },
    },
    influences: found.influences.map(({ input, correlation, interval, outcomes, draws }) => ({
      ...{ id: input.key, name: input.name, kind: input.kind, correlation },
      basis: input.kind === 'noise' ? null : input.basis,
      ...{ interval: [...interval], outcomes: [...outcomes], draws: [...draws] },
    })),
    explained: { ...found.explained },
    sobol:
      groups === undefined
        ? null
        : {
            ...{ samples: settings.members, runs: groups.length + 2 },
            groups: groups.map((group) => ({
              ...{ id: group.name, kind: group.kind, bases: [...group.bases] },
              draws: group.inputs.length,
              ...{ first: group.first, first_interval: [...group.firstInterval] },
              ...{ total: group.total, total_interval: [...group.totalInterval] },
            })),
          },
    warnings: [...from.warnings],
  };
}
