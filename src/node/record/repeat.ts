import type { ManifestFile, Simulate } from '../../core/index.ts';
import { runAll } from '../commands/run-all.ts';
import { runFiles } from '../commands/run-files.ts';
import type { RunArguments } from '../commands/run-options.ts';
import type { ExitCode, Host } from '../host.ts';
import { runPart } from '../parts/run-part.ts';
import { logReadings } from './log-readings.ts';
import type { RunInputs } from './manifest.ts';
import type { OpenedRecord } from './open-record.ts';
import { recordedOptions } from './options.ts';
import { recordedArguments, recordedSources } from './recorded-sources.ts';

/** How to compute a recorded run again. */
export type RepeatOptions = Pick<RunArguments, 'data' | 'workers' | 'quiet'> & {
  readonly dataFolder: string;
  /** Where members come from that need not be computed. */
  readonly simulate?: Simulate;
};

/** The files that a recorded run gives now, or the exit code once its faults have been told. */
export type Repeated =
  | { readonly ok: true; readonly files: ReadonlyMap<string, string | Uint8Array> }
  | { readonly ok: false; readonly exit: ExitCode };

/** Compute a recorded run again from its own copies, and give the files of its folder. */
export async function repeat(
  record: OpenedRecord,
  inputs: NonNullable<ManifestFile['inputs']>,
  { dataFolder, simulate, ...own }: RepeatOptions,
  host: Host,
): Promise<Repeated> {
  const args = recordedArguments(record, inputs, own);
  const { read, conditions } = recordedSources(record, inputs);
  const log = logReadings(read);
  const inputsOf = (): RunInputs => ({
    ...{ scenarios: args.scenario, readings: log.readings(), conditions },
    ...{ dataFolder, options: recordedOptions(args) },
  });
  const { part } = record.manifest;
  if (part !== undefined) {
    const shard = { number: part.number, of: part.of };
    return runPart({ ...args, shard }, host, { read: log.read, conditions, inputsOf });
  }
  const sources = { read: log.read, conditions };
  const ran = await runAll(args, host, simulate === undefined ? sources : { ...sources, simulate });
  if (!ran.ok) return ran;
  return { ok: true, files: runFiles(ran.done, ran.knowledge, inputsOf(), host.version) };
}
