import type { Checked } from '../issue.ts';
import type { Aim, Effect, ShockTypeFile } from '../spec/generated/shock.ts';
import { checkDistribution } from '../validate/check-distribution.ts';
import { closest } from '../validate/closest.ts';
import type { Ast } from './ast.ts';
import { ARITHMETIC, checkExpression } from './check-expression.ts';
import type { CompiledLever, CompiledModel, CompiledSet } from './compiled-model.ts';
import type {
  AimName,
  CompiledEffect,
  CompiledShockType,
  Selection,
} from './compiled-shock-type.ts';
import { plainSets } from './domain.ts';
import * as say from './messages.ts';
import { parseExpression } from './parse-expression.ts';
import { createReport, jsonPointer } from './report.ts';
import type { Report, Spot } from './report.ts';
import { walk } from './walk.ts';

/** What every effect may read beside the parameters of its type. */
const EFFECT_NAMES: readonly string[] = ['severity', 'intensity'];

type Context = {
  readonly file: string;
  readonly spec: ShockTypeFile;
  readonly model: Pick<CompiledModel, 'sets' | 'levers' | 'variables'>;
  readonly sets: ReadonlyMap<string, CompiledSet>;
  readonly report: Report;
};

/**
 * Check a type of shock against a model: its aims, parameters and effects. Every fault is
 * reported at once; a parameter that no effect uses is a warning.
 */
export function compileShockType(
  file: string,
  spec: ShockTypeFile,
  model: Context['model'],
): Checked<CompiledShockType> {
  const report = createReport();
  const sets = new Map(model.sets.map((set) => [set.name, set]));
  const context = { file, spec, model, sets, report };
  checkAims(context);
  checkParameters(context);
  const effects = spec.effects.flatMap((effect, position) =>
    compileEffect(effect, { file, pointer: jsonPointer('effects', position) }, context),
  );
  checkUse(effects, context);
  if (report.errors().length > 0) return { ok: false, issues: report.errors() };
  const { id, label, doc, sections, aim } = spec;
  const severity = spec.severity ?? { low: 0, high: 1 };
  const parameters = Object.entries(spec.parameters ?? {}).map(([name, parameter]) => ({
    name,
    ...parameter,
  }));
  const value = { id, file, label, doc, sections, aim, severity, parameters, effects };
  return { ok: true, value, warnings: report.warnings() };
}

function aimsOf(spec: ShockTypeFile): readonly (readonly [AimName, Aim])[] {
  const { country, from, to } = spec.aim;
  const named = [
    ['country', country],
    ['from', from],
    ['to', to],
  ] as const;
  return named.flatMap(([name, aim]) => (aim === undefined ? [] : [[name, aim] as const]));
}

function checkAims({ file, spec, sets, report }: Context): void {
  const plain = [...sets.values()].filter(({ within }) => within === undefined);
  for (const [name, aim] of aimsOf(spec)) {
    if (plain.some((set) => set.name === aim.set)) continue;
    const near = closest(
      aim.set,
      plain.map((set) => set.name),
    );
    const spot = { file, pointer: jsonPointer('aim', name, 'set') };
    report.fault(
      spot,
      sets.has(aim.set) ? say.nestedRelation(aim.set) : say.unknownSet(aim.set, near),
    );
  }
}

function checkParameters({ file, spec, report }: Context): void {
  for (const [name, parameter] of Object.entries(spec.parameters ?? {})) {
    const pointer = jsonPointer('parameters', name);
    if (EFFECT_NAMES.includes(name)) report.fault({ file, pointer }, say.reservedName(name));
    for (const fault of checkDistribution(parameter.value, `${pointer}/value`)) {
      report.fault({ file, pointer: fault.pointer }, fault);
    }
  }
}

