import { runRecorded } from '../node/recording-host.ts';
import type { Recorded } from '../node/recording-host.ts';

/**
 * A command that a document shows, with what follows it to shorten its output, and the output:
 *
 *   ```console
 *   $ prospects ARGUMENTS | grep -A 2 "text" | head -n 12
 *   output
 *   ```
 */
export type ConsoleBlock = {
  /** All of it, from fence to fence. */
  readonly whole: string;
  /** The line of the command. */
  readonly command: string;
  readonly args: readonly string[];
  readonly filters: readonly string[];
  readonly output: string;
};

const BLOCK = /```console\n(\$ prospects ([^\n]*)\n)([\s\S]*?)```/g;

/** Find the commands that a document shows. */
export function consoleBlocks(text: string): readonly ConsoleBlock[] {
  return [...text.matchAll(BLOCK)].map(([whole, command = '', line = '', output = '']) => {
    const [args = '', ...filters] = line.split(' | ');
    return { whole, command, args: wordsOf(args), filters, output };
  });
}

/** Split a line as a shell would, as far as the documents need it. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/** What commands that have been run wrote: several blocks may show parts of one. */
const written = new Map<string, Promise<Recorded>>();

function recordedOf(args: readonly string[], folder: string): Promise<Recorded> {
  const key = JSON.stringify([args, folder]);
  const known = written.get(key);
  if (known !== undefined) return known;
  const made = runRecorded(args, folder);
  written.set(key, made);
  return made;
}

/** Run a command: what it writes in all, and what of it the document shows. */
export async function runBlock(
  { args, filters }: ConsoleBlock,
  folder: string,
): Promise<{ readonly all: string; readonly shown: string; readonly exit: number }> {
  const { out, err, exit } = await recordedOf(args, folder);
  const lines = `${out}${err}`.replace(/\n$/, '').split('\n');
  const shown = filters.reduce<readonly string[]>(applyFilter, lines);
  return { all: lines.join('\n'), shown: `${shown.join('\n')}\n`, exit };
}

/** Apply `head -n N` or `grep -A N "text"`, without the lines that grep puts between groups. */
function applyFilter(lines: readonly string[], filter: string): readonly string[] {
  const [program, option, count = '', text = ''] = wordsOf(filter);
  if (program === 'head' && option === '-n') return lines.slice(0, Number(count));
  if (program !== 'grep' || option !== '-A') throw new Error(`unknown filter ${filter}`);
  const starts = lines.flatMap((line, i) => (line.includes(text) ? [i] : []));
  return lines.filter((_, i) => starts.some((start) => i >= start && i <= start + Number(count)));
}
