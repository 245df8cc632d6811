#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { packageFolder } from './files/package-folder.ts';
import type { Writer } from './host.ts';
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

/** Whoever reads our output may stop reading: that is no fault. */
function endQuietlyOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

endQuietlyOnClosedPipe(process.stdout);
endQuietlyOnClosedPipe(process.stderr);
const { version }: { version: string } = JSON.parse(
  readFileSync(join(packageFolder(), 'package.json'), 'utf8'),
);
process.exitCode = await runCli(process.argv.slice(2), {
  folder: process.cwd(),
  out: writer(process.stdout),
  err: writer(process.stderr),
  version,
});
