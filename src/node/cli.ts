#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { packageFolder } from './files/package-folder.ts';
import type { Writer } from './host.ts';
import { EXIT } from './host.ts';
import { machineWords } from './machine-fault.ts';
import { runCli } from './make-cli.ts';

/** See a stream of the process as a writer. */
function writer(stream: NodeJS.WriteStream): Writer {
  const isTerminal = stream.isTTY === true;
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    columns: isTerminal ? stream.columns : 100,
    bold: (text) => (isTerminal && !process.env['NO_COLOR'] ? styleText('bold', text) : text),
  };
}

/**
 * Whoever reads our output may stop reading: that is no fault, and there is nothing more to do. Where
 * only our messages are no longer read, the work goes on. A disk that is full ends it.
 */
function endOnBrokenOutput(stream: NodeJS.WriteStream): void {
  stream.on('error', (error) => {
    const isClosed = 'code' in error && error.code === 'EPIPE';
    if (stream === process.stderr && isClosed) return;
    if (!isClosed) process.stderr.write(`prospects: ${machineWords(error)}\n`);
    process.exit(isClosed ? EXIT.done : EXIT.machine);
  });
}

endOnBrokenOutput(process.stdout);
endOnBrokenOutput(process.stderr);
const { version }: { version: string } = JSON.parse(
  readFileSync(join(packageFolder(), 'package.json'), 'utf8'),
);
void runCli(process.argv.slice(2), {
  folder: process.cwd(),
  out: writer(process.stdout),
  err: writer(process.stderr),
  version,
}).then((code) => {
  process.exitCode = code;
});
