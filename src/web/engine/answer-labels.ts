import { runScenario, settingsOf } from '../../core/index.ts';
import type { Bench } from './bench.ts';
import type { Answer, Labels, PageScenario } from './engine.ts';
import { faultsOf } from './faults.ts';
import { resolvePageScenario } from './resolve-page-scenario.ts';

/** Label every claim; only the series that claims are tested on are computed, none is summarised. */
export async function labelsOf(
  { scenario }: { readonly scenario: PageScenario },
  { knowledge, vocabulary, simulate }: Bench,
): Promise<Answer<Labels>> {
  const resolved = resolvePageScenario(scenario, vocabulary);
  if (!resolved.ok) return { ok: false, faults: faultsOf(resolved.issues) };
  const ran = await runScenario(resolved.value, knowledge, simulate, {
    settings: settingsOf(knowledge.settings.run, resolved.value, {}),
    kept: [],
    by: 'year',
  });
  if (!ran.ok) return { ok: false, faults: faultsOf(ran.issues) };
  const { outcomes, untested } = ran.value;
  return { ok: true, value: { outcomes, untested } };
}
