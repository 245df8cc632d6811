import type { Mask } from './columns.ts';

/** Give the share of members in which a test holds; of `members` only, when given. */
export function shareTrue(test: Mask, members: Uint32Array | undefined): number {
  if (typeof test === 'boolean') return test ? 1 : 0;
  let held = 0;
  if (members === undefined) {
    for (let m = 0; m < test.length; m += 1) held += test[m] ?? 0;
    return held / test.length;
  }
  for (let i = 0; i < members.length; i += 1) held += test[members[i] ?? 0] ?? 0;
  return held / members.length;
}

/** List the members in which a condition holds, ascending; undefined for all of them. */
export function membersWhere(condition: Mask): Uint32Array | undefined {
  if (typeof condition === 'boolean') return condition ? undefined : new Uint32Array(0);
  const found = new Uint32Array(condition.length);
  let count = 0;
  for (let m = 0; m < condition.length; m += 1) {
    if (condition[m] === 1) found[count++] = m;
  }
  return count === condition.length ? undefined : found.subarray(0, count);
}
