import type { CompiledModel } from '../compile/compiled-model.ts';
import type { CompiledShockType } from '../compile/compiled-shock-type.ts';
import { lowerScalar } from '../compile/lower-scalar.ts';
import { num } from '../compile/operations.ts';
import type { Condition, Expression } from '../compile/program.ts';
import type { EffectDraw, EffectsPlan } from './plan.ts';
import { intensityByYear } from '../validate/profile.ts';
import type { Assumption, ScenarioShock } from '../validate/scenario.ts';
import { aimEffects } from './aim-effects.ts';
import type { AimedEffect } from './aim-effects.ts';
import { createEffectsProgram } from './effects-program.ts';
import type { EffectsProgram } from './effects-program.ts';

/** A shock that acts in at least one of the years. */
export type ActingShock = {
  readonly spec: ScenarioShock;
  readonly type: CompiledShockType;
  readonly byYear: readonly number[];
};

type Contribution = { readonly shock: ActingShock; readonly aimed: AimedEffect };

/**
 * Keep the shocks that act within the years, in the order of their keys: what several shocks do to
 * one lever is then computed in one order, whatever the order of the file.
 */
export function actingShocks(
  shocks: readonly ScenarioShock[],
  types: Readonly<Record<string, CompiledShockType>>,
  years: readonly number[],
): readonly ActingShock[] {
  return shocks
    .flatMap((spec) => {
      const type = types[spec.type];
      if (type === undefined) throw new Error(`unknown shock type ${spec.type}`);
      const byYear = intensityByYear(spec, years);
      const acts = spec.severity !== 0 && spec.probability !== 0 && byYear.some((x) => x > 0);
      return acts ? [{ spec, type, byYear }] : [];
    })
    .sort((a, b) => (a.spec.key < b.spec.key ? -1 : 1));
}

/**
 * Plan what the shocks do to the levers: a small program that computes, for each member and year,
 * the value of every lever element that a shock touches. Elements with equal contributions share
 * one value. An effect whose severity or intensity is nil leaves the lever as it is, to the bit.
 */
export function planEffects(
  shocks: readonly ActingShock[],
  model: CompiledModel,
  assumptions: readonly Assumption[],
): EffectsPlan | undefined {
  const aimed = shocks.flatMap((shock, i) =>
    aimEffects(i, shock.spec, shock.type, model).map((effect) => ({ shock, aimed: effect })),
  );
  const groups = groupByContributions(aimed);
  if (groups.length === 0) return undefined;
  const program = createEffectsProgram();
  const targets = groups.flatMap(({ contributions, lever, elements }, value) => {
    program.addResult(
      `${lever.name}#${value}`,
      combined(lever.neutral, contributions, program, assumptions),
    );
    return elements.map((element) => ({ lever: lever.name, array: lever.array, element, value }));
  });
  return { ...program.finish(), targets };
}

type Group = {
  readonly lever: AimedEffect['lever'];
  readonly elements: number[];
  readonly contributions: readonly Contribution[];
};

/** Put together the elements of a lever that the same effects of the same shocks act on. */
function groupByContributions(all: readonly Contribution[]): readonly Group[] {
  const byElement = new Map<string, { element: number; contributions: Contribution[] }>();
  for (const contribution of all) {
    const { lever, elements } = contribution.aimed;
    for (const element of elements) {
      const name = `${lever.name}[${element}]`;
      const entry = byElement.get(name) ?? { element, contributions: [] };
      entry.contributions.push(contribution);
      byElement.set(name, entry);
    }
  }
  const groups = new Map<string, Group>();
  for (const { element, contributions } of byElement.values()) {
    const [first] = contributions;
    if (first === undefined) continue;
    const { lever } = first.aimed;
    const name = [
      lever.name,
      ...contributions.map(({ aimed }) => all.findIndex((c) => c.aimed === aimed)),
    ].join('|');
    const group = groups.get(name) ?? { lever, elements: [], contributions };
    group.elements.push(element);
    groups.set(name, group);
  }
  return [...groups.values()];
}

/** Products first, then sums, then the largest, then what overrides. */
const ORDER = ['multiply', 'add', 'max', 'override'] as const;

function combined(
  neutral: number,
  contributions: readonly Contribution[],
  program: EffectsProgram,
  assumptions: readonly Assumption[],
): Expression {
  return ORDER.reduce<Expression>(
    (sofar, combine) =>
      contributions
        .filter(({ aimed }) => aimed.effect.combine === combine)
        .reduce((value, contribution) => {
          const { acts, effect } = lowered(contribution, program, assumptions);
          const next = JOIN[combine](value, effect);
          return { op: 'if', test: acts, then: next, else: value };
        }, sofar),
    num(neutral),
  );
}

/** How a value joins what the lever has so far, by the effect's rule. */
const JOIN: Readonly<
  Record<(typeof ORDER)[number], (sofar: Expression, value: Expression) => Expression>
> = {
  multiply: (a, b) => ({ op: 'mul', a, b }),
  add: (a, b) => ({ op: 'add', a, b }),
  max: (a, b) => ({ op: 'max', a, b }),
  override: (_, b) => b,
};

function lowered(
  { shock, aimed }: Contribution,
  program: EffectsProgram,
  assumptions: readonly Assumption[],
): { readonly acts: Condition; readonly effect: Expression } {
  const { spec, type, byYear } = shock;
  const severity = program.parameter(severityDraw(spec, type));
  const intensity = program.intensity(spec.key, byYear);
  const effect = lowerScalar(aimed.effect.value, (name) => {
    if (name === 'severity') return severity;
    if (name === 'intensity') return intensity;
    return program.parameter(typeDraw(type, name, assumptions));
  });
  const isNot = (a: Expression): Condition => ({ op: 'ne', a, b: num(0) });
  return { acts: { op: 'and', a: isNot(severity), b: isNot(intensity) }, effect };
}

function severityDraw(spec: ScenarioShock, type: CompiledShockType): EffectDraw {
  const { low, high } = type.severity;
  const draw: EffectDraw = {
    key: `${spec.key} severity`,
    quantity: spec.severity,
    range: [low, high],
    basis: 'judgement',
  };
  const { probability } = spec;
  if (probability === undefined || probability === 1) return draw;
  return { ...draw, occurs: { key: `${spec.key} occurs`, probability } };
}

/** A parameter of a shock type is knowledge about the type: all shocks of it share the draw. */
function typeDraw(
  type: CompiledShockType,
  name: string,
  assumptions: readonly Assumption[],
): EffectDraw {
  const key = `${type.id}.${name}`;
  const assumed = assumptions.findLast((assumption) => assumption.name === key);
  const own = type.parameters.find((parameter) => parameter.name === name);
  if (own === undefined) throw new Error(`unknown parameter ${key}`);
  if (assumed === undefined) return { key, quantity: own.value, basis: own.basis.kind };
  return { key, quantity: assumed.quantity, basis: 'judgement' };
}
