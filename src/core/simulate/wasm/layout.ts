import type { Program } from '../../compile/program.ts';
import type { Wanted } from '../engine.ts';

/** Members that the module computes side by side: the doubles of one vector. */
export const LANES = 2;

/** Bytes of one element: a double for each lane. */
export const ELEMENT_BYTES = 8 * LANES;

/** Where the module keeps what; all addresses are bytes. */
export type Layout = {
  /** First element of each array, by array number. */
  readonly arrays: readonly number[];
  /** First element of last year's values, for arrays that are read with `previous`. */
  readonly previous: ReadonlyMap<number, number>;
  /** The first parameter; the elements of all parameter arrays stand one after the other. */
  readonly parameters: number;
  readonly parameterCount: number;
  /** Table of i32 addresses that are fed each year, filled by the host. */
  readonly fed: number;
  /** Table of i32 addresses that are wanted each year, filled by the host. */
  readonly wanted: number;
  readonly wantedCount: number;
  /** From here the module keeps its own tables. */
  readonly end: number;
};

/** Lay the arrays of a program out in memory. */
export function layoutProgram({ arrays, carries }: Program, wanted: Wanted): Layout {
  let at = 0;
  const take = (bytes: number): number => {
    const start = at;
    at += bytes;
    return start;
  };
  const lengthOf = (array: number) => arrays[array]?.length ?? 0;
  const addresses = arrays.map(() => 0);
  const place = (isWanted: (array: number) => boolean): void => {
    arrays.forEach((_, array) => {
      if (isWanted(array)) addresses[array] = take(lengthOf(array) * ELEMENT_BYTES);
    });
  };
  const isParameter = (array: number) => arrays[array]?.role.kind === 'parameter';
  place(isParameter);
  const parameterCount = at / ELEMENT_BYTES;
  place((array) => !isParameter(array));
  const previous = new Map(
    carries.map(({ array }) => [array, take(lengthOf(array) * ELEMENT_BYTES)]),
  );
  const yearly = arrays.filter(({ role }) => role.kind === 'yearly');
  return {
    arrays: addresses,
    previous,
    parameters: 0,
    parameterCount,
    fed: take(4 * yearly.reduce((sum, { length }) => sum + length, 0)),
    wanted: take(4 * wanted.length),
    wantedCount: wanted.length,
    end: Math.ceil(at / 64) * 64,
  };
}
