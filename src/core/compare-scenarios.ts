import { baselineKey } from './compare/baseline-key.ts';
import { compareRuns } from './compare/compare-runs.ts';
import type { CompareFrame, Comparison } from './compare/compare-runs.ts';
import type { ComparedRun } from './compare/types.ts';
import type { Checked, Issue } from './issue.ts';
import type { Knowledge } from './knowledge.ts';
import { shownFirst } from './knowledge.ts';
import type { ScaleName } from './label/likelihood.ts';
import type { Condition } from './observe/read-condition.ts';
import { planModel } from './plan/plan-run.ts';
import type { Kept, RunPlan, RunSettings } from './plan/plan-run.ts';
import type { Ensemble } from './plan/plan.ts';
import { findModule } from './plan/stored-module.ts';
import { labelSimulation, outputsOfRun, simulateScenario } from './run-scenario.ts';
import type { Simulate, SimulatedScenario } from './run-scenario.ts';
import type { KnownBaseline } from './simulate/simulate-members.ts';
import { encodeProgram } from './simulate/wasm/encode-program.ts';
import type { Scenario } from './validate/scenario.ts';

export type CompareOptions = Omit<CompareFrame, 'years'> & {
  /** Of all scenarios: only on common draws do members pair. */
  readonly settings: RunSettings;
  readonly scale?: ScaleName;
  /** Figures of years after the base year that every member of every baseline passes through. */
  readonly condition?: Condition;
};

/**
 * Run scenarios, each with an id of its own, and lay them side by side:
 *
 * Scenario[] -> (plan -> simulate -> accounts -> label -> keep) one after another
 *            -> compare -> Comparison
 *
 * Of each run only labels and the members' paths of the compared series are kept. Scenarios with
 * the same assumptions share one baseline, which is computed once. Faults of a scenario come back
 * as issues.
 */
export async function compareScenarios(
  scenarios: readonly Scenario[],
  knowledge: Knowledge,
  simulate: Simulate,
  options: CompareOptions,
): Promise<Checked<Comparison>> {
  const kept = keptOutputs(knowledge, options.series);
  const known = withModule(knowledge, kept);
  const runs = new Map<Scenario, ComparedRun>();
  const groups = byBaseline(scenarios, knowledge);
  const warnings: Issue[] = [];
  let years: readonly number[] = [];
  for (const [baselineNumber, group] of groups.entries()) {
    let baseline: SharedBaseline | undefined;
    for (const scenario of group) {
      const simulated = await simulateScenario(scenario, known, simulate, {
        ...{ settings: options.settings, kept, known: baseline?.whole },
        ...(options.condition === undefined ? {} : { condition: options.condition }),
      });
      if (!simulated.ok) return simulated;
      warnings.push(...simulated.warnings);
      const { runPlan, simulation } = simulated.value;
      years = runPlan.years;
      baseline ??= {
        whole: { baseline: simulation.baseline, parameters: simulation.parameters },
        kept: keepSeries(simulation.baseline, runPlan, options.series),
      };
      const labels = await labelSimulation(simulated.value, known, simulate, options);
      runs.set(scenario, {
        ...{ id: scenario.id, title: scenario.title, description: scenario.description },
        scenario: keepScenario(simulated.value, baseline, options.series),
        baseline: baseline.kept,
        ...{ baselineNumber, labels },
      });
    }
  }
  const inOrder = scenarios.flatMap((scenario) => runs.get(scenario) ?? []);
  return { ok: true, value: compareRuns(inOrder, { ...options, years }), warnings };
}

/** Put scenarios together that have the same baseline, in the order of their first ones. */
export function byBaseline(
  scenarios: readonly Scenario[],
  { model }: Knowledge,
): readonly (readonly Scenario[])[] {
  const groups = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const key = baselineKey(model, scenario);
    groups.set(key, [...(groups.get(key) ?? []), scenario]);
  }
  return [...groups.values()];
}

/** A baseline as the next scenario can use it, and what the comparison keeps of it. */
type SharedBaseline = { readonly whole: KnownBaseline; readonly kept: Ensemble };

/** What tables show first is encoded already: where that has all series, it is computed instead. */
function keptOutputs(knowledge: Knowledge, series: CompareFrame['series']): Kept {
  const wanted = series.map(({ output }) => output);
  const usual = shownFirst(knowledge);
  const computed = new Set(outputsOfRun(knowledge, usual));
  if (!wanted.every((output) => computed.has(output))) return wanted;
  return usual;
}

/** Encode the module of the runs once, where a build did not. */
function withModule(knowledge: Knowledge, kept: Kept): Knowledge {
  const { program, wanted } = planModel(knowledge.model, outputsOfRun(knowledge, kept));
  const { modules = [] } = knowledge;
  if (findModule(modules, wanted) !== undefined) return knowledge;
  const { bytes } = encodeProgram(program, wanted);
  return { ...knowledge, modules: [...modules, { wanted, bytes }] };
}

function keepScenario(
  { runPlan, simulation }: SimulatedScenario,
  baseline: SharedBaseline,
  series: CompareFrame['series'],
): Ensemble {
  return simulation.scenario.values === simulation.baseline.values
    ? baseline.kept
    : keepSeries(simulation.scenario, runPlan, series);
}

/** Copy the paths of the compared series, so that nothing else of the run is held. */
function keepSeries(
  { members, years, values }: Ensemble,
  { wantedOf }: RunPlan,
  series: CompareFrame['series'],
): Ensemble {
  const size = members * years;
  const kept = new Float64Array(series.length * size);
  series.forEach(({ output }, i) => {
    const wanted = wantedOf.get(output);
    if (wanted === undefined) throw new Error(`output ${output} was not kept`);
    kept.set(values.subarray(wanted * size, (wanted + 1) * size), i * size);
  });
  return { members, years, values: kept };
}
