/**
 * Give the share of an ensemble that lies below a value, members equal to it counting half: where
 * the value falls, from 0 to 1. Throws without members.
 */
export function positionOf(members: Float64Array, value: number): number {
  if (members.length === 0) throw new RangeError('expected at least 1 member, found none');
  let below = 0;
  for (const member of members) below += member < value ? 1 : member === value ? 0.5 : 0;
  return below / members.length;
}
