import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';

/** Gives what is wrong with a value by a schema of results; nothing where it is valid. */
export function faultsBySchema(name: string): (value: unknown) => readonly unknown[] {
  const file = fileURLToPath(
    new URL(`../../../src/core/schema/${name}.schema.json`, import.meta.url),
  );
  const schema: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  const validate = ajv.compile(typeof schema === 'object' && schema !== null ? schema : false);
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
