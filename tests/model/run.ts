import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledModel, CompiledOutput } from '../../src/core/compile/compiled-model.ts';
import { compileShockType } from '../../src/core/compile/compile-shock-type.ts';
import type { Checked } from '../../src/core/issue.ts';
import type { Knowledge } from '../../src/core/knowledge.ts';
import { vocabularyOf } from '../../src/core/knowledge.ts';
import { planRun, settingsOf } from '../../src/core/plan/plan-run.ts';
import type { RunPlan, RunSettings } from '../../src/core/plan/plan-run.ts';
import { cell } from '../../src/core/plan/plan.ts';
import type { Ensemble, Simulation } from '../../src/core/plan/plan.ts';
import { simulateHere } from '../../src/core/simulate/simulate-here.ts';
import type { ScenarioFile, ShockSpec } from '../../src/core/spec/generated/scenario.ts';
import type { ShockTypeFile } from '../../src/core/spec/generated/shock.ts';
import { resolveScenario } from '../../src/core/validate/resolve-extends.ts';
import type { Scenario } from '../../src/core/validate/scenario.ts';
import { compileKnowledge } from '../../src/node/knowledge/compile-knowledge.ts';
import { readDataFiles } from '../../src/node/knowledge/data-files.ts';
import { createScenarioReader } from '../../src/node/files/read-scenario.ts';

export const DATA = fileURLToPath(new URL('../../data', import.meta.url));
export const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));

const dataFiles = readDataFiles(DATA);

/** The shipped model and shock types without the claims, compiled once for each file of tests. */
export const knowledge: Knowledge = goodOf(
  compileKnowledge(
    'data',
    dataFiles.filter(
      ({ path }) => !path.startsWith('prospects/') || path.endsWith('horizons.json'),
    ),
  ),
);

/** All that the shipped data folder knows, claims included. */
export function wholeKnowledge(): Knowledge {
  return goodOf(compileKnowledge('data', dataFiles));
}

/** The value of a check that must not find a fault. */
export function goodOf<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(JSON.stringify(checked.issues.slice(0, 5), undefined, 1));
}

/** The shipped knowledge with one more type of shock. */
export function withShockType(spec: ShockTypeFile): Knowledge {
  const type = goodOf(compileShockType(`${spec.id}.json`, spec, knowledge.model));
  return { ...knowledge, shockTypes: { ...knowledge.shockTypes, [type.id]: type } };
}

/** A scenario file with these shocks. */
export function fileOf(shocks: ShockSpec[], more: Partial<ScenarioFile> = {}): ScenarioFile {
  return { title: 'A test', description: 'invented for a test', shocks, ...more };
}

/** Check a scenario file as a user's would be. */
export function scenarioOf(file: ScenarioFile, known = knowledge): Scenario {
  const text = JSON.stringify(file);
  const read = () => ({ ok: true, file: 'test.json', text, id: 'test.json' }) as const;
  return goodOf(resolveScenario(['test'], read, vocabularyOf(known)));
}

/** The names of the shipped scenarios. */
export const SHIPPED: readonly string[] = readdirSync(SCENARIOS)
  .filter((name) => name.endsWith('.json'))
  .map((name) => basename(name, '.json'));

/** Read and check a shipped scenario, as the command line does. */
export function shipped(name: string): Checked<Scenario> {
  const read = createScenarioReader({ working: SCENARIOS, shipped: SCENARIOS });
  return resolveScenario([name], read, vocabularyOf(knowledge));
}

/** All members' values of one quantity in a calendar year. */
export type Path = (year: number) => Float64Array;

export type Both = { readonly scenario: Path; readonly baseline: Path };

export type Simulated = {
  readonly runPlan: RunPlan;
  readonly simulation: Simulation;
  readonly years: readonly number[];
  /** A series of the output, such as ("workers_abroad", "A", "B"). */
  readonly series: (indicator: string, country?: string, partner?: string) => Both;
  /** An element of a variable that was asked for, such as ("naturalised", "A.B"). */
  readonly variable: (name: string, element?: string) => Both;
  /** The draws of a parameter, one a member. */
  readonly parameter: (name: string, element?: string) => Float64Array;
};

