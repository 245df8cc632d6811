import { isRecord, own } from './own.ts';

/** Append a key or a position to a JSON pointer (RFC 6901). */
export function child(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Split a JSON pointer (RFC 6901) into its keys and positions, as text. */
export function pointerSegments(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a JSON pointer, undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const segment of pointerSegments(pointer)) {
    if (Array.isArray(value)) {
      const list: readonly unknown[] = value;
      value = list[Number(segment)];
    } else {
      value = isRecord(value) ? own(value, segment) : undefined;
    }
  }
  return value;
}
