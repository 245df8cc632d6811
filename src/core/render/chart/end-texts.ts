import type { Fan, FanLine } from './fan-types.ts';

/** A text at the end of a line: whose it is, the value that it stands at, and how it reads. */
export type EndText = {
  readonly of: 'own' | 'baseline' | 'second' | 'drawn';
  readonly value: number;
  readonly text: string;
};

/** Give the texts at the line ends, the fan's own first. */
export function endTexts(fan: Fan, number: (value: number) => string): readonly EndText[] {
  const { quantiles, label, baseline, second, drawn } = fan;
  const own: FanLine = { values: quantiles['0.5'], ...(label === undefined ? {} : { label }) };
  const other: FanLine | undefined =
    second === undefined
      ? undefined
      : {
          values: second.quantiles['0.5'],
          ...(second.label === undefined ? {} : { label: second.label }),
        };
  const lines = { own, second: other, baseline, drawn };
  return (['own', 'second', 'baseline', 'drawn'] as const).flatMap((of) => {
    const line = lines[of];
    const value = line?.values.at(-1);
    if (line === undefined || value === undefined) return [];
    const text = [number(value), line.label ?? ''].join(' ').trim();
    return [{ of, value, text }];
  });
}

/**
 * Move texts apart that would stand upon each other: at least `apart` between two, within `top` and
 * `bottom`. Gives their places in the order of the places wanted.
 */
export function spread(
  wanted: readonly number[],
  apart: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = wanted.map((y, i) => ({ y, i })).toSorted((a, b) => a.y - b.y || a.i - b.i);
  const room = Math.min(apart, (bottom - top) / Math.max(1, order.length - 1));
  const places = new Array<number>(wanted.length).fill(0);
  let least = top;
  order.forEach(({ y, i }) => {
    places[i] = Math.max(y, least);
    least = (places[i] ?? y) + room;
  });
  let most = bottom;
  order.toReversed().forEach(({ i }) => {
    places[i] = Math.min(places[i] ?? most, most);
    most = (places[i] ?? most) - room;
  });
  return places;
}
