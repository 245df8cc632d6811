import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from './random.ts';
import { HOSTILE_EQUATIONS, HOSTILE_NUMBERS, HOSTILE_TEXTS } from './hostile-values.ts';
import type { Json, Way } from './json.ts';
import { isObject } from './json.ts';

/** A JSON Schema, with the name of the file that it stands in. */
export type Schema = { readonly file: string; readonly node: { readonly [key: string]: Json } };

const files = new Map<string, { readonly [key: string]: Json }>();

/** Read the schemas of a folder, to be named by `schemaOf`. */
export function loadSchemas(folder: string): void {
  for (const name of readdirSync(folder)) {
    const node: Json = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (isObject(node)) files.set(name, node);
  }
}

/** Give the schema of a kind of file. */
export function schemaOf(kind: string): Schema {
  const file = `${kind}.schema.json`;
  return { file, node: files.get(file) ?? {} };
}

/** Make a value that a schema allows, or nearly: its limits are met exactly, or missed by one. */
export function generate(schema: Schema, chance: Chance, depth = 0): Json {
  const { file, node } = resolved(schema);
  const inner = (part: Json | undefined): Json =>
    isObject(part) && depth < 7 ? generate({ file, node: part }, chance, depth + 1) : null;
  if (node['const'] !== undefined) return chance.isHit(0.95) ? node['const'] : 'other';
  if (Array.isArray(node['enum'])) return chance.pick<Json>(node['enum']);
  const branches = node['anyOf'] ?? node['oneOf'];
  if (Array.isArray(branches) && node['properties'] === undefined)
    return inner(chance.pick<Json>(branches));
  const types: readonly Json[] = [node['type'] ?? 'object'].flat();
  switch (chance.pick(types)) {
    case 'object':
      return object(node, inner, chance);
    case 'array': {
      const most = number(node['maxItems'], 6);
      const length = chance.pick([
        number(node['minItems'], 0),
        1,
        2,
        Math.min(most, 300),
        most > 300 ? 3 : most + 1,
      ]);
      return Array.from({ length }, () => inner(node['items']));
    }
    case 'integer':
      return Math.round(limited(node, chance));
    case 'number':
      return limited(node, chance);
    case 'boolean':
      return chance.isHit(0.5);
    case 'null':
      return null;
    default:
      return text(node, chance);
  }
}

/** Find what the schema says of the value at a way. */
export function schemaAt(schema: Schema, way: Way): Schema | undefined {
  const { file, node } = resolved(schema);
  const [step, ...rest] = way;
  if (step === undefined) return { file, node };
  const branches: readonly Json[] = [node['anyOf'], node['oneOf']].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const properties = isObject(node['properties']) ? node['properties'] : {};
  const named =
    typeof step === 'string' && Object.hasOwn(properties, step) ? properties[step] : undefined;
  const next = typeof step === 'number' ? node['items'] : (named ?? node['additionalProperties']);
  for (const part of [next]) if (isObject(part)) return schemaAt({ file, node: part }, rest);
  for (const branch of branches) {
    const found = isObject(branch) ? schemaAt({ file, node: branch }, way) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function resolved({ file, node }: Schema): Schema {
  const reference = node['$ref'];
  if (typeof reference !== 'string') return { file, node };
  const [name = '', pointer = ''] = reference.split('#');
  const home = name === '' ? file : name;
  let found: Json | undefined = files.get(home);
  for (const step of pointer.split('/').slice(1)) found = isObject(found) ? found[step] : undefined;
  return isObject(found) ? resolved({ file: home, node: found }) : { file, node: {} };
}

function object(
  node: { readonly [key: string]: Json },
  inner: (part: Json | undefined) => Json,
  chance: Chance,
): Json {
  const properties = isObject(node['properties']) ? node['properties'] : {};
  const required: readonly Json[] = Array.isArray(node['required']) ? node['required'] : [];
  const most = number(node['maxProperties'], Infinity);
  const entries = Object.entries(properties)
    .filter(([key]) => required.includes(key) || chance.isHit(most === 1 ? 0.3 : 0.5))
    .slice(0, chance.isHit(0.9) ? most : Infinity)
    .map(([key, part]): [string, Json] => [key, inner(part)]);
  const more = isObject(node['additionalProperties'])
    ? Array.from({ length: 1 + chance.below(3) }, (): [string, Json] => [
        chance.pick(['gdp', 'a', 'network_elasticity', 'TJK', ...HOSTILE_TEXTS]),
        inner(node['additionalProperties']),
      ])
    : [];
  return Object.fromEntries([...entries, ...more]);
}

function limited(node: { readonly [key: string]: Json }, chance: Chance): number {
  const [low, high] = [
    number(node['minimum'] ?? node['exclusiveMinimum'], -1e6),
    number(node['maximum'] ?? node['exclusiveMaximum'], 1e6),
  ];
  const within = low + (high - low) * chance.unit();
  return chance.pick([low, high, low - 1, high + 1, within, within, chance.pick(HOSTILE_NUMBERS)]);
}

function text(node: { readonly [key: string]: Json }, chance: Chance): string {
  const most = number(node['maxLength'], 2001);
  return chance.pick([
    () => chance.pick(HOSTILE_TEXTS),
    () => chance.pick(HOSTILE_EQUATIONS),
    () => 'x'.repeat(Math.min(most, 5000)),
    () => 'x'.repeat(Math.min(most, 5000) + 1),
    () =>
      chance.pick([
        'TJK',
        'RUS',
        '2026-01',
        '2027-12',
        '6 months',
        'person',
        'USD/year',
        '1',
        'origin',
        'a',
      ]),
  ])();
}

function number(value: Json | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
