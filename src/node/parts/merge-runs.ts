import { createSink, simulationOf } from '../../core/index.ts';
import type { Plan, Simulate, Sink, Slice } from '../../core/index.ts';
import type { RunArguments } from '../commands/run-options.ts';
import type { ExitCode, Host } from '../host.ts';
import { dataDifferences } from '../record/compare-record.ts';
import { fileState, readInside } from '../record/open-record.ts';
import type { OpenedRecord } from '../record/open-record.ts';
import { repeat } from '../record/repeat.ts';
import { WrongInputError } from '../wrong-input.ts';
import { inOrder } from './in-order.ts';
import type { Part } from './in-order.ts';
import * as say from './messages.ts';
import { planHash } from './plan-hash.ts';
import { placeMembers } from './read-simulation.ts';
import { runHash } from './run-hash.ts';

/** What to compute with, and on which data. */
export type MergeOptions = Pick<RunArguments, 'data' | 'quiet'> & { readonly dataFolder: string };

/** The files of the whole run, or the exit code once faults have been told. */
export type MergedRun =
  | { readonly ok: true; readonly files: ReadonlyMap<string, string | Uint8Array> }
  | { readonly ok: false; readonly exit: ExitCode };

/**
 * Put the parts of a run together: the files of the single run, to the byte. The run is done as
 * ever, but for its members, which come from the parts. Throws for the user where they are not all
 * the parts of one run, each once and as it was written.
 */
export async function mergeRuns(
  records: readonly OpenedRecord[],
  { dataFolder, ...options }: MergeOptions,
  host: Host,
): Promise<MergedRun> {
  const parts = inOrder(records.map(partOf), 'run');
  const [first] = parts;
  const inputs = first?.record.manifest.inputs;
  if (first === undefined || inputs === undefined) throw new Error('no parts');
  for (const { record } of parts) checkPart(record, host.version);
  if (dataDifferences(inputs.data, dataFolder).length > 0) {
    throw new WrongInputError(say.otherData(first.folder));
  }
  const { part: _part, ...manifest } = first.record.manifest;
  const whole = { ...first.record, manifest };
  const own = { ...options, workers: 1, dataFolder, simulate: simulateFrom(parts) };
  return repeat(whole, inputs, own, host);
}

type RunPart = Part & { readonly record: OpenedRecord };

function partOf(record: OpenedRecord): RunPart {
  const { name, manifest } = record;
  const { part } = manifest;
  if (part === undefined) throw new WrongInputError(say.notAPart(name, 'run'));
  return { folder: name, number: part.number, of: part.of, hash: part.run_sha256, record };
}

/** Throws for the user where a part is not what it was when it was written. */
function checkPart(record: OpenedRecord, own: string): void {
  const { name, manifest } = record;
  const { version = '', part, files } = manifest;
  if (version !== own) throw new WrongInputError(say.otherVersion(name, version, own));
  if (runHash(manifest) !== part?.run_sha256) {
    throw new WrongInputError(say.damagedFile(name, 'manifest.json'));
  }
  const changed = Object.keys(files).find((file) => fileState(record, file) !== 'same');
  if (changed !== undefined) throw new WrongInputError(say.damagedFile(name, changed));
}

/** Give a function that takes the members of plans from parts, which hold those of every plan. */
function simulateFrom(parts: readonly RunPart[]): Simulate {
  return async (plan, known) => {
    const hash = planHash(plan);
    const sink = createSink(plan, undefined, known);
    let filled = 0;
    for (const { folder, record } of parts) {
      const found = record.manifest.part?.simulations.find(
        ({ plan_sha256 }) => plan_sha256 === hash,
      );
      if (found === undefined || found.from !== filled + 1) {
        throw new WrongInputError(say.otherMembers(folder));
      }
      const slice = { from: found.from - 1, to: found.to };
      await fill(sink, plan, { slice, read: (name) => readTable(record, found.folder, name) });
      filled = found.to;
    }
    const last = parts.at(-1)?.folder ?? '';
    if (filled !== plan.members) throw new WrongInputError(say.otherMembers(last));
    return simulationOf(plan, sink);
  };
}

type Source = { readonly slice: Slice; readonly read: (table: string) => Uint8Array | undefined };

async function fill(sink: Sink, { members, effects }: Plan, source: Source): Promise<void> {
  const { slice, read } = source;
  const place = async (table: string, values: Float64Array): Promise<void> => {
    if (values.length === 0) return;
    const bytes = read(table);
    const isPlaced =
      bytes !== undefined && (await placeMembers(bytes, { values, members, ...slice }));
    if (!isPlaced) throw new Error(`table ${table} of members ${slice.from + 1} on is another one`);
  };
  if (!sink.hasBaseline) {
    await place('baseline', sink.baseline);
    await place('parameters', sink.parameters);
    if (sink.misses !== undefined) await place('misses', sink.misses);
  }
  if (effects === undefined) return;
  await place('scenario', sink.scenario);
  await place('shocks', sink.shockParameters);
}

function readTable({ folder }: OpenedRecord, from: string, name: string): Uint8Array | undefined {
  const bytes = readInside(folder, `${from}/${name}.parquet`);
  return typeof bytes === 'string' ? undefined : bytes;
}
