import type { Wording } from '../validate/fault.ts';
import { elementName, positionOf, shapeOf } from './domain.ts';
import type { SetTable } from './domain.ts';
import { lowerExpression } from './lower-expression.ts';
import * as say from './messages.ts';
import { num } from './operations.ts';
import { addHelper, clockArray, makeIndex } from './program-builder.ts';
import type { ProgramBuilder } from './program-builder.ts';
import type { Expression } from './program.ts';
import { readText } from './resolve.ts';
import type { Read, Resolved, Sum } from './resolved.ts';

/** Most terms that one sum may have, over all elements of its result together. */
const MAX_TERMS = 250_000;

/** What an expression runs over: in each row, the running element of each bound plain set. */
export type Frame = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
};

export type Lowering = {
  readonly builder: ProgramBuilder;
  readonly sets: SetTable;
  /** The variable whose expression this is: helpers are named after it. */
  readonly owner: string;
  /** The number of the array that a read means. */
  readonly arrayOf: (read: Read) => number;
  readonly fault: (wording: Wording) => void;
};

/**
 * Turn an expression into that of a program which runs over the rows of a frame; sums become
 * statements of their own. Faults: pairs that do not exist, and sums that are too long.
 */
export function lowerInFrame(node: Resolved, frame: Frame, lowering: Lowering): Expression {
  const { builder, owner } = lowering;
  return lowerExpression(node, {
    read: (read) => lowerRead(read, frame, lowering),
    clock: (clock) =>
      readArray(
        builder,
        clockArray(builder, clock),
        frame.rows.map(() => 0),
      ),
    sum: (sum) => lowerSum(sum, frame, lowering),
    share: (value) => {
      const { length } = frame.rows;
      const array = addHelper(builder, { owner, word: 'part', length, value });
      return { op: 'read', array, index: { kind: 'same' } };
    },
  });
}

function readArray(
  builder: ProgramBuilder,
  array: number,
  positions: readonly number[],
): Expression & { readonly op: 'read' } {
  const length = builder.arrays[array]?.length ?? 0;
  return { op: 'read', array, index: makeIndex(builder, positions, length) };
}

function lowerRead(read: Read, frame: Frame, lowering: Lowering): Expression {
  const { builder, fault } = lowering;
  const { domain } = read.variable;
  if (domain === undefined) return num(0);
  const missing = new Set<string>();
  const elements = elementsFor(read, frame.columns);
  const positions = frame.rows.map((row) => {
    const wanted = elements(row);
    const position = positionOf(domain, wanted);
    if (position === undefined) missing.add(elementName(wanted, domain.sets, lowering.sets));
    return position ?? 0;
  });
  if (missing.size > 0) fault(say.missingPairs(readText(read), [...missing]));
  const array = lowering.arrayOf(read);
  const expression = readArray(builder, array, positions);
  if (!read.previous) return expression;
  builder.carried.add(array);
  return { ...expression, previous: true };
}

/** Make the function that finds the wanted elements of a read in a row. */
function elementsFor(
  read: Read,
  columns: readonly string[],
): (row: readonly number[]) => readonly number[] {
  const find = read.entries.map((entry): ((row: readonly number[]) => number) => {
    if (entry.kind === 'element') return () => entry.at;
    const column = columns.indexOf(entry.set);
    const { map } = entry;
    if (map === undefined) return (row) => row[column] ?? -1;
    return (row) => map[row[column] ?? -1] ?? -1;
  });
  return (row) => find.map((of) => of(row));
}

function lowerSum(sum: Sum, frame: Frame, lowering: Lowering): Expression {
  const { builder, owner } = lowering;
  const results = project(frame, sum.outer);
  const terms = termsOf(sum, results, lowering);
  if (terms === undefined || terms.rows.length === 0) return num(0);
  const value = lowerInFrame(sum.body, terms, lowering);
  const { segments } = terms;
  const length = results.rows.length;
  const array = addHelper(builder, { owner, word: 'sum', length, value, segments });
  return readArray(builder, array, results.positions);
}

/**
 * Keep only some columns: distinct rows in ascending order, which is the same wherever a sum
 * stands, and for each row of the frame its position among them.
 */
function project(
  frame: Frame,
  columns: readonly string[],
): Frame & { readonly positions: readonly number[] } {
  const at = columns.map((name) => frame.columns.indexOf(name));
  const projected = frame.rows.map((row) => at.map((column) => row[column] ?? -1));
  const distinct = new Map(projected.map((row) => [row.join(), row]));
  const rows = [...distinct.values()].sort(ascending);
  const order = new Map(rows.map((row, position) => [row.join(), position]));
  return { columns, rows, positions: projected.map((row) => order.get(row.join()) ?? -1) };
}

function ascending(left: readonly number[], right: readonly number[]): number {
  for (const [column, value] of left.entries()) {
    const difference = value - (right[column] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** List the terms of a sum for each of its results, in the order of the set. */
function termsOf(
  sum: Sum,
  results: Frame,
  lowering: Lowering,
): (Frame & { readonly segments: readonly number[] }) | undefined {
  const shape = shapeOf(sum.set, lowering.sets);
  const parts = shape.pairs ?? shape.elements.map((_, position) => [position]);
  const count = parts.length * results.rows.length;
  if (count > MAX_TERMS) {
    lowering.fault(say.tooManyTerms(count, MAX_TERMS));
    return undefined;
  }
  const columns = [...results.columns, ...sum.binds];
  const partColumns = shape.within ?? [sum.set];
  const fresh = partColumns.map((name) => sum.binds.includes(name));
  const counts = sum.filters.map((read) => {
    const elements = elementsFor(read, columns);
    return (row: readonly number[]): boolean => {
      const { domain } = read.variable;
      return domain !== undefined && positionOf(domain, elements(row)) !== undefined;
    };
  });
  const rows: (readonly number[])[] = [];
  const segments = [0];
  for (const result of results.rows) {
    for (const part of parts) {
      const fits = part.every(
        (at, side) => fresh[side] || result[columns.indexOf(partColumns[side] ?? '')] === at,
      );
      const row = [...result, ...part.filter((_, side) => fresh[side])];
      if (fits && counts.every((isTerm) => isTerm(row))) rows.push(row);
    }
    segments.push(rows.length);
  }
  return { columns, rows, segments };
}
