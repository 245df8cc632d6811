import type { Knowledge } from '../../core/index.ts';

/** Give the name of a country or an aggregate by its code, or the code where it has none. */
export function placeName(code: string, { model }: Knowledge): string {
  return model.places.find((place) => place.code === code)?.label ?? code;
}
