import type { ArrayInfo, ArrayRole, Expression, Index, Statement } from './program.ts';

/** Collects the arrays and statements of a program while it is made. */
export type ProgramBuilder = {
  readonly arrays: ArrayInfo[];
  /** In the order in which they were made; the order of computing is found later. */
  readonly statements: Statement[];
  /** Arrays that are read with `previous`. */
  readonly carried: Set<number>;
  /** Targets of helper statements by their content, so that equal ones are computed once. */
  readonly helpers: Map<string, number>;
  /** Tables by content, so that equal ones are one object. */
  readonly tables: Map<string, readonly number[]>;
  /** How many helpers a name has. */
  readonly counts: Map<string, number>;
};

/** Create an empty builder. */
export function createBuilder(): ProgramBuilder {
  return {
    arrays: [],
    statements: [],
    carried: new Set(),
    helpers: new Map(),
    tables: new Map(),
    counts: new Map(),
  };
}

/** Add an array, and give its number. */
export function addArray(
  builder: ProgramBuilder,
  name: string,
  length: number,
  role: ArrayRole,
): number {
  return builder.arrays.push({ name, length, role }) - 1;
}

/** Find the array of a clock, adding it when it is first needed. */
export function clockArray(builder: ProgramBuilder, kind: 'year' | 'elapsed'): number {
  const found = builder.arrays.findIndex(({ role }) => role.kind === kind);
  return found >= 0 ? found : addArray(builder, kind, 1, { kind });
}

export type Helper = {
  /** The array's name is the owner's with "#", this word and a number. */
  readonly owner: string;
  readonly word: 'sum' | 'part';
  readonly length: number;
  readonly value: Expression;
  readonly segments?: readonly number[];
};

/** Add a statement with an array of its own, or find an equal one; gives the array's number. */
export function addHelper(builder: ProgramBuilder, helper: Helper): number {
  const { owner, word, length, value, segments } = helper;
  const key = JSON.stringify([length, value, segments]);
  const known = builder.helpers.get(key);
  if (known !== undefined) return known;
  const number = (builder.counts.get(`${owner}#${word}`) ?? 0) + 1;
  builder.counts.set(`${owner}#${word}`, number);
  const target = addArray(builder, `${owner}#${word}${number}`, length, { kind: 'computed' });
  builder.statements.push(segments === undefined ? { target, value } : { target, value, segments });
  builder.helpers.set(key, target);
  return target;
}

/** Make an index of the positions to read: `same` and `fixed` where they allow it. */
export function makeIndex(
  builder: ProgramBuilder,
  positions: readonly number[],
  arrayLength: number,
): Index {
  if (positions.length === arrayLength && positions.every((at, position) => at === position)) {
    return { kind: 'same' };
  }
  const [first] = positions;
  if (first !== undefined && positions.every((at) => at === first))
    return { kind: 'fixed', at: first };
  const key = positions.join();
  const at = builder.tables.get(key) ?? positions;
  builder.tables.set(key, at);
  return { kind: 'table', at };
}
