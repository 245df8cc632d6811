import type { Shape } from './generated/validators.js';
import { isRecord, own } from './own.ts';
import { child, pointerSegments, valueAt } from './pointer.ts';

/**
 * Find what may stand at a place of a file. Where the shape depends on `kind`, the value tells
 * which; undefined where the format says nothing.
 */
export function shapeAt(root: Shape, value: unknown, pointer: string): Shape | undefined {
  let shape: Shape | undefined = root;
  let path = '';
  for (const segment of pointerSegments(pointer)) {
    shape = shape && inside(ofKind(shape, valueAt(value, path)), segment);
    path = child(path, segment);
  }
  return shape && ofKind(shape, valueAt(value, pointer));
}

/** The keys that may stand in an object of this shape, in the order of the schema. */
export function knownKeys(shape: Shape | undefined): readonly string[] {
  return Object.keys(shape?.keys ?? {}).filter((key) => key !== '$schema');
}

/** The shape of the value's kind; the general one while the kind is not known. */
function ofKind(shape: Shape, value: unknown): Shape {
  const kind = isRecord(value) ? value['kind'] : undefined;
  return (typeof kind === 'string' ? own(shape.kinds ?? {}, kind) : undefined) ?? shape;
}

function inside(shape: Shape, segment: string): Shape | undefined {
  return own(shape.keys ?? {}, segment) ?? shape.rest ?? shape.items;
}
