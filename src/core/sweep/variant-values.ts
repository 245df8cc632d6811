import { DESIGNS } from './design/designs.ts';
import { VALUE_SCALES } from './scales.ts';
import type { Axis, Sweep } from './types.ts';

/** Give the values of one variant, which counts from 0: one number an axis. */
export type VariantValues = (variant: number) => readonly number[];

/** Prepare the values of a sweep's variants. */
export function variantValues({
  axes,
  design,
  variants,
  settings,
}: Pick<Sweep, 'axes' | 'design' | 'variants' | 'settings'>): VariantValues {
  const points = DESIGNS[design]({
    axes: axes.map(({ name, levels }) => ({
      name,
      levels: levels.kind === 'list' ? levels.values.length : undefined,
    })),
    ...{ variants, seed: settings.seed },
  });
  return (variant) => {
    const shares = points(variant);
    return axes.map((axis, i) => valueAt(axis, shares[i] ?? 0));
  };
}

function valueAt({ levels, scale }: Axis, share: number): number {
  if (levels.kind === 'range') {
    return VALUE_SCALES[scale].between(levels.low, levels.high, share);
  }
  return levels.values[Math.floor(share * levels.values.length)] ?? NaN;
}
