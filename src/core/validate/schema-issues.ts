import { closest } from './closest.ts';
import type { Fault, Wording } from './fault.ts';
import { keyFault, valueFault } from './fault.ts';
import type { SchemaError, Shape } from './generated/validators.js';
import { shapes } from './generated/validators.js';
import * as messages from './messages.ts';
import { isRecord } from './own.ts';
import { child, valueAt } from './pointer.ts';
import { patternWording } from './pattern-wording.ts';
import { knownKeys, shapeAt } from './shape-at.ts';
import { withoutEchoes } from './without-echoes.ts';

type Params = SchemaError['params'];

/** What an error is about: its value, and what may stand there. */
type Context = { readonly value: unknown; readonly shape: Shape | undefined };

/**
 * Turn what a guard found into faults in our words, one for each thing that is wrong: a value that
 * may be of several types is judged by the type that it has.
 */
export function schemaIssues(
  errors: readonly SchemaError[],
  shape: Shape,
  root: unknown,
): readonly Fault[] {
  const kept = withoutEchoes(errors, shape, root);
  return kept.flatMap((error) => {
    const value = valueAt(root, error.instancePath);
    return faultsOf(error, { value, shape: shapeAt(shape, root, error.instancePath) });
  });
}

/** Schema keyword -> the faults it stands for. */
const FAULTS: ReadonlyMap<string, (path: string, params: Params, at: Context) => Fault> = new Map([
  ['additionalProperties', unknownKeyFault],
  ['anyOf', (path, _params, at) => valueFault(path, choiceWording(at))],
  ['const', constantFault],
  ['discriminator', kindFault],
  ['enum', optionFault],
  ['exclusiveMaximum', limitFault],
  ['exclusiveMinimum', limitFault],
  ['maximum', limitFault],
  ['minimum', limitFault],
  ['maxItems', sizeFault(messages.listTooLong)],
  ['minItems', sizeFault(messages.listTooShort)],
  ['maxLength', sizeFault(messages.textTooLong)],
  ['minLength', sizeFault(messages.textTooShort)],
  ['maxProperties', tooManyKeysFault],
  ['minProperties', (path, _params, at) => valueFault(path, messages.noKeys(knownKeys(at.shape)))],
  ['oneOf', alternativesFault],
  ['pattern', patternFault],
  ['propertyNames', nameFault],
  [
    'required',
    (path, params) => valueFault(path, messages.missingKey(String(params['missingProperty']))),
  ],
  ['type', typeFault],
  ['uniqueItems', duplicateEntryFault],
]);

function faultsOf(error: SchemaError, at: Context): readonly Fault[] {
  const { keyword, instancePath, params } = error;
  if (keyword === 'discriminator' && isRecord(at.value) && !Object.hasOwn(at.value, 'kind'))
    return [];
  const fault = FAULTS.get(keyword);
  return [
    fault === undefined
      ? valueFault(instancePath, messages.brokenRule(keyword))
      : fault(instancePath, params, at),
  ];
}

function unknownKeyFault(path: string, params: Params, { shape }: Context): Fault {
  const key = String(params['additionalProperty']);
  const known = knownKeys(shape);
  const isDistribution = shape?.title === 'Quantity' || shape?.title === 'Distribution';
  const word = isDistribution ? messages.unknownDistribution : messages.unknownKey;
  return keyFault(child(path, key), word(key, closest(key, known), known));
}

function choiceWording({ value, shape }: Context): Wording {
  if (shape?.title === 'Quantity') return messages.notAQuantity(value, knownKeys(shape));
  if (shape?.title === 'Codes') return messages.notCodes(value);
  return messages.wrongType(['string', 'array'], value);
}

function constantFault(path: string, params: Params, { value }: Context): Fault {
  const allowed = params['allowedValue'];
  if (path === '/kind' && typeof value === 'string') {
    const known = Object.keys(shapes);
    return valueFault(path, messages.unknownKind(value, closest(value, known), known));
  }
  const word = path === '/format' ? messages.unknownFormat : messages.wrongConstant;
  return valueFault(path, word(allowed, value));
}

function kindFault(path: string, _params: Params, { value, shape }: Context): Fault {
  const kind = isRecord(value) ? value['kind'] : undefined;
  const pointer = child(path, 'kind');
  if (typeof kind !== 'string') return valueFault(pointer, messages.wrongType(['string'], kind));
  const known = Object.keys(shape?.kinds ?? {});
  return valueFault(pointer, messages.unknownKind(kind, closest(kind, known), known));
}

function optionFault(path: string, params: Params, { value }: Context): Fault {
  const allowed: unknown = params['allowedValues'];
  const known = Array.isArray(allowed) ? allowed.map(String) : [];
  const near = typeof value === 'string' ? closest(value, known) : undefined;
  return valueFault(path, messages.unknownValue(value, near, known));
}

function limitFault(path: string, params: Params, { value }: Context): Fault {
  return valueFault(path, messages.outOfLimit(value, params['comparison'], params['limit']));
}

/** Faults in the length of a list or a text. */
function sizeFault(word: (found: number, limit: number) => Wording) {
  return (path: string, params: Params, { value }: Context): Fault => {
    const length = typeof value === 'string' ? [...value].length : sizeOf(value);
    return valueFault(path, word(length, Number(params['limit'])));
  };
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function tooManyKeysFault(path: string, params: Params, { value }: Context): Fault {
  const keys = isRecord(value) ? Object.keys(value) : [];
  return valueFault(path, messages.tooManyKeys(keys, Number(params['limit'])));
}

function alternativesFault(path: string, params: Params, { shape }: Context): Fault {
  const word = Array.isArray(params['passingSchemas'])
    ? messages.conflictingAlternatives
    : messages.missingAlternative;
  return valueFault(path, word(shape?.alternatives ?? []));
}

function patternFault(path: string, params: Params, { value }: Context): Fault {
  return valueFault(path, patternWording(params['pattern'], String(value)));
}

function nameFault(path: string, params: Params): Fault {
  const name = String(params['propertyName']);
  return keyFault(child(path, name), patternWording('^[a-z][a-z0-9_]*$', name));
}

function typeFault(path: string, params: Params, { value }: Context): Fault {
  const types: unknown = params['type'];
  const expected = Array.isArray(types) ? types.map(String) : [String(types)];
  return valueFault(path, messages.wrongType(expected, value));
}

function duplicateEntryFault(path: string, params: Params, { value }: Context): Fault {
  const positions = [Number(params['i']), Number(params['j'])];
  const later = Math.max(...positions);
  const entry = valueAt(value, child('', later));
  return valueFault(child(path, later), messages.duplicateEntry(entry, Math.min(...positions)));
}
