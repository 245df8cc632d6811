import type { ManifestFile, ReadScenario, TableText } from '../../core/index.ts';
import type { ConditionFiles } from '../commands/condition-options.ts';
import type { RunArguments } from '../commands/run-options.ts';
import type { RunSources } from '../commands/open-runs.ts';
import { readInside } from './open-record.ts';
import type { OpenedRecord } from './open-record.ts';

type Inputs = NonNullable<ManifestFile['inputs']>;

/**
 * Read what a run reads from its record instead: the copies of the scenario files, under the names
 * that they had, and of the files that conditioned it.
 */
export function recordedSources({ folder }: OpenedRecord, inputs: Inputs): RunSources {
  const text = (file: string): string | undefined => {
    const bytes = readInside(folder, file);
    if (bytes === 'missing' || bytes === 'outside') return undefined;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  };
  const read: ReadScenario = (reference, from) => {
    const reading = inputs.readings.find((one) => one.reference === reference && one.from === from);
    const content = reading === undefined ? undefined : text(reading.file);
    return reading === undefined || content === undefined
      ? { ok: false, reason: 'missing', tried: [] }
      : { ok: true, file: reading.name, text: content, id: reading.file };
  };
  return { read, conditions: recordedConditions(inputs, text) };
}

function recordedConditions(
  inputs: Inputs,
  text: (file: string) => string | undefined,
): ConditionFiles {
  const table = (part: 'observed' | 'drivers'): TableText | undefined => {
    const recorded = inputs[part];
    const content = recorded === undefined ? undefined : text(recorded.file);
    return recorded === undefined || content === undefined
      ? undefined
      : { file: recorded.name, text: content };
  };
  const [observed, drivers] = [table('observed'), table('drivers')];
  const texts = [observed, drivers].flatMap((one) => one ?? []);
  return { observed, drivers, issues: [], texts };
}

/** Which files of a record went into its run. */
export function inputFiles({ readings, observed, drivers }: Inputs): readonly string[] {
  const tables = [observed, drivers].flatMap((one) => (one === undefined ? [] : [one.file]));
  return [...new Set([...readings.map(({ file }) => file), ...tables])];
}

/** Give the arguments of a run as they were recorded; how it is computed is the caller's. */
export function recordedArguments(
  { folder, manifest }: OpenedRecord,
  inputs: Inputs,
  own: Pick<RunArguments, 'data' | 'workers' | 'quiet'>,
): RunArguments {
  const { members, seed, until, scale, members_of: membersOf } = manifest.options ?? {};
  return {
    ...own,
    ...{ scenario: inputs.scenarios, out: folder, force: false, strict: false, format: 'json' },
    ...{ members, seed, until, scale },
    membersParquet: membersOf !== undefined,
    membersOf: membersOf === undefined || membersOf.length === 0 ? undefined : membersOf.join(','),
  };
}
