// Compares two independent extractions of one text. Of figures: which one only one of them has, and
// in which columns they read a figure that both have differently; derived rows are left out. Of
// doubts: how many were found by both, where same_as in the second table names those of the first.
// Use: node scripts/compare-extractions.mjs FIRST.csv SECOND.csv [--without ID,ID] [--list]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';

const COLUMNS = ['value', 'country', 'partner', 'period', 'unit', 'kind', 'role', 'indicator'];
COLUMNS.push('confidence', 'obs_status');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string', default: '' }, list: { type: 'boolean', default: false } },
});
const without = new Set(values.without.split(','));
const [all, second] = positionals.map((path) => parse(readFileSync(path), { columns: true }));
const chapters = new Set(second.map(({ chapter }) => chapter));
const first = all.filter(({ chapter }) => chapters.has(chapter));
console.log(('role' in second[0] ? compareFigures() : compareDoubts()).join('\n'));

function compareFigures() {
  const printed = (rows) => rows.filter(({ role }) => role !== 'derived');
  const pairs = pairUp(printed(first), printed(second)).filter(
    ({ one, other }) =>
      [one, other].some((row) => row?.role === 'primary') &&
      ![one, other].some((row) => without.has(row?.id)),
  );
  const both = pairs.filter(({ one, other }) => one !== undefined && other !== undefined);
  return [
    ...coverage('figures', pairs, both),
    ...COLUMNS.flatMap((column) => {
      const differ = both.filter(({ one, other }) => !agree(column, one, other));
      return [`${column}: ${rate(differ.length, both.length)}`, ...listed(column, differ)];
    }),
  ];
}

function compareDoubts() {
  const pairs = [
    ...first.map((one) => ({ one, other: second.find((row) => names(row).includes(one.id)) })),
    ...second.filter((row) => names(row).length === 0).map((other) => ({ other })),
  ].filter(({ one, other }) => !without.has((one ?? other).id));
  const both = pairs.filter(({ one, other }) => one !== undefined && other !== undefined);
  const single = pairs.filter((pair) => !both.includes(pair)).map(({ one, other }) => one ?? other);
  const grades = ['high', 'medium', 'low'].map(
    (grade) => `${single.filter(({ severity }) => severity === grade).length} ${grade}`,
  );
  return [...coverage('doubts', pairs, both), `found by one only: ${grades.join(', ')}`];
}

/** Pair rows of one line: those with one value first, and among them the longest common print. */
function pairUp(ones, others) {
  const candidates = ones
    .flatMap((one) => others.filter(({ line }) => line === one.line).map((other) => [one, other]))
    .map(([one, other]) => ({ one, other, score: score(one, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const paired = new Set();
  const pairs = candidates.filter(({ one, other }) => {
    if (paired.has(one) || paired.has(other)) return false;
    paired.add(one).add(other);
    return true;
  });
  const left = (rows) => rows.filter((row) => !paired.has(row));
  return [
    ...pairs,
    ...left(ones).map((one) => ({ one })),
    ...left(others).map((other) => ({ other })),
  ];
}

function score(one, other) {
  const length = commonLength(one.printed, other.printed);
  if (agree('value', one, other)) return 1000 + length;
  return length === Math.min(one.printed.length, other.printed.length) ? length : 0;
}

function commonLength(a, b) {
  let longest = 0;
  for (let from = 0; from < a.length; from += 1) {
    while (b.includes(a.slice(from, from + longest + 1)) && from + longest < a.length) longest += 1;
  }
  return longest;
}

function agree(column, one, other) {
  return column === 'value' ? +one.value === +other.value : one[column] === other[column];
}

function coverage(what, pairs, both) {
  const only = (side) => pairs.filter((pair) => !both.includes(pair) && pair[side] !== undefined);
  return [
    `${what} found by both: ${both.length}`,
    `by the first only: ${only('one').length}`,
    ...listed('id', only('one')),
    `by the second only: ${only('other').length}`,
    ...listed('id', only('other')),
    `coverage: ${rate(pairs.length - both.length, pairs.length)}`,
  ];
}

function listed(column, pairs) {
  if (!values.list) return [];
  return pairs.map(({ one, other }) => {
    const [{ line, id }] = [one ?? other];
    return `  line ${line}, ${id}: ${one?.[column] ?? '-'} | ${other?.[column] ?? '-'}`;
  });
}

function names({ same_as: sameAs = '' }) {
  return sameAs.split(' ').filter(Boolean);
}

function rate(part, whole) {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(1)}%)`;
}
