import { divideRun, seriesOf } from './divide-run.ts';
import type { Share } from './divide-run.ts';
import type { Checked, Issue } from './issue.ts';
import type { Knowledge } from './knowledge.ts';
import { joinLabels, labelTask } from './label/label-task.ts';
import type { KeptPaths, Label } from './label/label-task.ts';
import type { LabelMemory } from './label/label-memory.ts';
import type { ScaleName } from './label/likelihood.ts';
import type { CompiledClaim, Draw, Horizon, Labels } from './label/types.ts';
import { checkMisses } from './observe/check-misses.ts';
import type { Condition } from './observe/read-condition.ts';
import { withoutLever } from './plan/without-lever.ts';
import { parametersOf, planRun } from './plan/plan-run.ts';
import type { Kept, RunPlan, RunSettings } from './plan/plan-run.ts';
import type { Ensemble, Plan, Simulation } from './plan/plan.ts';
import { checkAccounts } from './simulate/check-accounts.ts';
import type { KnownBaseline } from './simulate/simulate-members.ts';
import type { SeriesResult } from './spec/generated/result.ts';
import { summariseHorizon } from './summarise/summarise-horizon.ts';
import type { HorizonSummary } from './summarise/summarise-horizon.ts';
import { nameSeries, summariseSeries } from './summarise/summarise-series.ts';
import type { Scenario } from './validate/scenario.ts';

const HORIZONS = ['short', 'mid', 'long'] as const;

/**
 * Computes all members of a plan: in this thread, or spread over several. A baseline that is known
 * from a plan of the same model, draws and settings need not be computed again.
 */
export type Simulate = (plan: Plan, known?: KnownBaseline) => Promise<Simulation>;

export type RunOptions = {
  readonly settings: RunSettings;
  /** Which outputs to summarise; all when absent. */
  readonly kept?: Kept;
  readonly scale?: ScaleName;
  /** Labels the claims; in this thread when absent. */
  readonly label?: Label;
  /** What to tell of the series: each year, the base year and the horizons, or both when absent. */
  readonly by?: 'year' | 'horizon';
  /** Figures of years after the base year that every member of the baseline passes through. */
  readonly condition?: Condition;
  /**
   * How many numbers of members there is room for, of scenario and baseline together: a run that has
   * more is done in shares, to the same result. There is room for all when absent.
   */
  readonly room?: number;
};

/** What came of a scenario, before it is written in any form. */
export type Run = {
  readonly scenario: Scenario;
  readonly settings: RunSettings;
  /** Those that were computed: up to the last horizon where only horizons were asked for. */
  readonly years: readonly number[];
  /** Without numbers where only horizons were asked for. */
  readonly series: readonly SeriesResult[];
  /** What every member of the baseline passes through, where figures are given. */
  readonly condition?: Condition;
  /**
   * For each series, the base year and the horizons that lie within the run; empty where only years
   * were asked for.
   */
  readonly horizons: readonly Readonly<Partial<Record<Horizon | 'base', HorizonSummary>>>[];
} & Labels;

/**
 * Run one scenario and its baseline:
 *
 * Scenario -> plan -> simulate -> (accounts) -> summarise -> label -> Run
 *
 * Loading and validation come before, rendering after. Faults of the scenario come back as issues;
 * an account that does not balance is a fault of the program and throws.
 */
