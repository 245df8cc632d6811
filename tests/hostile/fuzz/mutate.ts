import type { Chance } from './random.ts';
import {
  HOSTILE_EQUATIONS,
  HOSTILE_NUMBERS,
  HOSTILE_PIECES,
  HOSTILE_TEXTS,
} from './hostile-values.ts';
import type { Json, Way } from './json.ts';
import { at, isObject, put, waysIn } from './json.ts';
import type { Schema } from './generate.ts';
import { generate, schemaAt } from './generate.ts';

/** How a case is made out of a good file. */
export const LAYERS = ['bytes', 'json', 'schema', 'gentle'] as const;

/** Change bytes: flip, insert, leave out, repeat, cut off, put in pieces of syntax. */
export function mutateBytes(good: Uint8Array, chance: Chance): Uint8Array {
  let bytes = Buffer.from(good);
  for (let times = 1 + chance.below(4); times > 0; times -= 1) {
    const from = chance.below(bytes.length + 1);
    const to = Math.min(bytes.length, from + chance.below(chance.isHit(0.2) ? 400 : 8));
    const [before, within, after] = [
      bytes.subarray(0, from),
      bytes.subarray(from, to),
      bytes.subarray(to),
    ];
    const piece = Buffer.from(chance.pick(HOSTILE_PIECES));
    const random = Buffer.from(
      Array.from({ length: 1 + chance.below(6) }, () => chance.below(256)),
    );
    bytes = Buffer.concat(
      chance.pick([
        [before, after],
        [before, random, within, after],
        [before, random, after],
        [before, piece, after],
        [before, piece, within, after],
        [before, within, within, after],
        [before],
      ]),
    );
  }
  return bytes;
}

/** Change values of a document without knowing what they mean. */
export function mutateJson(good: Json, chance: Chance): Json {
  let value = good;
  for (let times = 1 + chance.below(3); times > 0; times -= 1) {
    const way = chance.pick(waysIn(value));
    value = put(value, way, changed(at(value, way) ?? null, value, chance));
  }
  return value;
}

function changed(old: Json, whole: Json, chance: Chance): Json | undefined {
  const ways: readonly (() => Json | undefined)[] = [
    () => undefined,
    () => chance.pick(HOSTILE_TEXTS),
    () => chance.pick(HOSTILE_NUMBERS),
    () => chance.pick<Json>([null, true, false, [], {}, [[]], [{}], { '': 0 }]),
    () => at(whole, chance.pick(waysIn(whole))) ?? null,
    () => withKey(old, chance),
    () => longer(old, chance),
    () => (typeof old === 'number' ? old * chance.pick([-1, 0, 1e3, 1e-3, 1e200, 1.0000001]) : old),
    () => (typeof old === 'string' ? cutOrJoined(old, chance) : old),
  ];
  return chance.pick(ways)();
}

function withKey(old: Json, chance: Chance): Json {
  if (!isObject(old)) return { [chance.pick(HOSTILE_TEXTS)]: old };
  const keys = Object.keys(old);
  const [key, other] = [chance.pick(HOSTILE_TEXTS), keys[chance.below(keys.length)]];
  const renamed = Object.entries(old).map(([name, value]): [string, Json] => [
    name === other && chance.isHit(0.5) ? key : name,
    value,
  ]);
  return Object.fromEntries([...renamed, [key, chance.pick(HOSTILE_NUMBERS)]]);
}

function longer(old: Json, chance: Chance): Json {
  const times = chance.pick([2, 3, 20, 300]);
  if (typeof old === 'string') return old.repeat(old.length > 1000 ? 2 : times);
  if (Array.isArray(old) && old.length < 100) {
    const list: readonly Json[] = old;
    return Array.from({ length: times }, () => list).flat();
  }
  return Array.from({ length: Math.min(times, 20) }, () => old);
}

function cutOrJoined(old: string, chance: Chance): string {
  const at = chance.below(old.length + 1);
  const text = chance.pick([...HOSTILE_TEXTS, ...HOSTILE_EQUATIONS]);
  return chance.pick([
    old.slice(0, at),
    old.slice(at),
    `${old.slice(0, at)}${text}`,
    old.toUpperCase(),
  ]);
}

/**
 * Change a few values of a document into others like them, so that it is often still a good one,
 * which says something odd: numbers into others, texts into those that stand under the same key.
 */
export function mutateGently(good: Json, chance: Chance): Json {
  let value = good;
  for (let times = 1 + chance.below(2); times > 0; times -= 1) {
    const ways = waysIn(value).filter((way) => typeof at(value, way) !== 'object');
    const numbers = ways.filter((way) => typeof at(value, way) === 'number');
    const from = numbers.length > 0 && chance.isHit(0.7) ? numbers : ways;
    const way = chance.pick(from.length === 0 ? [[]] : from);
    const old = at(value, way) ?? null;
    const alike = ways.filter(
      (other) => other.at(-1) === way.at(-1) && typeof at(value, other) === typeof old,
    );
    const other = at(value, chance.pick(alike.length === 0 ? [way] : alike)) ?? null;
    const factor = chance.pick([0, -1, 0.5, 2, 10, 1e-6, 1e6, 1e-300, 1e300]);
    const others = [old, other, chance.pick(HOSTILE_NUMBERS)];
    const fresh =
      typeof old === 'number'
        ? chance.pick<Json>([...others, old * factor])
        : typeof old === 'boolean'
          ? !old
          : chance.isHit(0.8)
            ? other
            : chance.pick(HOSTILE_EQUATIONS);
    value = put(value, way, fresh);
  }
  return value;
}

/** Change values of a document into others of the shape that its format asks for, or nearly so. */
export function mutateBySchema(good: Json, schema: Schema, chance: Chance): Json {
  if (chance.isHit(0.1)) return generate(schema, chance);
  let value = good;
  for (let times = 1 + chance.below(4); times > 0; times -= 1) {
    const way = chance.pick(waysIn(value));
    const old = at(value, way);
    value =
      typeof old === 'string' && chance.isHit(0.3)
        ? put(value, way, chance.pick(HOSTILE_EQUATIONS))
        : put(
            value,
            way,
            likeIt(schema, way, chance) ?? at(value, chance.pick(siblings(value, way))),
          );
  }
  return value;
}

function likeIt(schema: Schema, way: Way, chance: Chance): Json | undefined {
  const place = schemaAt(schema, way);
  return place === undefined || chance.isHit(0.2) ? undefined : generate(place, chance);
}

/** Values that stand at the same depth: one of them may go where another stands. */
function siblings(value: Json, way: Way): readonly Way[] {
  return waysIn(value).filter((other) => other.length === way.length);
}