export type Options = Partial<RunSettings> & {
  /** Variables to keep beside the output. */
  readonly variables?: readonly string[];
  readonly knowledge?: Knowledge;
};

/** Simulate a scenario, given as a file or already checked, on the shipped model. */
export function simulate(given: ScenarioFile | Scenario, options: Options = {}): Simulated {
  const { variables = [], knowledge: known = knowledge, ...settings } = options;
  const scenario = 'files' in given ? given : scenarioOf(given, known);
  const outputs = [...known.model.outputs, ...variables.flatMap((name) => outputsOf(known, name))];
  const model: CompiledModel = { ...known.model, outputs };
  const runPlan = goodOf(
    planRun(
      { ...known, model },
      scenario,
      settingsOf({ ...known.settings.run, members: 200 }, scenario, settings),
      outputs.map((_, i) => i),
    ),
  );
  const simulation = simulateHere(runPlan.plan);
  return seen(model, runPlan, simulation);
}

/** Every element of a variable as if it were a series called after it. */
function outputsOf({ model }: Knowledge, name: string): readonly CompiledOutput[] {
  const variable = model.variables.find((one) => one.name === name);
  if (variable === undefined) throw new Error(`no variable ${name}`);
  const { array, unit } = variable;
  return variable.elements.map((country, element) => ({
    ...{ indicator: `variable ${name}`, country, unit, variable: name, array, element },
  }));
}

function seen(model: CompiledModel, runPlan: RunPlan, simulation: Simulation): Simulated {
  const { years } = runPlan;
  const series = (indicator: string, country?: string, partner?: string): Both => {
    const at = model.outputs.findIndex(
      (one) => one.indicator === indicator && one.country === country && one.partner === partner,
    );
    const wanted = runPlan.wantedOf.get(at);
    if (wanted === undefined) throw new Error(`no series ${indicator} ${country} ${partner}`);
    const path =
      (ensemble: Ensemble): Path =>
      (year) =>
        cell(ensemble, wanted, yearPosition(years, year));
    return { scenario: path(simulation.scenario), baseline: path(simulation.baseline) };
  };
  return {
    ...{ runPlan, simulation, years, series },
    variable: (name, element = '') => series(`variable ${name}`, element),
    parameter: (name, element) => drawsOf(model, simulation, name, element),
  };
}

function yearPosition(years: readonly number[], year: number): number {
  const at = years.indexOf(year);
  if (at < 0) throw new Error(`the run has no year ${year}`);
  return at;
}

function drawsOf(
  model: CompiledModel,
  { scenario, parameters }: Simulation,
  name: string,
  element: string | undefined,
): Float64Array {
  const at = model.parameters.findIndex((one) => one.name === name && one.element === element);
  if (at < 0) throw new Error(`no parameter ${name} ${element}`);
  return parameters.subarray(at * scenario.members, (at + 1) * scenario.members);
}

/** The corridors of the model, as origin and destination. */
export const CORRIDORS: readonly (readonly [string, string])[] = (
  knowledge.model.sets.find(({ name }) => name === 'corridor')?.elements ?? []
).map((code) => {
  const [origin = '', destination = ''] = code.split('.');
  return [origin, destination];
});

/** The countries that workers come from, which the chapters tell of. */
export const ORIGINS = [...new Set(CORRIDORS.map(([origin]) => origin))];

/** The middle one of some numbers, or the mean of the two in the middle. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/** A quantity of the scenario relative to the baseline, less one, member by member. */
export function gap(both: Both, year: number): Float64Array {
  const base = both.baseline(year);
  return both.scenario(year).map((value, m) => value / (base[m] ?? NaN) - 1);
}

/** The part of the numbers that meet a condition. */
export function shareOf(values: ArrayLike<number>, meets: (value: number) => boolean): number {
  return Array.from(values).filter(meets).length / values.length;
}

/** Whether two arrays are the same to the bit: other than by ===, NaN is NaN and -0 is not 0. */
export function sameBits(a: Float64Array, b: Float64Array): boolean {
  return Buffer.compare(bytesOf(a), bytesOf(b)) === 0;
}

/** The bytes of numbers, as they lie in memory. */
export function bytesOf(values: Float64Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}
