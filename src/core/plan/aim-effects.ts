import type { CompiledLever, CompiledModel, CompiledSet } from '../compile/compiled-model.ts';
import type {
  AimName,
  CompiledEffect,
  CompiledShockType,
  Selection,
} from '../compile/compiled-shock-type.ts';
import type { ScenarioShock } from '../validate/scenario.ts';

/** An effect of one shock, and the elements of its lever that it acts on, ascending. */
export type AimedEffect = {
  readonly shock: number;
  readonly effect: CompiledEffect;
  readonly lever: CompiledLever;
  readonly elements: readonly number[];
};

/** Tell for each effect of a shock which elements of its lever it acts on. */
export function aimEffects(
  shock: number,
  spec: ScenarioShock,
  type: CompiledShockType,
  model: CompiledModel,
): readonly AimedEffect[] {
  return type.effects.map((effect) => {
    const lever = model.levers.find(({ name }) => name === effect.lever);
    if (lever === undefined) throw new Error(`unknown lever ${effect.lever}`);
    return { shock, effect, lever, elements: elementsOf(lever, effect, { spec, type }, model) };
  });
}

function elementsOf(
  lever: CompiledLever,
  effect: CompiledEffect,
  shock: Aimed,
  model: CompiledModel,
): readonly number[] {
  return elementCodes(lever, model).flatMap((codes, element) =>
    codes.every((code, i) => isSelected(code, effect.on[i], shock, model)) ? [element] : [],
  );
}

type Aimed = { readonly spec: ScenarioShock; readonly type: CompiledShockType };

/** The codes of each element of a lever, one for each plain set; a relation counts as its two. */
function elementCodes(lever: CompiledLever, model: CompiledModel): readonly (readonly string[])[] {
  return lever.over.reduce<readonly (readonly string[])[]>(
    (sofar, name) =>
      sofar.flatMap((head) =>
        codesOf(setNamed(model, name), model).map((tail) => [...head, ...tail]),
      ),
    [[]],
  );
}

function codesOf(
  { within, pairs, elements }: CompiledSet,
  model: CompiledModel,
): readonly (readonly string[])[] {
  if (within === undefined || pairs === undefined) return elements.map((code) => [code]);
  const [first, second] = within.map((name) => setNamed(model, name).elements);
  return pairs.map(([a, b]) => [first?.[a] ?? '', second?.[b] ?? '']);
}

function isSelected(
  code: string,
  selection: Selection | undefined,
  { spec, type }: Aimed,
  model: CompiledModel,
): boolean {
  if (selection === undefined || selection.select === 'all') return true;
  if (selection.select === 'codes') return selection.codes.includes(code);
  const aimed = spec[selection.aim];
  // An aim that is left out means all that it could have named.
  if (aimed === undefined) return codesOfAim(type, selection.aim, model).includes(code);
  return typeof aimed === 'string' ? aimed === code : aimed.includes(code);
}

function codesOfAim(
  type: CompiledShockType,
  aim: AimName,
  model: CompiledModel,
): readonly string[] {
  const set = type.aim[aim]?.set;
  return set === undefined ? [] : setNamed(model, set).elements;
}

function setNamed(model: CompiledModel, name: string): CompiledSet {
  const set = model.sets.find((candidate) => candidate.name === name);
  if (set === undefined) throw new Error(`unknown set ${name}`);
  return set;
}
