import type { Wanted } from '../compile/program.ts';

/**
 * The module of the model's own program, cut down to some wanted elements, as `encodeProgram` made
 * it. A build stores a few, so that a usual run need not encode one.
 */
export type StoredModule = { readonly wanted: Wanted; readonly bytes: Uint8Array };

/** Give the bytes for exactly these wanted elements in this order, if they are stored. */
export function findModule(
  modules: readonly StoredModule[] | undefined,
  wanted: Wanted,
): Uint8Array | undefined {
  return modules?.find((one) => areEqual(one.wanted, wanted))?.bytes;
}

function areEqual(a: Wanted, b: Wanted): boolean {
  return (
    a.length === b.length &&
    a.every(({ array, element }, i) => b[i]?.array === array && b[i]?.element === element)
  );
}
