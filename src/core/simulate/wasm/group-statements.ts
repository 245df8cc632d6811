import type { Expression, Index, Program, Statement } from '../../compile/program.ts';
import { countFunctions, readsOf } from './walk.ts';

/** Statements that one loop computes, element by element. */
export type Group = {
  /** Passes of the loop: elements of the targets, or terms of the sum. */
  readonly length: number;
  readonly statements: readonly Statement[];
  /** Only with a single statement. */
  readonly segments?: readonly number[];
};

/**
 * No statements above this weight together share one loop, so that functions stay quick to compile.
 * A statement weighs 1, and 3 for each exp and log.
 */
const MOST_WEIGHT = 60;

/**
 * Join neighbouring statements into groups. Statements without segments share a loop if their
 * targets have the same length and each reads the others' targets at its own position only.
 */
export function groupStatements(
  arrays: Program['arrays'],
  statements: readonly Statement[],
): readonly Group[] {
  const groups: Group[] = [];
  let open: Statement[] = [];
  let length = 0;
  let weight = 0;
  const close = (): void => {
    if (open.length > 0) groups.push({ length, statements: open });
    open = [];
    weight = 0;
  };
  for (const statement of statements) {
    const { segments, target } = statement;
    if (segments !== undefined) {
      close();
      groups.push({ length: segments.at(-1) ?? 0, statements: [statement], segments });
      continue;
    }
    const own = arrays[target]?.length ?? 0;
    const more = 1 + 3 * countFunctions(statement.value);
    if (own !== length || weight + more > MOST_WEIGHT || !fits(statement.value, open, own)) close();
    length = own;
    weight += more;
    open.push(statement);
  }
  close();
  return groups;
}

function fits(value: Expression, open: readonly Statement[], length: number): boolean {
  const targets = new Set(open.map(({ target }) => target));
  return readsOf(value).every(
    ({ array, index, previous }) =>
      previous === true || !targets.has(array) || isOwnPosition(index, length),
  );
}

function isOwnPosition(index: Index, length: number): boolean {
  return index.kind === 'same' || length === 1;
}
