import type { CompiledModel, CompiledOutput } from '../compile/compiled-model.ts';
import type { CompiledShockType } from '../compile/compiled-shock-type.ts';
import type { Program, Wanted } from '../compile/program.ts';
import { programReads } from '../compile/program-reads.ts';
import { pruneProgram } from '../compile/prune-program.ts';
import type { Checked } from '../issue.ts';
import type { Draw, NoiseDraw, Plan } from './plan.ts';
import { findModule } from './stored-module.ts';
import type { StoredModule } from './stored-module.ts';
import type { Assumption, Scenario } from '../validate/scenario.ts';
import type { Condition, ConditionFigure } from '../observe/read-condition.ts';
import { checkObservedShocks } from './check-observed-shocks.ts';
import { checkOverrides } from './check-overrides.ts';
import { draftCondition, planCondition } from './plan-condition.ts';
import { actingShocks, planEffects } from './plan-effects.ts';

/** The settings of one run, after command line, file and defaults have been put together. */
export type RunSettings = {
  readonly until: number;
  readonly members: number;
  readonly seed: string;
};

/** What a plan needs to know: the model, and how each type of shock acts on it. */
export type PlanKnowledge = {
  readonly model: CompiledModel;
  readonly shockTypes: Readonly<Record<string, CompiledShockType>>;
  /** Modules that are encoded already. */
  readonly modules?: readonly StoredModule[];
};

/** Which outputs of the model a run keeps, by their position in `CompiledModel.outputs`. */
export type Kept = readonly number[];

export type RunPlan = {
  readonly plan: Plan;
  readonly settings: RunSettings;
  readonly years: readonly number[];
  /** `wantedOf.get(i)`: the wanted element of the plan that output i of the model reads. */
  readonly wantedOf: ReadonlyMap<number, number>;
  /** The wanted elements that hold the accounts, with their names. */
  readonly accounts: readonly { readonly name: string; readonly wanted: number }[];
  /** What the members must meet, in the order of the plan's targets. */
  readonly figures: readonly ConditionFigure[];
};

/** Put together the settings of a run: the command line wins over the file, the file over the data. */
export function settingsOf(
  defaults: RunSettings,
  scenario: Scenario,
  given: Partial<RunSettings>,
): RunSettings {
  return { ...defaults, ...scenario.run, ...given };
}

/**
 * Plan a run: which equations are computed, what is drawn, and what the shocks do. Only equations
 * that the kept outputs and the accounts need stay in the program. A condition makes every member
 * of the baseline pass through given figures. The parameters that `drawn` outputs depend on are drawn
 * even if the kept ones do not.
 */
export function planRun(
  { model, shockTypes, modules }: PlanKnowledge,
  scenario: Scenario,
  settings: RunSettings,
  kept: Kept,
  condition: Condition = [],
  drawn: Kept = [],
): Checked<RunPlan> {
  const baseYear = model.baseYear;
  const years = Array.from({ length: settings.until - baseYear + 1 }, (_, t) => baseYear + t);
  const acting = actingShocks(scenario.shocks, shockTypes, years);
  const issues = checkOverrides(acting, model);
  if (issues.length > 0) return { ok: false, issues };
  const { program, wanted, wantedOf, accounts } = planModel(model, kept);
  const draft = condition.length === 0 ? undefined : draftCondition(model, condition);
  const programs = draft === undefined ? [program] : [program, draft.program];
  const read = new Set(programs.flatMap(arraysRead));
  const noises = noiseDraws(model, read, draft !== undefined);
  const plan: Plan = {
    seed: settings.seed,
    members: settings.members,
    baseYear,
    years: years.length,
    model: {
      program,
      wanted,
      draws: modelDraws(model, scenario.assumptions, parametersWanted(model, read, drawn)),
      noises,
      module: findModule(modules, wanted),
    },
    effects: planEffects(acting, model, scenario.assumptions),
    ...(draft === undefined ? {} : { condition: planCondition(draft, model, noises) }),
  };
  return {
    ok: true,
    value: { plan, settings, years, wantedOf, accounts, figures: draft?.figures ?? [] },
    warnings: draft === undefined ? [] : checkObservedShocks(acting, condition),
  };
}

type PlannedModel = { readonly program: Program; readonly wanted: Wanted } & Pick<
  RunPlan,
  'wantedOf' | 'accounts'
>;

/** How many choices of outputs are remembered for a model. */
const REMEMBERED = 16;

const remembered = new WeakMap<CompiledModel, Map<string, PlannedModel>>();

/**
 * What the kept outputs and the accounts make of the model's program, whatever the scenario. It is
 * remembered: who runs many scenarios of a model keeps the same outputs of them.
 */
export function planModel(model: CompiledModel, kept: Kept): PlannedModel {
  const ofModel = remembered.get(model) ?? new Map<string, PlannedModel>();
  remembered.set(model, ofModel);
  const key = kept.join();
  const planned = ofModel.get(key) ?? planModelAfresh(model, kept);
  if (ofModel.size >= REMEMBERED) ofModel.clear();
  ofModel.set(key, planned);
  return planned;
}

