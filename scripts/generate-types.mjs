// Writes the TypeScript types of the file formats from their JSON Schemas, which are the only
// description of them. `--check` only says whether the committed types are up to date.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const schemas = fileURLToPath(new URL('../src/core/schema/', import.meta.url));
const target = fileURLToPath(new URL('../src/core/spec/generated/', import.meta.url));
const check = process.argv.includes('--check');

/** Lists of a bounded length stay plain arrays in the types; the validator checks the bounds. */
function withoutBounds(node) {
  if (Array.isArray(node)) return node.map(withoutBounds);
  if (node === null || typeof node !== 'object') return node;
  const rest = Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !['minItems', 'maxItems', 'discriminator'].includes(key))
      .map(([key, value]) => [key, withoutBounds(value)]),
  );
  return rest;
}

/** The types of one schema as text. */
async function types(name) {
  const schema = JSON.parse(readFileSync(`${schemas}${name}.schema.json`, 'utf8'));
  const common = JSON.parse(readFileSync(`${schemas}common.schema.json`, 'utf8'));
  const inlined = JSON.parse(
    JSON.stringify(withoutBounds(schema)).replaceAll('common.schema.json#/', '#/'),
  );
  inlined.definitions = { ...withoutBounds(common).definitions, ...inlined.definitions };
  delete inlined.$id;
  return compile(inlined, schema.title, {
    additionalProperties: false,
    bannerComment: '// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.',
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 100 },
  });
}

mkdirSync(target, { recursive: true });
let stale = 0;
for (const file of readdirSync(schemas).filter((name) => name.endsWith('.schema.json'))) {
  const name = file.replace('.schema.json', '');
  const text = await types(name);
  const path = `${target}${name}.ts`;
  if (!check) {
    writeFileSync(path, text);
    continue;
  }
  let present = '';
  try {
    present = readFileSync(path, 'utf8');
  } catch {
    // A missing file is a stale one.
  }
  if (present !== text) {
    stale += 1;
    console.error(`${name}.ts is stale: run node scripts/generate-types.mjs`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
