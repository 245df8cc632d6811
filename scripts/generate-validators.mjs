// Compiles the JSON Schemas of the file formats into one self-contained module of type guards, so
// that neither the schema compiler nor `new Function` is in the program. Beside the guards it
// writes the shapes of the formats: which keys, kinds and alternatives stand where, for messages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const schemaFolder = fileURLToPath(new URL('../src/core/schema/', import.meta.url));
const target = fileURLToPath(new URL('../src/core/validate/generated/', import.meta.url));

/** One row a guard: its name, the schema or definition that it tests, and the type that it gives. */
const guards = [
  ['validateScenario', 'scenario.schema.json', 'scenario', 'ScenarioFile'],
  ['validateModel', 'model.schema.json', 'model', 'SectorFile'],
  ['validateShock', 'shock.schema.json', 'shock', 'ShockTypeFile'],
  ['validateClaims', 'claims.schema.json', 'claims', 'ClaimsFile'],
  ['validateSettings', 'settings.schema.json', 'settings', 'SettingsFile'],
  ['validateHorizons', 'horizons.schema.json', 'horizons', 'HorizonsFile'],
  ['validateOverlay', 'overlay.schema.json', 'overlay', 'OverlayFile'],
  ['validateHindcast', 'hindcast.schema.json', 'hindcast', 'HindcastFile'],
  ['validatePlausibility', 'plausibility.schema.json', 'plausibility', 'PlausibilityFile'],
  ['validateManifest', 'manifest.schema.json', 'manifest', 'ManifestFile'],
  ['validateSweep', 'sweep.schema.json', 'sweep', 'SweepFile'],
  ['validateLanguage', 'language.schema.json', 'language', 'LanguageFile'],
  ['validateMonth', 'scenario.schema.json#/definitions/Month', 'scenario', 'Month'],
  ['validateCodes', 'scenario.schema.json#/definitions/Codes', 'scenario', 'Codes'],
  ['validateProfile', 'scenario.schema.json#/definitions/Profile', 'scenario', 'Profile'],
  ['validateQuantity', 'common.schema.json#/definitions/Quantity', 'common', 'Quantity'],
];

/** The file formats, by the value of their key `kind`. */
const kinds = [
  'scenario',
  'model',
  'shock',
  'claims',
  'settings',
  'horizons',
  'overlay',
  'hindcast',
  'sweep',
  'plausibility',
  'manifest',
  'language',
];

const schemas = Object.fromEntries(
  ['common', ...kinds].map((name) => {
    const schema = JSON.parse(readFileSync(`${schemaFolder}${name}.schema.json`, 'utf8'));
    return [schema.$id, schema];
  }),
);

/** A schema without the words that only people read. */
function withoutProse(node) {
  if (Array.isArray(node)) return node.map(withoutProse);
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(
    ([key, value]) => typeof value !== 'string' || (key !== 'title' && key !== 'description'),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutProse(value)]));
}

/** The guards of the page, which reads no file but scenarios. */
const pageGuards = guards.filter(([, id]) => /^(scenario|common)\./.test(id));

/** Guards as one module that still requires the schema compiler's small helpers. */
function guardCode(chosen) {
  const ajv = new Ajv({
    schemas: Object.values(schemas).map(withoutProse),
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: false },
    discriminator: true,
    inlineRefs: false,
    messages: false,
    strict: true,
    // A branch of a oneOf names keys that its parent declares, which this check cannot see.
    strictRequired: false,
    verbose: false,
  });
  return standalone.default(ajv, Object.fromEntries(chosen.map(([name, id]) => [name, id])));
}

/** Follows a reference to the schema that it means and the file in which that one stands. */
function resolved(schema, file) {
  if (schema.$ref === undefined) return { schema, file, id: undefined };
  const [reference, pointer] = schema.$ref.split('#');
  const target = reference === '' ? file : reference;
  const steps = pointer.split('/').slice(1);
  const found = steps.reduce((node, step) => node[step], schemas[target]);
  return { schema: found, file: target, id: `${target}#${pointer}` };
}

const shared = new Map();
const sharedCode = [];

/** The shape of a schema as text; a definition that is referred to is written once. */
function shapeCode(start, startFile) {
  const { schema, file, id } = resolved(start, startFile);
  if (id === undefined) return ownShapeCode(schema, file);
  let name = shared.get(id);
  if (name === undefined) {
    name = `shape${shared.size}`;
    shared.set(id, name);
    sharedCode.push(`const ${name} = ${ownShapeCode(schema, file)};`);
  }
  return name;
}

function recordCode(record, file) {
  const entries = Object.entries(record);
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${shapeCode(value, file)}`).join(', ')}}`;
}

