import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { CompiledShockType } from '../../src/core/compile/compiled-shock-type.ts';
import { lawOf } from '../../src/core/simulate/draw/distributions.ts';
import type { Quantity, ScenarioFile, ShockSpec } from '../../src/core/spec/generated/scenario.ts';
import { vocabularyOf } from '../../src/core/knowledge.ts';
import { knowledge } from '../model/run.ts';

const VOCABULARY = vocabularyOf(knowledge);
const TYPES: readonly CompiledShockType[] = Object.values(knowledge.shockTypes);
/** The last year of random runs: long enough for effects to come back. */
export const UNTIL = 2031;

/** How far severity may go: over the whole range of a type, or on one side of nil. */
export type Side = 'any' | 'worst' | 'nil';

const duration = fc.constantFrom('1 month', '5 months', '12 months', '2 years', '7 years');

const months = fc
  .tuple(fc.integer({ min: 2024 * 12, max: (UNTIL + 1) * 12 }), fc.nat({ max: 60 }))
  .map(([start, length]) => [wordMonth(start), wordMonth(start + length)] as const);

function wordMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Make a key that may be left out. */
function optional<K extends string, T>(key: K, value: Arbitrary<T>): Arbitrary<{ [k in K]?: T }> {
  return fc.option(value, { nil: undefined }).map((found) => {
    const record: { [k in K]?: T } = {};
    if (found !== undefined) record[key] = found;
    return record;
  });
}

const profile = fc
  .tuple(
    optional('onset', duration),
    optional(
      'fade',
      fc.oneof(
        duration.map((half_life) => ({ half_life })),
        duration.map((linear) => ({ linear })),
      ),
    ),
  )
  .map(([onset, fade]) => ({ ...onset, ...fade }));

/** A number between two, their ends among the likely ones. */
function within(low: number, high: number): Arbitrary<number> {
  return fc.oneof(
    fc.constantFrom(low, high, (low + high) / 2),
    fc.double({ min: low, max: high, noNaN: true }),
  );
}

/** A quantity of any kind whose values lie between two numbers. */
function quantity(low: number, high: number): Arbitrary<Quantity> {
  const ordered = fc
    .tuple(within(low, high), within(low, high), within(low, high))
    .map((three) => three.toSorted((a, b) => a - b));
  const [middle, width] = [(low + high) / 2, high - low];
  return fc.oneof(
    { weight: 3, arbitrary: within(low, high) },
    ordered.map(([a = low, , c = high]) => ({ uniform: { low: a, high: c } })),
    ordered.map(([a = low, mode = low, c = high]) => ({ triangular: { low: a, mode, high: c } })),
    fc
      .double({ min: width / 1000, max: width / 4, noNaN: true })
      .map((sd) => ({ normal: { mean: middle, sd } })),
  );
}

function severity({ severity: { low, high } }: CompiledShockType, side: Side): Arbitrary<Quantity> {
  if (side === 'nil') return fc.constantFrom<Quantity>(0, { uniform: { low: 0, high: 0 } });
  return quantity(side === 'worst' ? 0 : low, high);
}

/** One code, or several, of those that an aim may name. */
function codes(set: string): Arbitrary<string | string[]> {
  const all = VOCABULARY.sets[set] ?? [];
  return fc.oneof(
    fc.constantFrom(...all),
    fc.subarray([...all], { minLength: 1, maxLength: Math.min(4, all.length) }),
  );
}

type Aim = Pick<ShockSpec, 'country' | 'from' | 'to'>;

/** Where a shock of a type may be aimed, what may be left out sometimes left out. */
function aim(type: CompiledShockType): Arbitrary<Aim> {
  const places = (['country', 'from', 'to'] as const).map((name) => {
    const aimed = type.aim[name];
    if (aimed === undefined) return fc.constant<Aim>({});
    const some = codes(aimed.set).map((value): Aim => ({ [name]: value }));
    return aimed.required === true ? some : fc.oneof(some, fc.constant<Aim>({}));
  });
  return fc
    .tuple(...places)
    .map((found): Aim => Object.assign({}, ...found))
    .filter(({ from, to }) => !isSelfCorridor(from, to));
}

function isSelfCorridor(from: ShockSpec['from'], to: ShockSpec['to']): boolean {
  if (from === undefined || to === undefined) return false;
  return new Set([from, to].flat()).size === 1;
}

/** A shock that the schema and its type allow. */
export function randomShock(
  side: Side = 'any',
  types: readonly CompiledShockType[] = TYPES,
): Arbitrary<ShockSpec> {
  return fc.constantFrom(...types).chain((type) =>
    fc
      .tuple(
        aim(type),
        months,
        severity(type, side),
        fc.boolean(),
        optional('profile', profile),
        optional('probability', fc.constantFrom(0.2, 0.7, 1)),
      )
      .map(([aimed, [start, end], size, isPermanent, ...rest]) => ({
        ...{ type: type.id, ...aimed, start, severity: size },
        ...(isPermanent ? {} : { end }),
        ...rest[0],
        ...rest[1],
      })),
  );
}

/** Values for a few parameters of the model, each from all that its own distribution allows. */
const assumptions: Arbitrary<Record<string, number>> = fc
  .array(
    fc.tuple(fc.constantFrom(...knowledge.model.parameters), fc.integer({ min: 1, max: 99 })),
    {
      maxLength: 4,
    },
  )
  .map((chosen) =>
    Object.fromEntries(
      chosen.map(([{ name, element, quantity: own }, percent]) => {
        const [low, high] = VOCABULARY.parameters[name]?.range ?? [-Infinity, Infinity];
        const value = typeof own === 'number' ? own : lawOf(own).quantile(percent / 100);
        const key = element === undefined ? name : `${name}[${element}]`;
        return [key, Math.min(Math.max(value, low), high)];
      }),
    ),
  );

/** Give each shock a name of its own, so that the order of the file has no part in its draws. */
function named(shocks: readonly ShockSpec[], prefix = 's'): ShockSpec[] {
  return shocks.map((shock, i) => ({ ...shock, id: `${prefix}${i}` }));
}

/** A scenario file that the schema, the shock types and the model allow. */
export function randomScenario(
  options: { readonly side?: Side; readonly most?: number; readonly id?: string } = {},
): Arbitrary<ScenarioFile> {
  const { side = 'any', most = 5, id = 's' } = options;
  return fc
    .tuple(fc.array(randomShock(side), { minLength: 1, maxLength: most }), assumptions)
    .map(([shocks, assumed]) => ({
      ...{ title: 'Any scenario', description: 'made up for a test' },
      ...{ shocks: named(shocks, id), assumptions: assumed },
    }));
}
