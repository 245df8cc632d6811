import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';

/** Give the faults that a schema of src/core/schema finds in a value. */
export function faultsOf(schema: string, value: unknown): readonly ErrorObject[] {
  const path = fileURLToPath(
    new URL(`../../../src/core/schema/${schema}.schema.json`, import.meta.url),
  );
  const text: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  const validate = ajv.compile(typeof text === 'object' && text !== null ? text : false);
  validate(value);
  return validate.errors ?? [];
}
