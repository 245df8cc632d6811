const MOST_BINS = 2048;

// A bin of more values than this is divided again; fewer are sorted.
const CROWDED = 128;

// Each division narrows a crowded bin many times over. Values that still crowd after this many, as
// a geometric series does, are sorted.
const DIVISIONS = 4;

// The range of so many values, taken evenly, keeps the bins where the values are: a few that lie
// far out share the outermost bins instead of stretching all.
const SAMPLED = 64;

// Scratch, reused by every call; who divides again no longer needs it.
const counts = new Int32Array(MOST_BINS);
let binOfValue = new Uint16Array(0);

/**
 * Give the values that would stand at the given ranks (from 0, ascending, each once) if all were
 * sorted, without sorting all: values are counted in up to 2,048 bins, and only the bins that hold
 * a wanted rank are gathered and sorted, a crowded one by the same means. The values are left as
 * they are. A zero comes out as +0, whatever its sign.
 *
 * Throws on a value that is not finite and on a rank that no value has.
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): Float64Array {
  const last = ranks.at(-1) ?? 0;
  if (!(last < values.length)) {
    throw new RangeError(`expected a rank below ${String(values.length)}, not ${String(last)}`);
  }
  const found = new Float64Array(ranks.length);
  select(values, ranks, DIVISIONS).forEach((value, i) => (found[i] = value + 0));
  return found;
}

function select(values: Float64Array, ranks: readonly number[], divisions: number): number[] {
  if (values.length <= CROWDED || divisions === 0) return selectBySorting(values, ranks);
  let [low, high] = extremes(values, values.length / SAMPLED);
  if (low === high) {
    const allEqual = Number.isFinite(low) && values.every((value) => value === low);
    if (allEqual) return ranks.map(() => low);
    [low, high] = extremes(values, 1);
  }
  const bins = Math.min(MOST_BINS, values.length >> 1);
  const scale = bins / (high - low);
  // Subnormally close values make the scale infinite, a range that overflows makes it 0.
  if (!(scale > 0 && scale < Infinity)) return selectBySorting(values, ranks);
  countBins(values, { low, scale, bins });
  const wanted = wantedBins(ranks, bins);
  const gathered = gather(values, wanted);
  const found: number[] = [];
  for (const bin of wanted) selectInBin(gathered, bin, divisions - 1, found);
  return found;
}

/** Give the least and the greatest of the values that stand a step apart. */
function extremes(values: Float64Array, step: number): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i += step) {
    const value = values[Math.floor(i)] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

type Binning = { readonly low: number; readonly scale: number; readonly bins: number };

/** Note the bin of every value, and count each bin. A greater value is in no lower bin. */
function countBins(values: Float64Array, { low, scale, bins }: Binning): void {
  if (binOfValue.length < values.length) binOfValue = new Uint16Array(values.length);
  counts.fill(0, 0, bins);
  const binOf = binOfValue;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    const place = (value - low) * scale;
    let bin = 0;
    // What is not finite always takes one of the two ways that few take.
    if (place < bins) {
      if (place > 0) bin = place | 0;
      else if (value === -Infinity) throw notFinite(value);
    } else {
      if (!(value < Infinity)) throw notFinite(value);
      bin = bins - 1;
    }
    binOf[i] = bin;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
}

/** A bin that holds wanted ranks: how many values lie below it, and which of those gathered are its. */
type WantedBin = {
  readonly ranks: readonly number[];
  readonly below: number;
  readonly from: number;
  readonly to: number;
};

/**
 * Find the bins that hold a rank. The count of each becomes the place of its first value among
 * those gathered; that of any other bin becomes -1.
 */
function wantedBins(ranks: readonly number[], bins: number): WantedBin[] {
  const wanted: WantedBin[] = [];
  let next = 0;
  let rank = ranks[0] ?? Infinity;
  let below = 0;
  let from = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const size = counts[bin] ?? 0;
    counts[bin] = -1;
    if (rank < below + size) {
      const first = next;
      while (rank < below + size) rank = ranks[(next += 1)] ?? Infinity;
      wanted.push({ ranks: ranks.slice(first, next), below, from, to: from + size });
      counts[bin] = from;
      from += size;
    }
    below += size;
  }
  return wanted;
}

/** Gather the values of the wanted bins, one bin after another. */
function gather(values: Float64Array, wanted: readonly WantedBin[]): Float64Array {
  const gathered = new Float64Array(wanted.at(-1)?.to ?? 0);
  const binOf = binOfValue;
  for (let i = 0; i < values.length; i += 1) {
    const bin = binOf[i] ?? 0;
    const at = counts[bin] ?? -1;
    if (at >= 0) {
      gathered[at] = values[i] ?? 0;
      counts[bin] = at + 1;
    }
  }
  return gathered;
}

/** Add the values at the bin's ranks to `found`. */
function selectInBin(
  gathered: Float64Array,
  { ranks, below, from, to }: WantedBin,
  divisions: number,
  found: number[],
): void {
  if (to - from > CROWDED) {
    const local = ranks.map((rank) => rank - below);
    found.push(...select(gathered.subarray(from, to), local, divisions));
    return;
  }
  sortRun(gathered, from, to);
  for (const rank of ranks) found.push(gathered[from + rank - below] ?? NaN);
}

/** Sort a run of values in place: a few by insertion, which costs no call out of compiled code. */
function sortRun(values: Float64Array, from: number, to: number): void {
  if (to - from > 40) {
    values.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i += 1) {
    const value = values[i] ?? 0;
    let at = i;
    for (; at > from && (values[at - 1] ?? 0) > value; at -= 1) values[at] = values[at - 1] ?? 0;
    values[at] = value;
  }
}

function selectBySorting(values: Float64Array, ranks: readonly number[]): number[] {
  const sorted = values.slice().sort();
  // Sorting puts -Infinity first, Infinity and then NaN last.
  for (const end of [sorted[0] ?? 0, sorted.at(-1) ?? 0]) {
    if (!(end > -Infinity && end < Infinity)) throw notFinite(end);
  }
  return ranks.map((rank) => sorted[rank] ?? NaN);
}

function notFinite(value: number): Error {
  return new RangeError(`expected finite values, found ${String(value)}`);
}
