import { resolve } from 'node:path';
import type { Argv } from 'yargs';
import { renderCsv } from '../../core/index.ts';
import type { Knowledge } from '../../core/index.ts';
import { writeFolder } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { shardNeedsOut } from '../parts/messages.ts';
import { logReadings } from '../record/log-readings.ts';
import type { RunInputs } from '../record/manifest.ts';
import { recordedOptions } from '../record/options.ts';
import { fanPlace } from '../render/fan-place.ts';
import type { FanPlace } from '../render/fan-place.ts';
import { renderRun } from '../render/run-tables.ts';
import { membersNeedOut, membersOfNeedParquet, WrongInputError } from '../wrong-input.ts';
import { readConditionFiles, withConditionOptions } from './condition-options.ts';
import type { ConditionArguments } from './condition-options.ts';
import { dataFolderOf, scenarioReader } from './open-scenarios.ts';
import { runAll } from './run-all.ts';
import type { Done } from './run-all.ts';
import { withRunOptions } from './run-options.ts';
import type { RunArguments } from './run-options.ts';

export { plainRunArguments as plainArguments } from './plain-run-arguments.ts';

export const command = 'run <scenario...>';
export const describe = 'run scenarios: paths of the indicators, and labelled outcomes';

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<Arguments> {
  return withConditionOptions(withRunOptions(yargs))
    .example('$0 run prolonged-sanctions', 'a shipped scenario, as tables')
    .example('$0 run rouble-fall --charts', 'with fans, also where no terminal is')
    .example('$0 run my.json --format json', 'a file of your own, as one JSON object')
    .example('$0 run rouble-fall+mass-expulsions', 'two scenarios on top of each other')
    .example('$0 run baseline --observed my.csv', 'on figures that came after the base year');
}

type Arguments = RunArguments & ConditionArguments;

/** Run each scenario and write the results in the form that was asked for. */
export async function run(args: Arguments, host: Host): Promise<ExitCode> {
  if (args.membersParquet === true && args.out === undefined)
    throw new WrongInputError(membersNeedOut());
  if (args.membersOf !== undefined && args.membersParquet !== true)
    throw new WrongInputError(membersOfNeedParquet());
  const charts = fanPlace(args, host);
  const { shard } = args;
  if (shard !== undefined && args.out === undefined) throw new WrongInputError(shardNeedsOut());
  const log = logReadings(scenarioReader(host));
  const conditions = readConditionFiles(args, host);
  const inputsOf = (): RunInputs => ({
    ...{ scenarios: args.scenario, readings: log.readings(), conditions },
    ...{ dataFolder: dataFolderOf(args, host).folder, options: recordedOptions(args) },
  });
  if (shard !== undefined && args.out !== undefined) {
    const { runPart } = await import('../parts/run-part.ts');
    const part = await runPart({ ...args, shard }, host, { read: log.read, conditions, inputsOf });
    return part.ok ? write(args.out, part.files, args, host) : part.exit;
  }
  const ran = await runAll({ ...args, charts: charts !== undefined }, host, {
    read: log.read,
    conditions,
  });
  if (!ran.ok) return ran.exit;
  const { done, knowledge } = ran;
  if (args.out === undefined) return print(done, { knowledge, charts }, args, host);
  // A table on the screen needs none of the formats of a folder.
  const { runFiles } = await import('./run-files.ts');
  return write(args.out, runFiles(done, knowledge, inputsOf(), host.version), args, host);
}

function write(
  out: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  { force, quiet }: RunArguments,
  host: Host,
): ExitCode {
  writeFolder(resolve(host.folder, out), files, force);
  if (!quiet) host.err.write(`wrote ${out}\n`);
  return EXIT.done;
}

function print(
  done: readonly Done[],
  { knowledge, charts }: { readonly knowledge: Knowledge; readonly charts: FanPlace | undefined },
  args: RunArguments,
  host: Host,
): ExitCode {
  const results = done.map(({ result }) => result);
  if (args.format === 'json') {
    host.out.write(
      `${JSON.stringify(results.length === 1 ? results[0] : results, undefined, 1)}\n`,
    );
  } else if (args.format === 'csv') {
    host.out.write(renderCsv(results));
  } else {
    const { bold } = host.out;
    host.out.write(done.map((one) => renderRun(one.run, knowledge, { bold, charts })).join('\n'));
  }
  return EXIT.done;
}
