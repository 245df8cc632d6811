import type { AttributionResult, Issue, RunSettings, Scenario } from '../../core/index.ts';
import type { Bench } from './bench.ts';
import { scenarioHash } from './scenario-hash.ts';

/** Say what an explanation was made from, as JSON has it. */
export function provenanceOf(
  scenario: Scenario,
  { settings, warnings }: { readonly settings: RunSettings; readonly warnings: readonly Issue[] },
  { knowledge, version }: Bench,
): Pick<AttributionResult, 'format' | 'scenario' | 'engine' | 'warnings'> {
  const { model, data } = knowledge.sha256;
  const { seed, members } = settings;
  return {
    format: 1,
    scenario: { id: scenario.id, title: scenario.title, sha256: scenarioHash(scenario) },
    engine: { version, model_sha256: model, data_sha256: data, seed, members },
    warnings: warnings.map(({ file, message }) => `${file}: ${message}`),
  };
}
