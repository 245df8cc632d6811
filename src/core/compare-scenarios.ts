import { baselineKey } from './compare/baseline-key.ts';
import { compareRuns } from './compare/compare-runs.ts';
import type { CompareFrame, Comparison } from './compare/compare-runs.ts';
import type { ComparedRun } from './compare/types.ts';
import type { Checked, Issue } from './issue.ts';
import type { Knowledge } from './knowledge.ts';
import { shownFirst } from './knowledge.ts';
import { createLabelMemory } from './label/label-memory.ts';
import type { Label } from './label/label-task.ts';
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
  /** Labels the claims; in this thread when absent. */
  readonly label?: Label;
  /** Figures of years after the base year that every member of every baseline passes through. */
  readonly condition?: Condition;
};

/**
 * Paths that are held at a time: one a series, scenario and baseline. More series are compared in
 * groups, each of which takes runs of its own, so that memory does not grow with their number.
 */
const MOST_PATHS = 400;

/**
 * Run scenarios, each with an id of its own, and lay them side by side:
 *
 * Scenario[] -> (plan -> simulate -> accounts -> label -> keep) one after another
 *            -> compare -> Comparison
 *
 * Of each run only labels and the members' paths of the compared series are kept, and of many
 * series only those of some at a time. Scenarios with the same assumptions share one baseline,
 * which is computed once. Faults of a scenario come back as issues.
 */
export async function compareScenarios(
  scenarios: readonly Scenario[],
  knowledge: Knowledge,
  simulate: Simulate,
  options: CompareOptions,
): Promise<Checked<Comparison>> {
  const baselines = byBaseline(scenarios, knowledge);
  const paths = scenarios.length + baselines.length;
  const [first = [], ...rest] = inGroups(options.series, Math.floor(MOST_PATHS / paths));
  const of = { baselines, simulate };
  const ran = await runTogether(knowledge, { ...options, series: first }, of);
  if (!ran.ok) return ran;
  const { labels } = ran.value;
  const compared = compareRuns(inOrder(scenarios, ran.value), framed(options, first, ran.value));
  const series = [...compared.series];
  for (const group of rest) {
    // Labels are those of the first runs: these need nothing but their series.
    const unlabelled = { ...knowledge, claims: [] };
    const more = await runTogether(unlabelled, { ...options, series: group }, { ...of, labels });
    if (!more.ok) return more;
    const frame = framed(options, group, more.value);
    series.push(...compareRuns(inOrder(scenarios, more.value), frame).series);
  }
  return { ok: true, value: { ...compared, series }, warnings: ran.warnings };
}

/** Cut a list into groups of about equal length, of at most `most`. */
function inGroups<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const groups = Math.ceil(all.length / Math.max(most, 1));
  const length = Math.ceil(all.length / Math.max(groups, 1));
  return Array.from({ length: groups }, (_, i) => all.slice(i * length, (i + 1) * length));
}

type RanTogether = {
  readonly runs: ReadonlyMap<Scenario, ComparedRun>;
  readonly labels: ReadonlyMap<Scenario, ComparedRun['labels']>;
  readonly years: readonly number[];
};

function inOrder(scenarios: readonly Scenario[], { runs }: RanTogether): readonly ComparedRun[] {
  return scenarios.flatMap((scenario) => runs.get(scenario) ?? []);
}

function framed(
  options: CompareOptions,
  series: CompareFrame['series'],
  { years }: RanTogether,
): CompareFrame {
  return { ...options, series, years };
}

type Together = {
  /** The scenarios by their baselines. */
  readonly baselines: readonly (readonly Scenario[])[];
  readonly simulate: Simulate;
  /** Where the scenarios are labelled already. */
  readonly labels?: RanTogether['labels'];
};

/** Run scenarios, one after another, and keep of each what some series need. */
async function runTogether(
  knowledge: Knowledge,
  options: CompareOptions,
  { baselines, simulate, labels: found }: Together,
): Promise<Checked<RanTogether>> {
  const kept = found === undefined ? keptOutputs(knowledge, options.series) : outputsOf(options);
  const known = withModule(knowledge, kept);
  const runs = new Map<Scenario, ComparedRun>();
  const labels = new Map<Scenario, ComparedRun['labels']>();
  const warnings: Issue[] = [];
  let years: readonly number[] = [];
  for (const [baselineNumber, group] of baselines.entries()) {
    let baseline: SharedBaseline | undefined;
    const memory = createLabelMemory();
    for (const scenario of group) {
      const simulated = await simulateScenario(scenario, known, simulate, {
        ...{ settings: options.settings, kept, known: baseline?.whole },
        ...(options.condition === undefined ? {} : { condition: options.condition }),
      });
      if (!simulated.ok) return simulated;
      warnings.push(...simulated.warnings);
      const { runPlan, simulation } = simulated.value;
      years = runPlan.years;
      const isFirst = baseline === undefined;
      baseline ??= {
        whole: { baseline: simulation.baseline, parameters: simulation.parameters },
        kept: keepSeries(simulation.baseline, runPlan, options.series),
      };
      const own =
        found?.get(scenario) ??
        (await labelSimulation(simulated.value, known, simulate, { ...options, memory }));
      labels.set(scenario, own);
      runs.set(scenario, {
        ...{ id: scenario.id, title: scenario.title, description: scenario.description },
        scenario: keepScenario(simulated.value, baseline, options.series),
        baseline: baseline.kept,
        ...{ baselineNumber, labels: own },
      });
      // The first one's memory holds the baseline of the others.
      if (!isFirst) simulation.release?.();
    }
  }
  return { ok: true, value: { runs, labels, years }, warnings };
}

function outputsOf({ series }: CompareOptions): Kept {
  return series.map(({ output }) => output);
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
