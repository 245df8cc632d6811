import { runScenario, settingsOf } from '../../core/index.ts';
import type { Answer, PageScenario, Paths, SeriesName } from './engine.ts';
import type { Bench } from './bench.ts';
import { faultsOf } from './faults.ts';
import { findOutputs } from './find-output.ts';
import { resolvePageScenario } from './resolve-page-scenario.ts';

/** Compute the named series of a scenario, and no others; no claim is labelled. */
export async function pathsOf(
  { scenario, names }: { readonly scenario: PageScenario; readonly names: readonly SeriesName[] },
  { knowledge, vocabulary, simulate }: Bench,
): Promise<Answer<Paths>> {
  const resolved = resolvePageScenario(scenario, vocabulary);
  if (!resolved.ok) return { ok: false, faults: faultsOf(resolved.issues) };
  const outputs = findOutputs(names, knowledge.model);
  if (!outputs.ok) return outputs;
  const ran = await runScenario(resolved.value, { ...knowledge, claims: [] }, simulate, {
    settings: settingsOf(knowledge.settings.run, resolved.value, {}),
    kept: outputs.value,
    by: 'year',
  });
  if (!ran.ok) return { ok: false, faults: faultsOf(ran.issues) };
  const { years, series } = ran.value;
  return { ok: true, value: { years, series } };
}
