import type { CompiledSet } from './compiled-model.ts';

/** The part of a compiled set that positions depend on. */
export type SetShape = Pick<CompiledSet, 'name' | 'elements' | 'within' | 'pairs'>;
export type SetTable = ReadonlyMap<string, SetShape>;

/** What a variable has one value for each of: the combinations of elements of plain sets. */
export type Domain = {
  /** The plain sets; a relation counts as its two. */
  readonly sets: readonly string[];
  /** Element positions in these sets, one row a combination, in the order of the array. */
  readonly rows: readonly (readonly number[])[];
  /** Codes of the combinations, joined by "."; "" for a scalar. */
  readonly elements: readonly string[];
  /** Whether a combination may be missing, since a relation is among the sets. */
  readonly partial: boolean;
  readonly positions: ReadonlyMap<string, number>;
};

/** List the plain sets of `over`: a relation counts as its two. */
export function plainSets(over: readonly string[], sets: SetTable): readonly string[] {
  return over.flatMap((name) => sets.get(name)?.within ?? [name]);
}

/**
 * Build the domain of a variable over sets (rows in the order of the sets, the last varying
 * fastest). Every set must be in the table; no plain set may occur twice.
 */
export function makeDomain(over: readonly string[], sets: SetTable): Domain {
  const shapes = over.map((name) => shapeOf(name, sets));
  let rows: readonly (readonly number[])[] = [[]];
  for (const shape of shapes) {
    const parts = shape.pairs ?? shape.elements.map((_, position) => [position]);
    rows = rows.flatMap((row) => parts.map((part) => [...row, ...part]));
  }
  const plain = plainSets(over, sets);
  return {
    sets: plain,
    rows,
    elements: rows.map((row) => elementName(row, plain, sets)),
    partial: shapes.some((shape) => shape.pairs !== undefined),
    positions: new Map(rows.map((row, position) => [row.join(), position])),
  };
}

/** Find the position of a combination of elements in the array, undefined where there is none. */
export function positionOf(domain: Domain, row: readonly number[]): number | undefined {
  return domain.positions.get(row.join());
}

/** Write a combination of elements of plain sets, such as "A.B". */
export function elementName(
  row: readonly number[],
  plain: readonly string[],
  sets: SetTable,
): string {
  return row.map((at, column) => shapeOf(plain[column] ?? '', sets).elements[at] ?? '').join('.');
}

/** Get a set that was checked to exist. */
export function shapeOf(name: string, sets: SetTable): SetShape {
  const shape = sets.get(name);
  if (shape === undefined) throw new Error(`no set ${name}`);
  return shape;
}
