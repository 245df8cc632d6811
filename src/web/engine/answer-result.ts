import {
  checkPlausibility,
  locateIssues,
  renderResult,
  runScenario,
  settingsOf,
  simulateHere,
  sortIssues,
} from '../../core/index.ts';
import type { Issue, Scenario } from '../../core/index.ts';
import type { Bench } from './bench.ts';
import type { Answer, PageScenario } from './engine.ts';
import { faultsOf } from './faults.ts';
import { resolvePageScenario } from './resolve-page-scenario.ts';
import { scenarioHash } from './scenario-hash.ts';

/**
 * Write the whole result as `prospects run FILE --format json` does, byte for byte: `fileName` is
 * that of the scenario's file, without its ending.
 */
export async function resultOf(
  { scenario, fileName }: { readonly scenario: PageScenario; readonly fileName: string },
  { knowledge, vocabulary, version }: Bench,
): Promise<Answer<string>> {
  const resolved = resolvePageScenario(scenario, vocabulary, fileName);
  if (!resolved.ok) return { ok: false, faults: faultsOf(resolved.issues) };
  const { value } = resolved;
  const ran = await runScenario(value, knowledge, simulateOnce, {
    settings: settingsOf(knowledge.settings.run, value, {}),
    by: 'year',
  });
  if (!ran.ok) return { ok: false, faults: faultsOf(ran.issues) };
  const warnings = [...resolved.warnings, ...rarities(value, { knowledge }), ...ran.warnings];
  const result = renderResult(ran.value, {
    version,
    scenarioSha256: scenarioHash(value),
    modelSha256: knowledge.sha256.model,
    dataSha256: knowledge.sha256.data,
    warnings: warnings.map(({ file, message }) => `${file}: ${message}`),
  });
  return { ok: true, value: `${JSON.stringify(result, undefined, 1)}\n` };
}

/** All outputs of all members take much memory: nothing of them is kept. */
const simulateOnce: Bench['simulate'] = (plan, known) =>
  Promise.resolve(simulateHere(plan, undefined, known));

/** The warnings of shocks that have few precedents, in the order of the command line. */
function rarities(scenario: Scenario, { knowledge }: Pick<Bench, 'knowledge'>): readonly Issue[] {
  const { plausibility = [], settings } = knowledge;
  const rare = checkPlausibility(scenario, plausibility, settings.last_month);
  const names = scenario.files.map(({ file }) => file);
  return sortIssues(locateIssues(rare, scenario.files), names);
}
