// Writes docs/licences.md: what the program and the page are made with, under which licences. The
// bundles leave comments out, so that this document carries the notices that the licences ask for.
// Fails on a licence that has not been looked at. Usage: node scripts/licences.mjs [--check]
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENT = join(ROOT, 'docs/licences.md');

/** Licences that allow to pass the program on under MIT, with the notice kept. */
const KNOWN = new Map([
  ['MIT', 'The MIT License'],
  ['ISC', 'The ISC License'],
  ['BSD-3-Clause', 'The 3-Clause BSD License'],
  ['Apache-2.0', 'The Apache License, version 2.0'],
]);

/** Give each package that is installed for a user, once a version, as the lock file has them. */
function packages() {
  const { packages: locked } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const { dependencies } = locked[''];
  const found = new Map();
  for (const [path, { version, license, dev, devOptional }] of Object.entries(locked)) {
    if (path === '' || dev === true || devOptional === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const isDirect = path === `node_modules/${name}` && Object.hasOwn(dependencies, name);
    found.set(`${name}@${version}`, { name, version, license, isDirect, path: join(ROOT, path) });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Give the text of a file of a package whose name begins so, or undefined. */
function textOf({ path }, beginning) {
  if (!existsSync(path)) throw new Error(`${path} is not installed: npm ci`);
  const file = readdirSync(path).find((name) => name.toUpperCase().startsWith(beginning));
  return file === undefined ? undefined : readFileSync(join(path, file), 'utf8');
}

const isNotice = (line) => /^\W*(portions )?copyright\b.*(\d{4}|\(c\)|©)/i.test(line.trim());

/** Give the lines that say whose work a package is: of its licence, else its author. */
function noticesOf(one) {
  const lines = (textOf(one, 'LICEN') ?? '').split('\n').filter(isNotice);
  const found = lines.map((line) => line.trim().replace(/\|/g, '\\|'));
  if (found.length > 0) return found.join('; ');
  const { author = '' } = JSON.parse(readFileSync(join(one.path, 'package.json'), 'utf8'));
  return typeof author === 'string' ? author : author.name;
}

/** Give the text of a licence without the lines that name whose it is, from a package that has it. */
function licenceText(id, all) {
  const start = { MIT: /^Permission/m, ISC: /^Permission/m, 'BSD-3-Clause': /^Redistribution/m };
  for (const one of all) {
    const text = one.license === id ? textOf(one, 'LICEN') : undefined;
    const at = text === undefined ? -1 : text.search(start[id] ?? /^ *Apache License/m);
    if (at >= 0) return text.slice(at).trimEnd().replace(/\r/g, '');
  }
  throw new Error(`no package has the text of ${id}`);
}

function documentOf(all) {
  const unknown = all.filter(({ license }) => !KNOWN.has(license));
  if (unknown.length > 0) {
    const which = unknown.map(({ name, license }) => `${name} (${license})`).join(', ');
    throw new Error(`licences that have not been looked at: ${which}`);
  }
  const rows = all.map((one) => {
    const { name, version, license, isDirect } = one;
    return `| ${isDirect ? `**${name}**` : name} | ${version} | ${license} | ${noticesOf(one)} |`;
  });
  const used = [...KNOWN].filter(([id]) => all.some(({ license }) => license === id));
  const texts = used.map(
    ([id, title]) => `### ${title}\n\n\`\`\`text\n${licenceText(id, all)}\n\`\`\``,
  );
  const notices = all
    .map((one) => ({ name: one.name, text: textOf(one, 'NOTICE') }))
    .filter(({ text }) => text !== undefined)
    .map(({ name, text }) => `### Notice of ${name}\n\n\`\`\`text\n${text.trim()}\n\`\`\``);
  return `# Licences

Written by \`npm run licences\` from what is installed; a test fails where it is out of date.

The program and the page stand under the [MIT licence](../LICENSE). They are built with the packages
below; those in bold are asked for by name, the others come with them. Packages that only build and
test are not part of what is passed on and not listed.

| package | version | licence | notice |
| --- | --- | --- | --- |
${rows.join('\n')}

## Texts

${[...texts, ...notices].join('\n\n')}
`;
}

const written = documentOf(packages());
if (!process.argv.includes('--check')) writeFileSync(DOCUMENT, written);
else if (!existsSync(DOCUMENT) || readFileSync(DOCUMENT, 'utf8') !== written) {
  console.error('docs/licences.md is out of date: npm run licences');
  process.exitCode = 1;
}
