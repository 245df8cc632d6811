import type { Chance } from './random.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './hostile-values.ts';
import type { Json } from './json.ts';
import { schemaOf } from './generate.ts';
import { mutateBySchema, mutateBytes, mutateGently, mutateJson } from './mutate.ts';
import type { LAYERS } from './mutate.ts';
import type { Good, Subject } from './subjects.ts';

/** Make a hostile file out of a good one. */
export function makeContent(
  subject: Subject,
  { name, content }: Good,
  layer: (typeof LAYERS)[number],
  chance: Chance,
): Uint8Array {
  if (layer === 'bytes') return mutateBytes(content, chance);
  const text = Buffer.from(content).toString('utf8');
  if (name.endsWith('.csv'))
    return Buffer.from(layer === 'json' ? mutateCells(text, chance) : makeRows(text, chance));
  const good: Json = JSON.parse(text);
  if (layer === 'gentle') return Buffer.from(JSON.stringify(mutateGently(good, chance)));
  if (layer === 'json' || subject.schema === undefined)
    return Buffer.from(JSON.stringify(mutateJson(good, chance)));
  const schema = schemaOf(subject.schema);
  return Buffer.from(JSON.stringify(mutateBySchema(good, schema, chance)));
}

function mutateCells(text: string, chance: Chance): string {
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const mutated = mutateJson(rows, chance);
  const lines = (Array.isArray(mutated) ? mutated : [mutated]).map((row: Json) =>
    (Array.isArray(row) ? row : [row]).map((cell: Json) => written(cell, chance)).join(','),
  );
  return lines.join(chance.pick(['\n', '\r\n', '\r']));
}

function written(cell: Json, chance: Chance): string {
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell);
  return chance.isHit(0.8) ? text : `"${chance.isHit(0.8) ? text.replaceAll('"', '""') : text}"`;
}

const WORDS = {
  country: ['TJK', 'KGZ', 'UZB', 'RUS', 'KAZ', 'TKM', ''],
  partner: ['', '', 'RUS', 'TJK', 'OTHER'],
  indicator: ['remittances_received', 'workers_abroad', 'gdp', 'refugees', 'arrivals_for_work'],
  driver: ['rouble', 'oil', 'russian_gdp', 'rouble_rate'],
} as const;

/** Rows that may be right, with a hostile cell here and there. */
function makeRows(text: string, chance: Chance): string {
  const [header = ''] = text.split('\n');
  const cell = (column: string): string => {
    if (chance.isHit(0.05)) return chance.pick(HOSTILE_TEXTS);
    if (column === 'year') return String(2022 + chance.below(5));
    if (column === 'value')
      return String(chance.isHit(0.3) ? chance.pick(HOSTILE_NUMBERS) : 10 ** (12 * chance.unit()));
    const found = Object.entries(WORDS).find(([name]) => name === column)?.[1];
    return found === undefined ? '' : chance.pick<string>(found);
  };
  const rows = Array.from({ length: chance.below(12) }, () =>
    header.split(',').map(cell).join(','),
  );
  return [header, ...rows].join('\n');
}
