import type { Bytes } from './bytes.ts';
import { constant, instruction, simd } from './code.ts';
import type { Layout } from './layout.ts';
import type { Locals } from './locals.ts';
import { OP, SIMD, TYPE } from './opcodes.ts';
import type { Tables } from './tables.ts';

/** What the code of a group is put together from. */
export type GroupContext = {
  readonly layout: Layout;
  readonly tables: Tables;
  /** Address of the memory for results that one phase leaves to the next. */
  readonly scratch: number;
  /** Targets that are read outside their group and so must be stored. */
  readonly stored: ReadonlySet<number>;
  readonly code: Bytes;
  readonly locals: Locals;
  /** The local that holds the byte offset of the running position. */
  readonly running: number;
  /**
   * Gives the number of a function that does a pass again with exp, log and pow that are right for
   * all arguments, at the position that is its parameter; it is asked for only if there is need.
   */
  readonly careful: () => number;
};

/** Call the careful function unless both lanes of the mask on the stack are set. */
export function checkGuard(code: Bytes, careful: number, pushPosition: () => void): void {
  simd(code, SIMD.i64Bitmask);
  constant(code, 3);
  code.push(OP.i32Ne, OP.if, TYPE.none);
  pushPosition();
  instruction(code, OP.call, careful);
  code.push(OP.end);
}
