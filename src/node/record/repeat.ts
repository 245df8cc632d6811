import type { ManifestFile } from '../../core/index.ts';
import { runAll } from '../commands/run-all.ts';
import { runFiles } from '../commands/run-files.ts';
import type { RunArguments } from '../commands/run-options.ts';
import type { ExitCode, Host } from '../host.ts';
import { logReadings } from './log-readings.ts';
import type { OpenedRecord } from './open-record.ts';
import { recordedOptions } from './options.ts';
import { recordedArguments, recordedSources } from './recorded-sources.ts';

/** How to compute a recorded run again. */
export type RepeatOptions = Pick<RunArguments, 'data' | 'workers' | 'quiet'> & {
  readonly dataFolder: string;
};

/** The files that a recorded run gives now, or the exit code once its faults have been told. */
export type Repeated =
  | { readonly ok: true; readonly files: ReadonlyMap<string, string | Uint8Array> }
  | { readonly ok: false; readonly exit: ExitCode };

/** Compute a recorded run again from its own copies, and give the files of its folder. */
export async function repeat(
  record: OpenedRecord,
  inputs: NonNullable<ManifestFile['inputs']>,
  { dataFolder, ...own }: RepeatOptions,
  host: Host,
): Promise<Repeated> {
  const args = recordedArguments(record, inputs, own);
  const { read, conditions } = recordedSources(record, inputs);
  const log = logReadings(read);
  const ran = await runAll(args, host, { read: log.read, conditions });
  if (!ran.ok) return ran;
  const given = {
    ...{ scenarios: args.scenario, readings: log.readings(), conditions },
    ...{ dataFolder, options: recordedOptions(args) },
  };
  return { ok: true, files: runFiles(ran.done, ran.knowledge, given, host.version) };
}