function compileEffect(effect: Effect, spot: Spot, context: Context): readonly CompiledEffect[] {
  const value = compileValue(effect.value, { ...spot, pointer: `${spot.pointer}/value` }, context);
  const lever = findLever(effect.lever, { ...spot, pointer: `${spot.pointer}/lever` }, context);
  const on = lever === undefined ? [] : compileOn(effect, lever, spot, context);
  if (value === undefined || lever === undefined) return [];
  return [{ lever: lever.name, array: lever.array, combine: effect.combine, value, on }];
}

function compileValue(text: string, spot: Spot, { spec, report }: Context): Ast | undefined {
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    report.fault(spot, parsed);
    return undefined;
  }
  const names = [...EFFECT_NAMES, ...Object.keys(spec.parameters ?? {})];
  const rules = { functions: ARITHMETIC, names, scalars: true, gives: 'number' } as const;
  for (const wording of checkExpression(parsed.ast, rules)) report.fault(spot, wording);
  return parsed.ast;
}

function findLever(
  name: string,
  spot: Spot,
  { model, report }: Context,
): CompiledLever | undefined {
  const lever = model.levers.find((one) => one.name === name);
  if (lever !== undefined) return lever;
  const other = model.variables.find((one) => one.name === name);
  const known = model.levers.map((one) => one.name);
  const wording =
    other === undefined
      ? say.unknownLever(name, closest(name, known))
      : say.notALever(name, other.kind);
  report.fault(spot, wording);
  return undefined;
}

function compileOn(
  effect: Effect,
  lever: CompiledLever,
  spot: Spot,
  context: Context,
): readonly Selection[] {
  const plain = plainSets(lever.over, context.sets);
  const given = new Map(Object.entries(effect.on ?? {}));
  for (const set of given.keys()) {
    if (plain.includes(set)) continue;
    const wording = say.leverNotOver(set, lever.name, plain);
    context.report.fault({ ...spot, pointer: spot.pointer + jsonPointer('on', set) }, wording);
  }
  return plain.map((set) => {
    const selector = given.get(set);
    if (selector === undefined) return { set, select: 'all' };
    const here = { ...spot, pointer: spot.pointer + jsonPointer('on', set) };
    return typeof selector === 'string'
      ? selectAim(selector, set, here, context)
      : selectCodes(selector, set, here, context);
  });
}

function selectAim(
  aim: AimName,
  set: string,
  spot: Spot,
  { spec, sets, report }: Context,
): Selection {
  const aims = aimsOf(spec);
  const found = aims.find(([name]) => name === aim)?.[1];
  if (found === undefined) {
    const names = aims.map(([name]) => name);
    report.fault(spot, say.unknownAim(aim, names));
  }
  const elements = sets.get(set)?.elements ?? [];
  const codes = sets.get(found?.set ?? '')?.elements;
  if (found !== undefined && codes?.some((code) => elements.includes(code)) === false) {
    report.fault(spot, say.aimMissesLever(aim, found.set, set));
  }
  return { set, select: 'aim', aim };
}

function selectCodes(
  codes: readonly string[],
  set: string,
  spot: Spot,
  { sets, report }: Context,
): Selection {
  const elements = sets.get(set)?.elements ?? [];
  for (const [position, code] of codes.entries()) {
    if (elements.includes(code)) continue;
    const here = { ...spot, pointer: `${spot.pointer}/${position}` };
    report.fault(here, say.unknownElement(code, set, closest(code, elements)));
  }
  return { set, select: 'codes', codes };
}

function checkUse(effects: readonly CompiledEffect[], { file, spec, report }: Context): void {
  const used = spec.effects.flatMap(({ on }) => Object.values(on ?? {}));
  for (const [name] of aimsOf(spec)) {
    if (!used.includes(name))
      report.fault({ file, pointer: jsonPointer('aim', name) }, say.unusedAim(name));
  }
  const read = new Set<string>();
  for (const { value } of effects) {
    walk(value, (part) => {
      if (part.type === 'name') read.add(part.name);
    });
  }
  for (const name of Object.keys(spec.parameters ?? {})) {
    if (read.has(name)) continue;
    report.warn({ file, pointer: jsonPointer('parameters', name) }, say.unusedParameter(name));
  }
}