export async function runScenario(
  scenario: Scenario,
  knowledge: Knowledge,
  simulate: Simulate,
  options: RunOptions,
): Promise<Checked<Run>> {
  const { settings } = options;
  const told = options.by === 'horizon' ? untilLastHorizon(scenario, knowledge, options) : settings;
  const parts: Told[] = [];
  for (const share of sharesOf(knowledge, told, options)) {
    const part = await runShare(scenario, knowledge, simulate, {
      ...options,
      ...{ settings: told, share },
    });
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const [{ years, figures, warnings } = noPart()] = parts;
  const labels = joinLabels(
    knowledge.claims,
    parts.map(({ labels }) => labels),
  );
  return {
    ok: true,
    value: {
      ...{ scenario, settings, years, ...labels },
      series: parts.flatMap(({ series }) => series),
      horizons: parts.flatMap(({ horizons }) => horizons),
      ...(figures.length === 0 ? {} : { condition: figures }),
    },
    warnings,
  };
}

function noPart(): never {
  throw new Error('a run has no share');
}

/** Scenario and baseline keep a number for each output, year and member. */
function sharesOf(
  knowledge: Knowledge,
  { until, members }: RunSettings,
  { kept = allOutputs(knowledge), room = Infinity }: RunOptions,
): readonly Share[] {
  const years = until - knowledge.model.baseYear + 1;
  return divideRun(kept, knowledge.claims, room / (2 * years * members));
}

/** What is told of a share of a run. */
type Told = Pick<Run, 'years' | 'series' | 'horizons'> & {
  readonly labels: Labels;
  readonly figures: RunPlan['figures'];
  readonly warnings: readonly Issue[];
};

async function runShare(
  scenario: Scenario,
  knowledge: Knowledge,
  simulate: Simulate,
  options: RunOptions & { readonly share: Share },
): Promise<Checked<Told>> {
  const { kept, claims } = options.share;
  const simulated = await simulateScenario(scenario, { ...knowledge, claims }, simulate, {
    ...options,
    ...{ kept, drawn: claims.length === 0 ? [] : seriesOf(knowledge.claims) },
  });
  if (!simulated.ok) return simulated;
  const { runPlan, simulation } = simulated.value;
  const specs = seriesSpecs(knowledge, runPlan, kept);
  const series = options.by === 'horizon' ? nameSeries(specs) : summariseSeries(specs, simulation);
  const horizons =
    options.by === 'year'
      ? []
      : specs.map(({ wanted }) => summariseHorizons(knowledge, runPlan, simulation, wanted));
  const labels = await labelSimulation(simulated.value, knowledge, simulate, {
    ...options,
    claims,
  });
  simulation.release?.();
  const { years, figures } = runPlan;
  const { warnings } = simulated;
  return { ok: true, value: { years, series, horizons, labels, figures, warnings }, warnings };
}

/**
 * Leave out the years that no horizon reaches: what comes later changes nothing before it. Shocks
 * and figures of those years stay part of the run.
 */
function untilLastHorizon(
  { shocks }: Scenario,
  { horizons }: Knowledge,
  { settings, condition = [] }: RunOptions,
): RunSettings {
  const last = Math.max(...HORIZONS.map((name) => horizons[name].years[1]));
  const isLater = (month: string): boolean => Number(month.slice(0, 4)) > last;
  if (condition.length > 0 || shocks.some(({ start }) => isLater(start))) return settings;
  return { ...settings, until: Math.min(settings.until, last) };
}

/** The members of a scenario and of its baseline, and the plan that they were computed by. */
export type SimulatedScenario = { readonly runPlan: RunPlan; readonly simulation: Simulation };

/**
 * Take a scenario through the first stages of `runScenario`: plan -> simulate -> (accounts). A
 * baseline that is known comes from a run of the same kept outputs, assumptions, settings and
 * condition.
 */
export async function simulateScenario(
  scenario: Scenario,
  knowledge: Knowledge,
  simulate: Simulate,
  options: Pick<RunOptions, 'settings' | 'kept' | 'condition'> & {
    readonly known?: KnownBaseline | undefined;
    /** Outputs whose parameters are drawn, whether they are kept or not. */
    readonly drawn?: Kept;
  },
): Promise<Checked<SimulatedScenario>> {
  const planned = planRun(
    knowledge,
    scenario,
    options.settings,
    outputsOfRun(knowledge, options.kept),
    options.condition,
    options.drawn,
  );
  if (!planned.ok) return planned;
  const { accounts, figures } = planned.value;
  const simulation = await simulate(planned.value.plan, options.known);
  const missed = simulation.misses === undefined ? [] : checkMisses(figures, simulation.misses);
  if (missed.some(({ severity }) => severity === 'error')) return { ok: false, issues: missed };
  checkAccounts(accounts, simulation);
  return {
    ok: true,
    value: { runPlan: planned.value, simulation },
    warnings: [...planned.warnings, ...missed],
  };
}

/** Give all outputs that a run computes: those that it keeps, then those that claims are tested on. */
export function outputsOfRun(knowledge: Knowledge, kept: Kept = allOutputs(knowledge)): Kept {
  return [...kept, ...seriesOf(knowledge.claims)];
}

function allOutputs({ model }: Knowledge): Kept {
  return model.outputs.map((_, i) => i);
}

function seriesSpecs({ model }: Knowledge, { wantedOf }: RunPlan, kept: Kept) {
  return kept.flatMap((i) => {
    const output = model.outputs[i];
    const wanted = wantedOf.get(i);
    if (output === undefined || wanted === undefined) return [];
    const { indicator, country, partner, unit } = output;
    return [{ indicator, country, partner, unit, wanted }];
  });
}

function summariseHorizons(
  { horizons }: Knowledge,
  { years }: RunPlan,
  simulation: Simulation,
  wanted: number,
): Run['horizons'][number] {
  const base = summariseHorizon(simulation, wanted, 0, 0);
  const within = HORIZONS.flatMap((name) => {
    const [from, to] = horizons[name].years.map((year) => years.indexOf(year));
    if (from === undefined || to === undefined || from < 0 || to < 0) return [];
    return [[name, summariseHorizon(simulation, wanted, from, to)] as const];
  });
  return { base, ...Object.fromEntries(within) };
}

/**
 * Label what came of a scenario, running it again without a lever where a claim asks for it: all
 * claims that the knowledge holds, or those that are given, which the parameters of all are held
 * against.
 */
export async function labelSimulation(
  { runPlan, simulation }: SimulatedScenario,
  knowledge: Knowledge,
  simulate: Simulate,
  {
    scale,
    label = labelHere,
    claims = knowledge.claims,
    memory,
  }: Pick<RunOptions, 'scale' | 'label'> & {
    readonly claims?: readonly CompiledClaim[];
    readonly memory?: LabelMemory;
  },
): Promise<Labels> {
  if (claims.length === 0) return { outcomes: [], untested: [] };
  const { wantedOf, years } = runPlan;
  const kept = (ensemble: Ensemble): KeptPaths => ({ ensemble, years, wantedOf });
  const levers = new Set(claims.flatMap((claim) => (claim.kind === 'tested' ? claim.levers : [])));
  const held = new Map<string, KeptPaths>();
  const more: Simulation[] = [];
  for (const lever of levers) {
    const plan = withoutLever(runPlan.plan, lever);
    // Where no shock moves the lever, the run without it is the same.
    if (plan !== runPlan.plan) more.push(await simulate(plan, simulation));
    const { scenario } = plan === runPlan.plan ? simulation : (more.at(-1) ?? simulation);
    held.set(lever, kept(scenario));
  }
  const labels = await label({
    ...{ claims, held },
    scenario: kept(simulation.scenario),
    baseline: kept(simulation.baseline),
    draws: drawsOf(knowledge, simulation, runPlan),
    ...(scale === undefined ? {} : { scale }),
    ...(memory === undefined ? {} : { memory }),
  });
  for (const { release } of more) release?.();
  return labels;
}

const labelHere: Label = (task) => Promise.resolve(labelTask(task));

/**
 * The parameters that claims depend on and members differ in, those of the shocks among them. What a scenario assumes
 * in place of the model's own distribution is a judgement.
 */
function drawsOf(
  { model, claims }: Knowledge,
  { parameters, shockParameters }: Simulation,
  { plan }: RunPlan,
): readonly Draw[] {
  const { members } = plan;
  const row = (all: Float64Array, i: number): Float64Array =>
    all.subarray(i * members, (i + 1) * members);
  const seen = new Set<string>();
  const matters = parametersOf(model, seriesOf(claims));
  const ofModel = model.parameters.flatMap(({ name, element, basis, quantity }, i) => {
    const draw = plan.model.draws[i];
    if (draw === undefined || matters[i] !== true) return [];
    if (typeof draw.quantity === 'number' || seen.has(draw.key)) return [];
    seen.add(draw.key);
    const kind = draw.quantity === quantity ? basis.kind : 'judgement';
    return [drawn(draw.key === name ? { name } : { name, element }, kind, row(parameters, i))];
  });
  const ofShocks = (plan.effects?.draws ?? []).flatMap(({ key, quantity, occurs, basis }, i) =>
    typeof quantity === 'number' && occurs === undefined
      ? []
      : [drawn({ name: key }, basis, row(shockParameters, i))],
  );
  return [...ofModel, ...ofShocks];
}

function drawn(
  { name, element }: { readonly name: string; readonly element?: string | undefined },
  basis: Draw['basis'],
  values: Float64Array,
): Draw {
  const judgement = basis === 'judgement';
  return { name, ...(element === undefined ? {} : { element }), judgement, basis, values };
}
