import type { Argv } from 'yargs';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { openRecord } from '../record/open-record.ts';
import { withRepeatOptions } from '../record/repeat-options.ts';
import type { RepeatArguments } from '../record/repeat-options.ts';
import { verifyRecord } from '../record/verify-record.ts';
import type { VerifiedPart } from '../record/verify-record.ts';
import { dataFolderOf, reportIssues } from './open-scenarios.ts';

/** What the command takes. */
export type VerifyArguments = RepeatArguments & { readonly format: 'table' | 'json' };

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<VerifyArguments> {
  return withRepeatOptions(yargs)
    .option('format', {
      choices: ['table', 'json'] as const,
      default: 'table' as const,
      describe: 'a line a part, or one JSON object',
    })
    .example('$0 verify my-run', 'files, inputs, engine and results, one after the other')
    .example('$0 verify my-run --format json', 'the same as one JSON object');
}

/** Check a folder of results part by part and say which part differs. */
export async function run(args: VerifyArguments, host: Host): Promise<ExitCode> {
  const record = openRecord(args.dir, host.folder);
  if (!record.ok) {
    reportIssues(record.issues, host);
    return EXIT.wrongInput;
  }
  const { data, workers } = args;
  const { folder: dataFolder } = dataFolderOf(args, host);
  const options = { data, workers, quiet: true, dataFolder };
  const parts = await verifyRecord(record.value, options, host);
  host.out.write(args.format === 'json' ? asJson(args.dir, parts) : asTable(parts));
  return parts.some(({ status }) => status === 'differs') ? EXIT.failed : EXIT.done;
}

function asJson(folder: string, parts: readonly VerifiedPart[]): string {
  const same = parts.every(({ status }) => status === 'same');
  return `${JSON.stringify({ folder, same, parts }, undefined, 1)}\n`;
}

function asTable(parts: readonly VerifiedPart[]): string {
  const lines = parts.flatMap(({ part, status, about, differences }) => [
    `${part.padEnd(7)}  ${status.padEnd(9)}  ${about}`,
    ...differences.map((difference) => `         ${difference}`),
  ]);
  return `${lines.join('\n')}\n`;
}
