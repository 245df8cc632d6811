import type { CompiledShockType, Knowledge, ScenarioFile } from '../../core/index.ts';

type ShockSpec = ScenarioFile['shocks'][number];

/** Where a shock acts, by the keys of a scenario file, and how severe it is. */
export type ExampleShock = {
  readonly aim: Pick<ShockSpec, 'country' | 'from' | 'to'>;
  readonly severity: number;
};

/** How severe a shock is where no scenario shows it. */
const SEVERITY = 0.5;

const KEYS = ['country', 'from', 'to'] as const;

/**
 * Give an aim and a severity that a type of shock can have: those of the simplest among some
 * scenarios that uses the type; else, for each key that the type has, the first code of its set that is not
 * in the aim already.
 */
export function exampleShock(
  type: CompiledShockType,
  { model }: Pick<Knowledge, 'model'>,
  scenarios: readonly ScenarioFile[],
): ExampleShock {
  const codesOf = (key: AimKey): readonly string[] =>
    model.sets.find(({ name }) => name === type.aim[key]?.set)?.elements ?? [];
  const used = scenarios
    .toSorted((a, b) => a.shocks.length - b.shocks.length)
    .flatMap(({ shocks }) => shocks.filter((shock) => shock.type === type.id))
    .find((shock) =>
      // Another data folder may know other places.
      KEYS.every((key) => codesIn(shock, key, type).every((code) => codesOf(key).includes(code))),
    );
  const severity = typeof used?.severity === 'number' ? used.severity : SEVERITY;
  return { aim: used === undefined ? firstAim(codesOf) : aimOf(used), severity };
}

type AimKey = (typeof KEYS)[number];

/** The codes of a shock, or one that is in no set where the type needs some and there is none. */
function codesIn(shock: ShockSpec, key: AimKey, { aim }: CompiledShockType): readonly string[] {
  return [shock[key] ?? (aim[key]?.required === true ? '' : [])].flat();
}

function aimOf(shock: ShockSpec): ExampleShock['aim'] {
  return Object.fromEntries(
    KEYS.flatMap((key) => (shock[key] === undefined ? [] : [[key, shock[key]] as const])),
  );
}

function firstAim(codesOf: (key: AimKey) => readonly string[]): ExampleShock['aim'] {
  const taken = new Set<string>();
  const aim = KEYS.flatMap((key) => {
    const code = codesOf(key).find((one) => !taken.has(one));
    if (code === undefined) return [];
    taken.add(code);
    return [[key, key === 'country' ? code : [code]] as const];
  });
  return Object.fromEntries(aim);
}

/** Give the type of shock that most scenarios use: the first by name where several do. */
export function mostUsedType(
  shockTypes: Knowledge['shockTypes'],
  scenarios: readonly ScenarioFile[],
): CompiledShockType | undefined {
  const uses = (id: string): number =>
    scenarios.filter(({ shocks }) => shocks.some(({ type }) => type === id)).length;
  return Object.values(shockTypes)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .reduce<CompiledShockType | undefined>(
      (best, type) => (best !== undefined && uses(best.id) >= uses(type.id) ? best : type),
      undefined,
    );
}
