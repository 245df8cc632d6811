// Compares two independent extractions of one text: which printed figures only one of them has,
// and in which columns they read the same figure differently.
// Use: node scripts/compare-extractions.mjs FIRST.csv SECOND.csv [--without ID,ID] [--list]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';

const FIELDS = [
  'value',
  'country',
  'partner',
  'period',
  'unit',
  'kind',
  'role',
  'indicator',
  'confidence',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string', default: '' }, list: { type: 'boolean', default: false } },
});
const [first, second] = positionals.map((path) =>
  parse(readFileSync(path), { columns: true }).filter(({ role }) => role !== 'derived'),
);
const without = new Set(values.without.split(','));
console.log('');
