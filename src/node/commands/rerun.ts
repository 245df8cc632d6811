import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Argv } from 'yargs';
import { AlreadyThereError, alreadyThere, writeFolder } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { copyDifferences, dataDifferences, resultDifferences } from '../record/compare-record.ts';
import * as say from '../record/messages.ts';
import { openRecord } from '../record/open-record.ts';
import { inputFiles } from '../record/recorded-sources.ts';
import { repeat } from '../record/repeat.ts';
import { withRepeatOptions } from '../record/repeat-options.ts';
import type { RepeatArguments } from '../record/repeat-options.ts';
import { WrongInputError } from '../wrong-input.ts';
import { dataFolderOf, reportIssues } from './open-scenarios.ts';

/** What the command takes. */
export type RerunArguments = RepeatArguments & { readonly out: string; readonly force: boolean };

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<RerunArguments> {
  return withRepeatOptions(yargs)
    .option('out', {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      demandOption: true,
      describe: 'folder to write',
    })
    .option('force', { type: 'boolean', default: false, describe: 'replace an existing folder' })
    .example('$0 rerun my-run -o again', 'the same folder once more, to the last bit');
}

/** Compute a recorded run again into another folder, and say whether it came out the same. */
export async function run(args: RerunArguments, host: Host): Promise<ExitCode> {
  const target = resolve(host.folder, args.out);
  if (existsSync(target) && !args.force) throw new AlreadyThereError(alreadyThere(args.out));
  const record = openRecord(args.dir, host.folder);
  if (!record.ok) {
    reportIssues(record.issues, host);
    return EXIT.wrongInput;
  }
  const { inputs, version } = record.value.manifest;
  if (inputs === undefined) throw new WrongInputError(say.notRepeatable(args.dir));
  const { folder: dataFolder } = dataFolderOf(args, host);
  const missing = [
    ...copyDifferences(record.value, inputFiles(inputs)),
    ...dataDifferences(inputs.data, dataFolder),
  ];
  if (missing.length > 0) {
    host.err.write(`${[say.inputsDiffer(args.dir), ...missing].join('\n')}\n`);
    return EXIT.failed;
  }
  if (version !== undefined && version !== host.version)
    host.err.write(`${say.otherVersion(version, host.version)}\n`);
  const { data, workers, quiet } = args;
  const options = { data, workers, quiet, dataFolder };
  const repeated = await repeat(record.value, inputs, options, host);
  if (!repeated.ok) return repeated.exit;
  writeFolder(target, repeated.files, args.force);
  const differences = resultDifferences(record.value, repeated.files);
  if (!quiet) host.err.write(`wrote ${args.out}\n`);
  host.out.write(`${[say.sameness(args.dir, differences.length), ...differences].join('\n')}\n`);
  return differences.length === 0 ? EXIT.done : EXIT.failed;
}
