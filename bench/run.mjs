/*
 * Measures the program and writes docs/performance.md. Every figure is a median of interleaved
 * rounds; ratios carry over to other machines, nanoseconds do not. Build first.
 *
 *   npm run bench                              all parts
 *   node bench/run.mjs --only reference,stages   some parts, printed and not written
 */
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { bundle, clearWork, root } from './bundle.mjs';
import { PARTS } from './model-inputs.mjs';
import { gccVersion } from './c-binary.mjs';
import { goalsTable } from './goals.mjs';
import { measureBlocks } from './part-blocks.mjs';
import { measureC } from './part-c.mjs';
import { measureEngines } from './part-engines.mjs';
import { measureProcesses } from './part-process.mjs';
import { measureQuantiles } from './part-quantiles.mjs';
import { measureReference } from './part-reference.mjs';
import { measureScaling } from './part-scaling.mjs';
import { measureStages } from './part-stages.mjs';

const SECTIONS = {
  reference: ['The reference model, and others', measureReference],
  scaling: ['Scaling', measureScaling],
  blocks: ['Members of a block', measureBlocks],
  engines: ['The shipped model', measureEngines],
  c: ['The shipped model against C', measureC],
  quantiles: ['Quantiles', measureQuantiles],
  processes: ['Whole processes', measureProcesses],
  stages: ['Where a run spends its time', measureStages],
};

if (!existsSync(join(root, 'dist/cli.js'))) throw new Error('build first: node scripts/build.mjs');
clearWork();
const parts = await import(await bundle('parts', PARTS));
const chosen = chosenParts();
const texts = [];
const measured = {};
for (const [name, [title, measure]] of Object.entries(SECTIONS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const found = await measure(parts);
  const { text, goals } = typeof found === 'string' ? { text: found, goals: {} } : found;
  Object.assign(measured, goals);
  texts.push(`## ${title}\n\n${text}`);
  console.log(`${texts.at(-1)}\n`);
}
texts.unshift(`## Goals

${goalsTable(measured)}

That Node and Chromium give the same bits is tested: tests/web/same-bytes.test.ts.`);
if (chosen.length === 0) await writePage(texts);
else console.log(texts[0]);

function chosenParts() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const names = values.only?.split(',') ?? [];
  const unknown = names.filter((name) => !(name in SECTIONS));
  if (unknown.length === 0) return names;
  throw new Error(`unknown: ${unknown.join()}; there are ${Object.keys(SECTIONS).join()}`);
}

async function writePage(sections) {
  const gcc = gccVersion();
  const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} threads, Node ${process.versions.node}${gcc === undefined ? '' : `, gcc ${gcc}`}`;
  const page = `# Performance

Written by \`npm run bench\`; do not edit. Measured on: ${machine}.

Contestants take turns, round by round. Figures are medians, in brackets the lowest and the highest ratio of all rounds: where they lie far apart, something else was running. Ratios carry over to other machines, nanoseconds do not. Values that are compared agree to 1 part in 10^9, else the benchmark stops.

\`\`\`sh
npm ci          # builds
npm run bench   # installs what it compares with in bench/, and measures all of this in some minutes

node bench/run.mjs --only reference,quantiles   # some parts, printed: ${Object.keys(SECTIONS).join(', ')}
\`\`\`

${sections.join('\n\n')}
`;
  const options = { parser: 'markdown', proseWrap: 'preserve' };
  writeFileSync(join(root, 'docs/performance.md'), await format(page, options));
}
