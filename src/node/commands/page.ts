import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Argv } from 'yargs';
import { packageFolder } from '../files/package-folder.ts';
import { writeFile } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';

/** What the command takes. */
export type PageArguments = {
  readonly out: string;
  readonly force: boolean;
  readonly quiet: boolean;
};

/** Where the build puts the page. */
const BUILT = 'dist/page.html';

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<PageArguments> {
  return yargs
    .option('out', {
      alias: 'o',
      type: 'string',
      demandOption: true,
      requiresArg: true,
      describe: 'the file to write',
    })
    .option('force', { type: 'boolean', default: false, describe: 'replace an existing file' })
    .option('quiet', { type: 'boolean', default: false, describe: 'no progress and no warnings' })
    .example('$0 page -o page.html', 'one file: open it in a browser, with or without a network');
}

/** Write the teaching page, which the build made. */
export function run({ out, force, quiet }: PageArguments, host: Host): ExitCode {
  writeFile(resolve(host.folder, out), readFileSync(join(packageFolder(), BUILT)), force);
  if (!quiet) host.err.write(`wrote ${out}\n`);
  return EXIT.done;
}
