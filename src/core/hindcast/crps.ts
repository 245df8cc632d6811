/**
 * Give the continuous ranked probability score of an ensemble against what happened: the mean
 * distance of its members from the actual value, less half their mean distance from each other, in
 * the unit of the values; 0 is best. For one member it is the absolute error.
 *
 * The ensemble is taken as the forecast itself (each of its n members has the weight 1/n), as in
 * Gneiting and Raftery, "Strictly proper scoring rules, prediction, and estimation", Journal of the
 * American Statistical Association 102 (2007), equation 20. Sorted, the mean distance of all pairs
 * needs one pass. Throws without members.
 */
export function crps(members: Float64Array, actual: number): number {
  const count = members.length;
  if (count === 0) throw new RangeError('expected at least 1 member, found none');
  const sorted = members.slice().sort();
  let distance = 0;
  let weighted = 0;
  sorted.forEach((value, i) => {
    distance += Math.abs(value - actual);
    weighted += (2 * i - count + 1) * value;
  });
  return distance / count - weighted / (count * count);
}
