/** A JSON value. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A way to a value of a document. */
export type Way = readonly (string | number)[];

/** Tell whether a value is an object. */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** List the ways to all values of a document, the document's own first. */
export function waysIn(value: Json, way: Way = []): readonly Way[] {
  if (Array.isArray(value)) {
    return [way, ...value.flatMap((entry: Json, i) => waysIn(entry, [...way, i]))];
  }
  if (!isObject(value)) return [way];
  return [way, ...Object.entries(value).flatMap(([key, entry]) => waysIn(entry, [...way, key]))];
}

/** Give the value at a way; undefined where there is none. */
export function at(value: Json | undefined, way: Way): Json | undefined {
  const [step, ...rest] = way;
  if (step === undefined) return value;
  if (Array.isArray(value) && typeof step === 'number') {
    const list: readonly Json[] = value;
    return at(list[step], rest);
  }
  return isObject(value) && Object.hasOwn(value, step) ? at(value[String(step)], rest) : undefined;
}

/** Put a value at a way; undefined takes away what stands there. */
export function put(value: Json, way: Way, fresh: Json | undefined): Json {
  const [step, ...rest] = way;
  if (step === undefined) return fresh ?? null;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return list.flatMap((entry, i) => {
      if (i !== step) return [entry];
      const inner = rest.length === 0 ? fresh : put(entry, rest, fresh);
      return inner === undefined ? [] : [inner];
    });
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => {
      if (key !== step) return [[key, entry]];
      const inner = rest.length === 0 ? fresh : put(entry, rest, fresh);
      return inner === undefined ? [] : [[key, inner]];
    }),
  );
}
