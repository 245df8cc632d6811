import { conditionHashes } from '../../core/index.ts';
import type {
  AttributionResult,
  Issue,
  Knowledge,
  RunSettings,
  Scenario,
} from '../../core/index.ts';
import type { OpenedCondition } from '../commands/condition-options.ts';
import { scenarioHash } from '../commands/compare-files.ts';
import type { Host } from '../host.ts';

type Provenance = Pick<AttributionResult, 'format' | 'scenario' | 'engine' | 'warnings'>;

type ProvenanceOf = {
  readonly scenario: Scenario;
  readonly warnings: readonly Issue[];
  /** Of the files that conditioned the run. */
  readonly hashes: OpenedCondition['hashes'];
};

/** Say what a result was made from, as JSON has it. */
export function provenanceOf(
  { scenario, warnings, hashes }: ProvenanceOf,
  knowledge: Knowledge,
  { seed, members }: RunSettings,
  host: Host,
): Provenance {
  const { model, data } = knowledge.sha256;
  return {
    format: 1,
    scenario: { id: scenario.id, title: scenario.title, sha256: scenarioHash(scenario) },
    engine: {
      ...{ version: host.version, model_sha256: model, data_sha256: data },
      ...conditionHashes(hashes),
      ...{ seed, members },
    },
    warnings: warnings.map(({ file, message }) => `${file}: ${message}`),
  };
}
