import type { ShockSpec } from '../spec/generated/scenario.ts';
import { codeList } from './loose-scenario.ts';

type KeyedBy = Pick<ShockSpec, 'type' | 'id' | 'country' | 'from' | 'to'>;

/**
 * Name the draws of each shock: its `id`, else its type, its aim and a number among those of the
 * same type and aim that have no id, such as "flood A>B #1". The order of codes, dates and the
 * other shocks have no part in it, so adding a shock moves no draw of another.
 */
export function shockKeys(shocks: readonly KeyedBy[]): readonly string[] {
  const counts = new Map<string, number>();
  return shocks.map((shock) => {
    if (shock.id !== undefined) return shock.id;
    const like = [shock.type, ...aimWords(shock)].join(' ');
    const ordinal = (counts.get(like) ?? 0) + 1;
    counts.set(like, ordinal);
    return `${like} #${ordinal}`;
  });
}

/** An aim such as "A", "A,B>C" or "*>C"; "*" is all. */
function aimWords({ country, from, to }: KeyedBy): readonly string[] {
  const words = country === undefined ? [] : [codeWords(country)];
  if (from !== undefined || to !== undefined) words.push(`${codeWords(from)}>${codeWords(to)}`);
  return words;
}

function codeWords(codes: ShockSpec['country']): string {
  return codes === undefined ? '*' : codeList(codes).toSorted().join(',');
}
