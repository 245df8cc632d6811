import { short, table, withRange } from './markdown.mjs';
import { interleave, millisecondsOf } from './rounds.mjs';

const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Exact quantiles by counting against those by sorting. */
export async function measureQuantiles({ quantiles }) {
  const rows = [];
  let last;
  for (const members of [1000, 10_000]) {
    const cells = madeUpCells(members, Math.round(400_000 / members));
    const nsOf = (work) => async () =>
      ((await millisecondsOf(() => cells.forEach(work))) * 1e6) / (cells.length * members);
    const times = await interleave(
      {
        sort: nsOf((cell) => void cell.slice().sort()),
        ours: nsOf((cell) => void quantiles(cell, PROBABILITIES)),
      },
      { warmUp: 3 },
    );
    const { sort, ours } = times;
    last = ours;
    rows.push([short(members), short(sort.figure), short(ours.figure), withRange(ours)]);
  }
  const text = [
    'Five quantiles of lognormal values, exact either way.',
    table(
      ['members', '`Float64Array.sort`, ns a value', 'ours, ns a value', 'times sorting'],
      rows,
    ),
  ].join('\n\n');
  return { text, goals: { quantiles: last } };
}

/** Cells of lognormal values: a sum of twelve uniform draws is near enough to a normal one. */
function madeUpCells(members, count) {
  let state = 1;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const normal = () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6);
  return Array.from({ length: count }, () =>
    Float64Array.from({ length: members }, () => Math.exp(0.3 * normal())),
  );
}
