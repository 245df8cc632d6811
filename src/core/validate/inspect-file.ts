import type { Checked, Issue } from '../issue.ts';
import type { Fault } from './fault.ts';
import { valueFault } from './fault.ts';
import type { Guard, SchemaError, Shape } from './generated/validators.js';
import { shapes } from './generated/validators.js';
import { MOST_FAULTS, withinReason } from './limits.ts';
import { wrongKind } from './messages.ts';
import { isRecord, own } from './own.ts';
import { placeFaults, sortIssues } from './place-faults.ts';
import type { JsonDocument, JsonReading, Locate } from './read-json.ts';
import { schemaIssues } from './schema-issues.ts';

/** A file that has the shape that its format asks for. */
export type CheckedFile<Spec> = {
  readonly file: string;
  /** Without a byte-order mark. */
  readonly text: string;
  readonly spec: Spec;
  readonly locate: Locate;
};

/** A file as far as it could be read, with its errors and warnings sorted by place. */
export type Inspection<Spec> = {
  readonly document: JsonDocument | undefined;
  readonly spec: Spec | undefined;
  readonly issues: readonly Issue[];
};

/** How to check the files of one format. */
export type Format<Spec> = {
  /** The value of the key `kind`. */
  readonly kind: string;
  readonly guard: Guard<Spec>;
  readonly shape: Shape;
  /** What the schema cannot say. */
  readonly more?: (document: JsonDocument) => readonly Fault[];
};

/** Check a file that was read, and give also one that has faults. */
export function inspectFile<Spec>(
  { document, issues }: JsonReading,
  format: Format<Spec>,
): Inspection<Spec> {
  if (document === undefined) return { document, spec: undefined, issues };
  const { value } = document;
  const otherKind = otherKindOf(value, format.kind);
  if (otherKind !== undefined) {
    const fault = valueFault('/kind', wrongKind(format.kind, otherKind));
    return { document, spec: undefined, issues: [...issues, ...placeFaults(document, [fault])] };
  }
  const spec = format.guard(value) ? value : undefined;
  const errors = spec === undefined ? foremost(format.guard.errors ?? []) : [];
  const faults = [...schemaIssues(errors, format.shape, value), ...(format.more?.(document) ?? [])];
  const placed = placeFaults(document, faults.slice(0, MOST_FAULTS + 1));
  const refused = refusedPointers(issues);
  const added = placed.filter(({ pointer }) => !refused.has(pointer));
  return { document, spec, issues: withinReason(sortIssues([...issues, ...added])) };
}

/** Errors of size, which a file of too many of anything has first of all. */
const SIZES = new Set(['maxItems', 'maxProperties', 'maxLength']);

/** Of more errors than will be told, those that say why, and then the first. */
function foremost(errors: readonly SchemaError[]): readonly SchemaError[] {
  if (errors.length <= MOST_FAULTS) return errors;
  const sizes = errors.filter(({ keyword }) => SIZES.has(keyword));
  const others = errors.filter(({ keyword }) => !SIZES.has(keyword));
  return [...sizes, ...others].slice(0, MOST_FAULTS + 1);
}

/** The kind of a file of another known format, whose faults in this one would say nothing. */
function otherKindOf(value: unknown, kind: string): string | undefined {
  const found = isRecord(value) ? own(value, 'kind') : undefined;
  return typeof found === 'string' && found !== kind && Object.hasOwn(shapes, found)
    ? found
    : undefined;
}

/** Keys and numbers that the text scan refused: what the schema says of them is an echo. */
function refusedPointers(issues: readonly Issue[]): ReadonlySet<string | undefined> {
  const refused = issues.filter(({ code }) => code !== 'duplicate-key');
  return new Set(refused.map(({ pointer }) => pointer));
}

/** Turn an inspection into a file, or into its faults where it has errors. */
export function checkedFile<Spec>(inspection: Inspection<Spec>): Checked<CheckedFile<Spec>> {
  const { document, spec, issues } = inspection;
  const hasErrors = issues.some(({ severity }) => severity === 'error');
  if (document === undefined || spec === undefined || hasErrors) return { ok: false, issues };
  const { file, text, locate } = document;
  return { ok: true, value: { file, text, spec, locate }, warnings: issues };
}
