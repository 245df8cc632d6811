/** Part K of N of a sweep, counting from 1. */
export type Shard = { readonly number: number; readonly of: number };

/** Read a shard such as "3/16"; undefined where it is none. */
export function parseShard(text: string): Shard | undefined {
  const [, k = '', n = ''] = /^([1-9]\d{0,6})\/([1-9]\d{0,6})$/.exec(text) ?? [];
  const shard = { number: Number(k), of: Number(n) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : undefined;
}

/**
 * Give the variants of a shard, from `from` up to but not including `to`. The shards of a sweep
 * cover it without overlap, in order, and differ by at most one variant.
 */
export function shardRange(
  { number, of }: Shard,
  variants: number,
): { readonly from: number; readonly to: number } {
  return {
    from: Math.floor(((number - 1) * variants) / of),
    to: Math.floor((number * variants) / of),
  };
}
