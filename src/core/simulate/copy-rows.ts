import type { BlockOutputs, Destination } from './engine.ts';

/** Copy rows of a block's members into rows of all members. */
export function copyRows({ values }: BlockOutputs, members: number, to: Destination): void {
  const rows = values.length / members;
  for (let row = 0; row < rows; row += 1) {
    const at = row * to.members + to.from;
    for (let m = 0; m < members; m += 1) to.values[at + m] = values[row * members + m] ?? NaN;
  }
}
