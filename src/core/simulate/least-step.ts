/** A pivot below this part of its own diagonal is rounding: the row depends on those before it. */
const DEPENDENT = 1e-12;

/**
 * Give the shortest step that removes the misses of one member to first order: for `n` misses r and
 * `h` handles with slopes J (`slopes[k * h + i]`), the step -J' (J J')^-1 r, which is written to
 * `step`. Misses that no handle moves, or only as others do, are left alone.
 *
 * Where the handles are independent standard normal draws and the misses linear in them, draws
 * moved by this step are draws from their distribution given the figures: Matheron's rule, as in
 * Journel and Huijbregts, "Mining Geostatistics" (1978), VII.A.
 */
export function leastStep(slopes: Float64Array, misses: Float64Array, step: Float64Array): void {
  const n = misses.length;
  const h = step.length;
  const weights = solveGram(slopes, misses, n, h);
  for (let i = 0; i < h; i += 1) {
    let sum = 0;
    for (let k = 0; k < n; k += 1) sum += (slopes[k * h + i] ?? 0) * (weights[k] ?? 0);
    step[i] = -sum;
  }
}

/** Solve J J' y = r by Cholesky's factors; y is nil for rows that depend on those before them. */
function solveGram(slopes: Float64Array, misses: Float64Array, n: number, h: number): Float64Array {
  const factor = new Float64Array(n * n);
  const at = (k: number, l: number): number => factor[k * n + l] ?? 0;
  const y = new Float64Array(n);
  for (let k = 0; k < n; k += 1) {
    let right = misses[k] ?? 0;
    for (let l = 0; l <= k; l += 1) {
      let entry = 0;
      for (let i = 0; i < h; i += 1) entry += (slopes[k * h + i] ?? 0) * (slopes[l * h + i] ?? 0);
      const own = entry;
      for (let j = 0; j < l; j += 1) entry -= at(k, j) * at(l, j);
      if (l < k) factor[k * n + l] = at(l, l) === 0 ? 0 : entry / at(l, l);
      else factor[k * n + k] = entry > DEPENDENT * own ? Math.sqrt(entry) : 0;
    }
    for (let l = 0; l < k; l += 1) right -= at(k, l) * (y[l] ?? 0);
    y[k] = at(k, k) === 0 ? 0 : right / at(k, k);
  }
  for (let k = n - 1; k >= 0; k -= 1) {
    let right = y[k] ?? 0;
    for (let l = k + 1; l < n; l += 1) right -= at(l, k) * (y[l] ?? 0);
    y[k] = at(k, k) === 0 ? 0 : right / at(k, k);
  }
  return y;
}
