/*
 * Measures the program and writes docs/performance.md. Every figure is a median of interleaved
 * rounds; ratios carry over to other machines, nanoseconds do not. Build first.
 *
 *   npm run bench                 all parts
 *   node bench/run.mjs stages     some parts, printed and not written
 */
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { bundle, clearWork, root } from './bundle.mjs';
import { PARTS } from './model-inputs.mjs';
import { gccVersion, measureC } from './part-c.mjs';
import { measureEngines } from './part-engines.mjs';
import { measureProcesses } from './part-process.mjs';
import { measureQuantiles } from './part-quantiles.mjs';
import { measureStages } from './part-stages.mjs';

const SECTIONS = {
  engines: ['Nanoseconds an equation', measureEngines],
  c: ['Against C', measureC],
  quantiles: ['Quantiles', measureQuantiles],
  processes: ['Whole processes', measureProcesses],
  stages: ['Where a run spends its time', measureStages],
};

if (!existsSync(join(root, 'dist/cli.js'))) throw new Error('build first: node scripts/build.mjs');
clearWork();
const parts = await import(await bundle('parts', PARTS));
const chosen = process.argv.slice(2);
const texts = [];
for (const [name, [title, measure]] of Object.entries(SECTIONS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const text = `## ${title}\n\n${await measure(parts)}`;
  console.log(`${text}\n`);
  texts.push(text);
}
if (chosen.length === 0) await writePage(texts);

async function writePage(sections) {
  const gcc = gccVersion();
  const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} threads, Node ${process.versions.node}${gcc === undefined ? '' : `, gcc ${gcc}`}`;
  const page = `# Performance

Written by \`npm run bench\`; do not edit. Measured on: ${machine}.

Contestants take turns, round by round. Figures are medians, in brackets the lowest and the highest ratio of all rounds: where they lie far apart, something else was running. Ratios carry over to other machines, nanoseconds do not. Values that are compared agree to 1 part in 10^9, else the benchmark stops.

\`\`\`sh
npm ci          # builds
npm run bench   # measures all of this, in a few minutes
\`\`\`

${sections.join('\n\n')}
`;
  const options = { parser: 'markdown', proseWrap: 'preserve' };
  writeFileSync(join(root, 'docs/performance.md'), await format(page, options));
}
