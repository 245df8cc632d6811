import type { Argv } from 'yargs';
import { shardRange, sweepTables } from '../../core/index.ts';
import type { SweepTable } from '../../core/index.ts';
import { writeFolder } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { shardNeedsOut } from '../parts/messages.ts';
import { openSweep } from '../sweep/open-sweep.ts';
import type { OpenedSweep } from '../sweep/open-sweep.ts';
import { outputFolder } from '../sweep/output-folder.ts';
import { createProgress } from '../sweep/progress.ts';
import { renderSweep } from '../sweep/render-sweep.ts';
import { runVariants } from '../sweep/run-variants.ts';
import { sweepFiles } from '../sweep/sweep-files.ts';
import { sweepJson } from '../sweep/sweep-json.ts';
import { withSweepOptions } from '../sweep/sweep-options.ts';
import type { SweepArguments } from '../sweep/sweep-options.ts';
import { recordOf } from '../sweep/sweep-record.ts';
import { WrongInputError } from '../wrong-input.ts';

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<SweepArguments> {
  return withSweepOptions(yargs)
    .example(
      '$0 sweep second-mobilization --vary second-call-up.severity=0:1:5 --indicator remittances_received --country TJK --horizon mid',
      'one severity in five steps, as a table',
    )
    .example(
      '$0 sweep second-mobilization --vary second-call-up.severity=0:1 --vary second-call-up.shift=-6:24 --design lhs --variants 20 --members 100 --claim rus_no_large_outflow --out swept',
      'severity and date by a Latin hypercube, as a folder of Parquet and CSV',
    );
}

/** Run a sweep, or one part of it, and print it or write it to a folder. */
export async function run(args: SweepArguments, host: Host): Promise<ExitCode> {
  const { shard, out } = args;
  if (shard !== undefined && out === undefined) throw new WrongInputError(shardNeedsOut());
  const folder = out === undefined ? undefined : outputFolder(out, args.force, host);
  const opened = await openSweep(args, host);
  if (opened === undefined) return EXIT.wrongInput;
  const { sweep, knowledge, conditions } = opened;
  const tables = await tablesOf(opened, args, host);
  if (tables === undefined) return EXIT.wrongInput;
  const record = recordOf(sweep, knowledge, { version: host.version, conditions });
  if (folder !== undefined) {
    const { observed, drivers } = conditions;
    const given = [observed, drivers].flatMap((one) => one ?? []);
    const texts = [...sweep.scenario.files, ...given].map(({ text }) => text);
    writeFolder(folder, await sweepFiles(record, texts, tables, shard), args.force);
    if (!args.quiet) host.err.write(`wrote ${out ?? ''}\n`);
    return EXIT.done;
  }
  host.out.write(
    args.format === 'json'
      ? `${JSON.stringify(sweepJson(record, tables), undefined, 1)}\n`
      : renderSweep(record, tables, knowledge),
  );
  return EXIT.done;
}

async function tablesOf(
  { sweep, knowledge, report }: OpenedSweep,
  { shard, workers, quiet }: SweepArguments,
  host: Host,
): Promise<readonly SweepTable[] | undefined> {
  const range = shardRange(shard ?? { number: 1, of: 1 }, sweep.variants);
  const progress = createProgress(host, range.to - range.from, quiet);
  const results = await runVariants(sweep, knowledge, { range, workers, onDone: progress.tell });
  progress.end();
  if (!results.ok) {
    report(results.issues);
    return undefined;
  }
  if (!quiet) report(results.warnings);
  return sweepTables(sweep, knowledge, results.value);
}
