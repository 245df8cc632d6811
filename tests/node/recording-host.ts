import type { Host, Writer } from '../../src/node/host.ts';
import { runCli } from '../../src/node/make-cli.ts';

/** What came of a run of the program: what it wrote, and its exit code. */
export type Recorded = { readonly out: string; readonly err: string; readonly exit: number };

/** Run the program in this process, as if a pipe read it, and keep what it writes. */
export async function runRecorded(args: readonly string[], folder: string): Promise<Recorded> {
  const texts = { out: '', err: '' };
  const writer = (name: 'out' | 'err'): Writer => ({
    write: (text) => {
      texts[name] += text;
    },
    isTerminal: false,
    columns: 100,
    bold: (text) => text,
  });
  const host: Host = { folder, out: writer('out'), err: writer('err'), version: '0.0.0-test' };
  const exit = await runCli(args, host);
  return { ...texts, exit };
}
