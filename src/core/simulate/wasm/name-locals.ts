import type { Bytes } from './bytes.ts';
import { instruction } from './code.ts';
import { OP } from './opcodes.ts';

/** Ways to use the parameters and locals of a function by their names. */
export type NamedLocals<Name extends string> = {
  readonly numberOf: (name: Name) => number;
  /** Push the value of a local. */
  readonly get: (code: Bytes, name: Name) => void;
  /** Take the value on the stack into a local. */
  readonly set: (code: Bytes, name: Name) => void;
};

/** Name the parameters and then the locals of a function, in their order. */
export function nameLocals<Name extends string>(names: readonly Name[]): NamedLocals<Name> {
  const numbers = new Map(names.map((name, i) => [name, i]));
  const numberOf = (name: Name): number => numbers.get(name) ?? 0;
  return {
    numberOf,
    get: (code, name) => {
      instruction(code, OP.localGet, numberOf(name));
    },
    set: (code, name) => {
      instruction(code, OP.localSet, numberOf(name));
    },
  };
}