function planModelAfresh(model: CompiledModel, kept: Kept): PlannedModel {
  const collected = collectWanted(model, kept);
  const arrays = collected.wanted.map(({ array }) => array);
  return { program: pruneProgram(model.program, arrays), ...collected };
}

/** Each element that some output or account reads, once. */
function collectWanted(
  model: CompiledModel,
  kept: Kept,
): { wanted: Wanted } & Pick<RunPlan, 'wantedOf' | 'accounts'> {
  const positions = new Map<string, number>();
  const wanted: { array: number; element: number }[] = [];
  const want = (array: number, element: number): number => {
    const name = `${array}.${element}`;
    const position = positions.get(name) ?? wanted.push({ array, element }) - 1;
    positions.set(name, position);
    return position;
  };
  const wantedOf = new Map(
    kept.flatMap((i) => {
      const output: CompiledOutput | undefined = model.outputs[i];
      return output === undefined ? [] : [[i, want(output.array, output.element)] as const];
    }),
  );
  const accounts = accountsWithin(model, wanted).map(({ name, array }) => ({
    name,
    wanted: want(array, 0),
  }));
  return { wanted, wantedOf, accounts };
}

/**
 * The accounts of what is computed anyway: those whose variables the wanted elements need. Others
 * would make a run compute whole sectors that nobody asked for. What the compiler made for an
 * account alone, such as its sums, may come on top.
 */
function accountsWithin(model: CompiledModel, wanted: Wanted): CompiledModel['accounts'] {
  const targetsOf = (arrays: readonly number[]): readonly number[] => {
    const { setup, step } = pruneProgram(model.program, arrays);
    return [...setup, ...step].map(({ target }) => target);
  };
  const needed = new Set(targetsOf(wanted.map(({ array }) => array)));
  const isMade = (array: number): boolean =>
    model.program.arrays[array]?.name.includes('#') ?? false;
  return model.accounts.filter(({ array }) =>
    targetsOf([array]).every((target) => target === array || needed.has(target) || isMade(target)),
  );
}

/**
 * Tell for each parameter of the model whether the kept outputs depend on it. (Which outputs else
 * a run computes makes no difference.)
 */
export function parametersOf(model: CompiledModel, kept: Kept): readonly boolean[] {
  return parametersRead(model, new Set(arraysRead(planModel(model, kept).program)));
}

function parametersWanted(
  model: CompiledModel,
  read: ReadonlySet<number>,
  drawn: Kept,
): readonly boolean[] {
  const isRead = parametersRead(model, read);
  if (drawn.length === 0) return isRead;
  const isDrawn = parametersOf(model, drawn);
  return isRead.map((one, i) => one || isDrawn[i] === true);
}

/** Tell for each parameter of the model whether its array is among those that are read. */
function parametersRead(model: CompiledModel, read: ReadonlySet<number>): readonly boolean[] {
  return model.program.arrays.flatMap(({ role, length }, array) =>
    role.kind === 'parameter' ? new Array<boolean>(length).fill(read.has(array)) : [],
  );
}

/** The arrays that the statements of a program read. */
function arraysRead({ setup, step, carries }: Program): readonly number[] {
  const statements = [...setup, ...step];
  return [
    ...statements.flatMap(({ value }) => programReads(value).map(({ array }) => array)),
    ...carries.map(({ initial }) => initial),
  ];
}

/**
 * What each parameter is drawn from: the scenario's assumption where it makes one. Parameters that
 * the program does not read are not drawn: every draw is keyed, so that moves no other.
 */
function modelDraws(
  model: CompiledModel,
  assumptions: readonly Assumption[],
  isWanted: readonly boolean[],
): readonly Draw[] {
  return model.parameters.map(({ name, element, key, quantity }, i) => {
    if (isWanted[i] !== true) return { key, quantity: 0 };
    const assumed = assumptions.findLast(
      (one) => one.name === name && (one.element === undefined || one.element === element),
    );
    if (assumed === undefined) return { key, quantity };
    const whole = assumed.element === undefined;
    return { key: whole ? name : `${name}[${element ?? ''}]`, quantity: assumed.quantity };
  });
}

/**
 * The noises that are read. Those that are never drawn have a place only where a condition may
 * solve for them.
 */
function noiseDraws(
  model: CompiledModel,
  read: ReadonlySet<number>,
  isConditioned: boolean,
): readonly NoiseDraw[] {
  const all = model.noises.flatMap(({ name, element, index, arrays, drawn }) => {
    const draw = (suffix: string, kind: NoiseDraw['kind'], array: number): NoiseDraw => ({
      key: `${name}#${suffix}`,
      element,
      kind,
      array,
      index,
    });
    if (drawn === false) return isConditioned ? [draw('z', 'none', arrays.z)] : [];
    return [
      draw('z', 'normal', arrays.z),
      ...(arrays.u === undefined ? [] : [draw('u', 'uniform', arrays.u)]),
      ...(arrays.zb === undefined ? [] : [draw('zb', 'normal', arrays.zb)]),
    ];
  });
  return all.filter(({ array }) => read.has(array));
}
