import type { Argv } from 'yargs';
import { mergeRuns } from '../parts/merge-runs.ts';
import type { MergedRun } from '../parts/merge-runs.ts';
import { noResults, otherKind } from '../parts/messages.ts';
import type { Whole } from '../parts/messages.ts';
import { wholeOf } from '../parts/whole-of.ts';
import { openRecord } from '../record/open-record.ts';
import type { OpenedRecord } from '../record/open-record.ts';
import { WrongInputError } from '../wrong-input.ts';
import { dataFolderOf, reportIssues } from './open-scenarios.ts';
import { withDataOptions } from './run-options.ts';
import type { DataArguments } from './run-options.ts';
import { writeFolder } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { mergeParts } from '../sweep/merge-parts.ts';
import { outputFolder } from '../sweep/output-folder.ts';
import { openResults } from '../sweep/read-results.ts';

/** What the command takes. */
export type MergeArguments = DataArguments & {
  readonly part: readonly string[];
  readonly out: string;
  readonly force: boolean;
};

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<MergeArguments> {
  return withDataOptions(yargs)
    .positional('part', {
      array: true,
      type: 'string',
      demandOption: true,
      describe: 'the folders of all parts of a sweep or a run',
    })
    .option('out', {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      demandOption: true,
      describe: 'the folder to write',
    })
    .option('force', { type: 'boolean', default: false, describe: 'replace an existing folder' })
    .example('$0 merge part-1 part-2 -o whole', 'two parts, to the bytes of a single run');
}

/** Put parts together; an incomplete set is refused, with what is missing. */
export async function run(args: MergeArguments, host: Host): Promise<ExitCode> {
  const target = outputFolder(args.out, args.force, host);
  const merged = await merge(args, host);
  if (!merged.ok) return merged.exit;
  writeFolder(target, merged.files, args.force);
  if (!args.quiet) host.err.write(`wrote ${args.out}\n`);
  return EXIT.done;
}

async function merge(args: MergeArguments, host: Host): Promise<MergedRun> {
  const [first = '', ...rest] = args.part;
  const kind = kindOf(first, host);
  const other = rest.find((part) => kindOf(part, host) !== kind);
  if (other !== undefined) throw new WrongInputError(otherKind(other, first, kindOf(other, host)));
  if (kind === 'sweep') {
    const folders = args.part.map((part) => openResults(part, host.folder));
    return { ok: true, files: await mergeParts(folders) };
  }
  const records: OpenedRecord[] = [];
  for (const part of args.part) {
    const record = openRecord(part, host.folder);
    if (record.ok) {
      records.push(record.value);
      continue;
    }
    reportIssues(record.issues, host);
    return { ok: false, exit: EXIT.wrongInput };
  }
  const { data, quiet } = args;
  const { folder: dataFolder } = dataFolderOf(args, host);
  return mergeRuns(records, { data, quiet, dataFolder }, host);
}

/** Throws for the user where a folder holds nothing that could be merged. */
function kindOf(part: string, { folder }: Host): Whole {
  const kind = wholeOf(part, folder);
  if (kind === undefined) throw new WrongInputError(noResults(part));
  return kind;
}
