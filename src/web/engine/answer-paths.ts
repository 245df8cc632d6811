import { settingsOf, simulateScenario } from '../../core/index.ts';
import type { RunSettings, Scenario, Simulate } from '../../core/index.ts';
import type { Bench } from './bench.ts';
import type { Part, PartCall, PathsQuestion } from './calls.ts';
import type { Answer, Paths } from './engine.ts';
import { faultsOf } from './faults.ts';
import { findOutputs } from './find-output.ts';
import { resolvePageScenario } from './resolve-page-scenario.ts';
import { partIn } from './share-members.ts';
import { summarisePaths } from './summarise-paths.ts';

/** Compute the named series of a scenario, and no others; no claim is labelled. */
export async function pathsOf(question: PathsQuestion, bench: Bench): Promise<Answer<Paths>> {
  const simulated = await simulateNamed(question, bench, bench.share(question, bench));
  if (!simulated.ok) return simulated;
  const { runPlan, simulation, outputs } = simulated.value;
  const specs = outputs.flatMap((i) => {
    const output = bench.knowledge.model.outputs[i];
    const wanted = runPlan.wantedOf.get(i);
    if (output === undefined || wanted === undefined) throw new Error(`no output ${i}`);
    return [{ output, wanted }];
  });
  return { ok: true, value: { years: runPlan.years, series: summarisePaths(specs, simulation) } };
}

/** Compute some members of the named series: the part of another worker that it asks for. */
export async function partOf(call: PartCall, bench: Bench): Promise<Answer<Part>> {
  const { firstMember, members, known } = call;
  const simulated = await simulateNamed(call, bench, (plan) =>
    bench.simulate({ ...plan, firstMember, members }),
  );
  if (!simulated.ok) return simulated;
  return { ok: true, value: partIn(simulated.value.simulation, known) };
}

async function simulateNamed(
  { scenario, names }: PathsQuestion,
  { knowledge, vocabulary }: Bench,
  simulate: Simulate,
) {
  const resolved = resolvePageScenario(scenario, vocabulary);
  if (!resolved.ok) return { ok: false, faults: faultsOf(resolved.issues) } as const;
  const outputs = findOutputs(names, knowledge.model);
  if (!outputs.ok) return outputs;
  const simulated = await simulateScenario(resolved.value, { ...knowledge, claims: [] }, simulate, {
    settings: settingsIn(resolved.value, knowledge),
    kept: outputs.value,
  });
  if (!simulated.ok) return { ok: false, faults: faultsOf(simulated.issues) } as const;
  return { ok: true, value: { ...simulated.value, outputs: outputs.value } } as const;
}

function settingsIn(scenario: Scenario, { settings }: Bench['knowledge']): RunSettings {
  return settingsOf(settings.run, scenario, {});
}