function ownShapeCode(schema, file) {
  const parts = [];
  if (schema.title !== undefined) parts.push(`title: ${JSON.stringify(schema.title)}`);
  for (const branch of schema.anyOf ?? []) {
    const { schema: inner, file: innerFile } = resolved(branch, file);
    // The choice keeps its own title, not that of a branch.
    const code = ownShapeCode({ ...inner, title: undefined }, innerFile).slice(1, -1);
    if (code !== '') parts.push(code);
  }
  if (schema.discriminator !== undefined) {
    const kinds = schema.oneOf.map((branch) => {
      const { schema: inner } = resolved(branch, file);
      return [inner.properties[schema.discriminator.propertyName].const, branch];
    });
    parts.push(`kinds: ${recordCode(Object.fromEntries(kinds), file)}`);
  } else if (schema.oneOf !== undefined) {
    const alternatives = schema.oneOf.map((branch) => branch.required);
    parts.push(`alternatives: ${JSON.stringify(alternatives)}`);
  }
  if (schema.properties !== undefined) parts.push(`keys: ${recordCode(schema.properties, file)}`);
  if (typeof schema.additionalProperties === 'object')
    parts.push(`rest: ${shapeCode(schema.additionalProperties, file)}`);
  if (schema.items !== undefined) parts.push(`items: ${shapeCode(schema.items, file)}`);
  return `{${parts.join(', ')}}`;
}

/** The shapes of some file formats. */
function shapesCode(chosen) {
  shared.clear();
  sharedCode.length = 0;
  const roots = chosen.map((name) => {
    const file = `${name}.schema.json`;
    return `${name}: ${shapeCode(schemas[file], file)}`;
  });
  return `${sharedCode.join('\n')}\nexport const shapes = {${roots.join(', ')}};\n`;
}

function declarations() {
  const files = [...new Set(guards.map(([, , file]) => file))];
  const imports = files.map((file) => {
    const names = guards.filter((guard) => guard[2] === file).map((guard) => guard[3]);
    return `import type { ${names.join(', ')} } from '../../spec/generated/${file}.ts';`;
  });
  const consts = guards.map(([name, , , type]) => `export declare const ${name}: Guard<${type}>;`);
  return `// Written by scripts/generate-validators.mjs from src/core/schema: do not edit.
${imports.join('\n')}

/** What a guard found; \`instancePath\` is a JSON pointer into the value that was tested. */
export type SchemaError = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that was tested, for a fault in the name of a key. */
  readonly propertyName?: string;
};

/** Tells whether a value has the type; after a no, \`errors\` holds every reason until the next call. */
export type Guard<T> = {
  (value: unknown): value is T;
  readonly errors?: readonly SchemaError[] | null;
};

/** What may stand at a place of a file. */
export type Shape = {
  /** The name of the definition in the schema. */
  readonly title?: string;
  /** The shapes by the value of \`kind\`. */
  readonly kinds?: Readonly<Record<string, Shape>>;
  /** Groups of keys, of which exactly one group is needed. */
  readonly alternatives?: readonly (readonly string[])[];
  readonly keys?: Readonly<Record<string, Shape>>;
  /** The shape under any other key. */
  readonly rest?: Shape;
  readonly items?: Shape;
};

${consts.join('\n')}
export declare const shapes: Readonly<Record<${kinds.map((kind) => `'${kind}'`).join(' | ')}, Shape>>;
`;
}

/** What the page has in place of the other guards: nothing calls them there. */
function absentCode() {
  const names = guards.filter((guard) => !pageGuards.includes(guard)).map(([name]) => name);
  return names.map((name) => `export const ${name} = () => false;`).join('\n');
}

async function moduleOf(contents) {
  const bundle = await build({
    stdin: { contents, resolveDir: target.replace(/src\/core.*$/, '') },
    bundle: true,
    format: 'esm',
    legalComments: 'none',
    minify: true,
    platform: 'neutral',
    target: 'es2022',
    write: false,
  });
  const code = bundle.outputFiles[0].text;
  for (const forbidden of [/new Function/, /\brequire\((?!"ajv[^"]*"\)\.default')/, /\bnode:/]) {
    if (forbidden.test(code)) throw new Error(`the validators contain ${forbidden}`);
  }
  return code;
}

const all = await moduleOf(`${guardCode(guards)}\n${shapesCode(kinds)}`);
const page = await moduleOf(
  `${guardCode(pageGuards)}\n${absentCode()}\n${shapesCode(['scenario'])}`,
);
mkdirSync(target, { recursive: true });
writeFileSync(`${target}validators.js`, all);
writeFileSync(`${target}page-validators.js`, page);
writeFileSync(`${target}validators.d.ts`, declarations());
