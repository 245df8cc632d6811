import type { Replayed } from './replay.ts';

const QUANTILES = [0.05, 0.5, 0.95];
const HEAD = ['year', 'country', 'actual', '5%', 'median', '95%', 'quantile', 'within 90%'];

/** Whether what happened lies between the 5% and the 95% quantile of the members. */
export function isWithin({ quantile }: Replayed): boolean {
  return quantile >= 0.05 && quantile <= 0.95;
}

/** Write the replays as a table of text, with a line that sums it up. Changes are in per cent. */
export function episodesTable(replays: readonly Replayed[]): string {
  const lines = [HEAD, ...replays.map(cellsOf)];
  const widths = HEAD.map((_, i) => Math.max(...lines.map((cells) => (cells[i] ?? '').length)));
  const padded = lines.map((cells) =>
    cells.map((cell, i) => (i === 1 ? cell.padEnd : cell.padStart).call(cell, widths[i] ?? 0)),
  );
  return [...padded.map((cells) => cells.join('  ').trimEnd()), '', summary(replays)].join('\n');
}

function cellsOf(replayed: Replayed): readonly string[] {
  const { year, country, change, members, quantile } = replayed;
  const spread = QUANTILES.map((q) => perCent(members[Math.floor(q * members.length)] ?? NaN));
  const within = isWithin(replayed) ? 'yes' : 'no';
  return [String(year), country, perCent(change), ...spread, quantile.toFixed(2), within];
}

function summary(replays: readonly Replayed[]): string {
  const count = (meets: (replayed: Replayed) => boolean): string =>
    `${replays.filter(meets).length} of ${replays.length}`;
  const inner = count(({ quantile }) => quantile >= 0.25 && quantile <= 0.75);
  const above = count(({ quantile }) => quantile > 0.5);
  return `within 90%: ${count(isWithin)}; within 50%: ${inner}; above the median: ${above}`;
}

function perCent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−');
}
