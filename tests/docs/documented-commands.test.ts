import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRecorded } from '../node/recording-host.ts';

// Every command that the documents show is run, and its output compared to the letter. A block is
//
//   ```console
//   $ prospects ARGUMENTS | head -n 12
//   output
//   ```
//
// UPDATE_GOLDEN=1 writes the output afresh.

const root = new URL('../../', import.meta.url).pathname;
const documents = [
  ...['README.md', 'CONTRIBUTING.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const BLOCK = /```console\n\$ prospects ([^\n|]*?)(?: \| head -n (\d+))?\n([\s\S]*?)```/g;

const blocks = documents.flatMap((document) => {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(BLOCK)].map(([whole, args = '', lines, output = '']) => ({
    ...{ document, whole, args, output },
    lines: lines === undefined ? undefined : Number(lines),
  }));
});

/** Split arguments as a shell would, as far as the documents need it. */
function split(args: string): string[] {
  return [...args.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

describe('the documents', () => {
  it('show commands', () => {
    expect(blocks.length).toBeGreaterThan(0);
  });

  it.each(blocks)('$document shows what `prospects $args` prints', async (block) => {
    const { out, err } = await runRecorded(split(block.args), root);
    const all = `${out}${err}`.replace(/\n$/, '').split('\n');
    const shown = block.lines === undefined ? all : all.slice(0, block.lines);
    const expected = `${shown.join('\n')}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1' && expected !== block.output) {
      const path = join(root, block.document);
      const command = block.whole.slice(0, block.whole.indexOf('\n', 11) + 1);
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(block.whole, () => `${command}${expected}\`\`\``),
      );
      return;
    }
    expect(expected).toBe(block.output);
  });
});
