import { pushUnsigned } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { constant, instruction } from './code.ts';
import { ELEMENT_BYTES } from './layout.ts';
import { OP } from './opcodes.ts';

/** Bytes of one entry of a table: an i32. */
export const ENTRY_BYTES = 4;

/** Push the entry of a table for the element whose byte offset a local holds. */
export function loadTableEntry(code: Bytes, offset: number, table: number): void {
  instruction(code, OP.localGet, offset);
  constant(code, Math.log2(ELEMENT_BYTES / ENTRY_BYTES));
  code.push(OP.i32ShrU, OP.i32Load, 2);
  pushUnsigned(code, table);
}
