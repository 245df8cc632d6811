import type { Knowledge } from '../../core/index.ts';

/** What the build stores as JSON: the knowledge, and the hash of the data that it came from. */
export type Prebuilt = {
  readonly data: string;
  readonly knowledge: Omit<Knowledge, 'modules'>;
  /** Each wanted element as its array and its place in it, one after the other; bytes in base64. */
  readonly modules: readonly { readonly wanted: readonly number[]; readonly bytes: string }[];
};

/** Make what the build stores. */
export function packKnowledge(data: string, { modules = [], ...knowledge }: Knowledge): Prebuilt {
  return {
    data,
    knowledge,
    modules: modules.map(({ wanted, bytes }) => ({
      wanted: wanted.flatMap(({ array, element }) => [array, element]),
      bytes: Buffer.from(bytes).toString('base64'),
    })),
  };
}

/** See what the build stored as knowledge again. */
export function unpackKnowledge({ knowledge, modules }: Prebuilt): Knowledge {
  return {
    ...knowledge,
    modules: modules.map(({ wanted, bytes }) => ({
      wanted: Array.from({ length: wanted.length / 2 }, (_, i) => ({
        array: wanted[2 * i] ?? 0,
        element: wanted[2 * i + 1] ?? 0,
      })),
      bytes: Buffer.from(bytes, 'base64'),
    })),
  };
}
