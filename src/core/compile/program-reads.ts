import type { Condition, Expression } from './program.ts';

/** A read of an array in an expression of a program. */
export type ArrayRead = Expression & { readonly op: 'read' };

/** List the reads of a program's expression, left to right. */
export function programReads(value: Expression | Condition): readonly ArrayRead[] {
  switch (value.op) {
    case 'number':
      return [];
    case 'read':
      return [value];
    case 'if':
      return [value.test, value.then, value.else].flatMap(programReads);
    default:
      return 'b' in value
        ? [...programReads(value.a), ...programReads(value.b)]
        : programReads(value.a);
  }
}
