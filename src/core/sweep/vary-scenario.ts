import { monthNumber } from '../validate/months.ts';
import type { Assumption, Scenario, ScenarioShock } from '../validate/scenario.ts';
import { monthText } from './scales.ts';
import type { Axis, ShockField } from './types.ts';

/**
 * Give the scenario of one variant: `values` holds one number an axis. Shocks keep their keys, so
 * all variants share their luck, also where a shock is switched off or moved.
 */
export function varyScenario(
  scenario: Scenario,
  axes: readonly Axis[],
  values: readonly number[],
): Scenario {
  const shocks = scenario.shocks.flatMap((shock) => {
    const changes = changesOf(shock.key, axes, values);
    return changes === undefined ? [] : [varyShock(shock, changes)];
  });
  const assumed = axes.flatMap(({ target }, i): readonly Assumption[] => {
    if (target.kind !== 'parameter') return [];
    const { name, element } = target;
    const quantity = values[i] ?? NaN;
    return [{ name, ...(element === undefined ? {} : { element }), quantity, place: NO_PLACE }];
  });
  return { ...scenario, shocks, assumptions: withAssumptions(scenario.assumptions, assumed) };
}

const NO_PLACE = { file: 'sweep', pointer: '', line: 1, column: 1 };

type Changes = { readonly [field in ShockField]?: number };

/** What the axes say of a shock; undefined where it is switched off. */
function changesOf(
  key: string,
  axes: readonly Axis[],
  values: readonly number[],
): Changes | undefined {
  const changes: { [field in ShockField]?: number } = {};
  for (const [i, { target }] of axes.entries()) {
    if (target.kind === 'parameter' || target.shock !== key) continue;
    const value = values[i] ?? NaN;
    if (target.kind === 'shock') changes[target.field] = value;
    else if (value === 0) return undefined;
  }
  return changes;
}

/** The start moves first, then the end or the length is set, then the whole shock is shifted. */
function varyShock(shock: ScenarioShock, changes: Changes): ScenarioShock {
  const { severity, probability, shift = 0, length } = changes;
  const start = changes.start ?? monthNumber(shock.start);
  const own = shock.end === undefined ? undefined : monthNumber(shock.end);
  const end = length === undefined ? (changes.end ?? own) : start + length - 1;
  return {
    ...shock,
    start: monthText(start + shift),
    ...(end === undefined ? {} : { end: monthText(end + shift) }),
    ...(severity === undefined ? {} : { severity }),
    ...(probability === undefined ? {} : { probability }),
  };
}

/** Put assumptions in place of others of the same name; those of elements stay behind the whole. */
function withAssumptions(
  before: readonly Assumption[],
  added: readonly Assumption[],
): readonly Assumption[] {
  const isSame = (a: Assumption, b: Assumption): boolean =>
    a.name === b.name && a.element === b.element;
  const all = [...before.filter((one) => !added.some((other) => isSame(one, other))), ...added];
  return [
    ...all.filter(({ element }) => element === undefined),
    ...all.filter(({ element }) => element !== undefined),
  ];
}
