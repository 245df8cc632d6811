import type { Levels, SweepFile } from '../spec/generated/sweep.ts';
import type { Wording } from '../validate/fault.ts';
import type { Scenario } from '../validate/scenario.ts';
import type { Vocabulary } from '../validate/vocabulary.ts';
import { checkAxisValue } from './check-axis-value.ts';
import * as say from './messages.ts';
import { resolveTarget } from './resolve-target.ts';
import { VALUE_SCALES } from './scales.ts';
import type { Scale } from './scales.ts';
import type { Axis, AxisLevels } from './types.ts';

/** A fault of one axis, by the axis' name. */
export type AxisFault = { readonly axis: string; readonly wording: Wording };

export type ResolvedAxes = {
  readonly axes: readonly Axis[];
  readonly faults: readonly AxisFault[];
};

/** Find what each axis varies and which values it takes; all faults come at once. */
export function resolveAxes(
  vary: SweepFile['vary'],
  scenario: Scenario,
  vocabulary: Vocabulary,
): ResolvedAxes {
  const axes: Axis[] = [];
  const faults: AxisFault[] = [];
  for (const [name, levels] of Object.entries(vary)) {
    const axis = resolveAxis(name, levels, { scenario, vocabulary });
    const wordings = 'code' in axis ? [axis] : checkAxis(axis, axes, { scenario, vocabulary });
    faults.push(...wordings.map((wording) => ({ axis: name, wording })));
    if (!('code' in axis)) axes.push(axis);
  }
  return { axes, faults };
}

type Context = { readonly scenario: Scenario; readonly vocabulary: Vocabulary };

function resolveAxis(
  name: string,
  levels: Levels,
  { scenario, vocabulary }: Context,
): Axis | Wording {
  const resolved = resolveTarget(name, scenario, vocabulary);
  if ('code' in resolved) return resolved;
  const read = readLevels(name, levels, VALUE_SCALES[resolved.scale]);
  return 'code' in read ? read : { name, ...resolved, levels: read };
}

function readLevels(name: string, levels: Levels, scale: Scale): AxisLevels | Wording {
  if (Array.isArray(levels)) return readList(name, levels, scale);
  if (!scale.hasRange) return say.noRange(name);
  const low = scale.read(levels.from);
  const high = scale.read(levels.to);
  if (low === undefined) return say.wrongValue(name, levels.from, scale.expected);
  if (high === undefined) return say.wrongValue(name, levels.to, scale.expected);
  if (low >= high) return say.emptyRange(name, levels.from, levels.to);
  const { steps } = levels;
  if (steps === undefined) return { kind: 'range', low, high };
  const values = Array.from({ length: steps }, (_, i) =>
    i === steps - 1 ? high : scale.near(low + ((high - low) * i) / (steps - 1)),
  );
  return readList(name, values.map(scale.write), scale);
}

function readList(
  name: string,
  list: readonly (number | string)[],
  scale: Scale,
): AxisLevels | Wording {
  const values: number[] = [];
  for (const written of list) {
    const value = scale.read(written);
    if (value === undefined) return say.wrongValue(name, written, scale.expected);
    if (values.includes(value)) return say.valueTwice(name, written);
    values.push(value);
  }
  return { kind: 'list', values };
}

function checkAxis(axis: Axis, earlier: readonly Axis[], context: Context): readonly Wording[] {
  const { levels, name } = axis;
  const same = earlier.find((one) => JSON.stringify(one.target) === JSON.stringify(axis.target));
  if (same !== undefined) return [say.targetTwice(name, same.name)];
  if (earlier.some((one) => moveOneEnd(one, axis))) return [say.endAndLength(name)];
  const values = levels.kind === 'list' ? levels.values : [levels.low, levels.high];
  const found = values.flatMap((value) => checkAxisValue(axis, value, context));
  return [...new Map(found.map((wording) => [wording.message, wording])).values()];
}

/** Whether one varies the end and the other the length of the same shock. */
function moveOneEnd({ target: a }: Axis, { target: b }: Axis): boolean {
  if (a.kind !== 'shock' || b.kind !== 'shock' || a.shock !== b.shock) return false;
  const fields = [a.field, b.field];
  return fields.includes('end') && fields.includes('length');
}
