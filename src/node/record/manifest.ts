import type { ManifestFile, RecordedOptions, RunResult } from '../../core/index.ts';
import { hashFiles, readDataFiles } from '../knowledge/data-files.ts';
import type { DataFile } from '../knowledge/data-files.ts';
import { ChangedMeanwhileError, changedMeanwhile } from './changed-meanwhile.ts';
import type { ConditionFiles } from '../commands/condition-options.ts';
import { keepReadings } from './keep-readings.ts';
import type { LoggedReading } from './log-readings.ts';
import { sums } from './sha256.ts';

/** What went into a run. */
export type RunInputs = {
  /** As they were asked for, several of one run joined by +. */
  readonly scenarios: readonly string[];
  readonly readings: readonly LoggedReading[];
  readonly conditions: Pick<ConditionFiles, 'observed' | 'drivers'>;
  readonly dataFolder: string;
  readonly options: RecordedOptions;
};

/** The inputs of a run as its folder keeps them: copies by path, and what the manifest says. */
export type KeptInputs = {
  readonly files: ReadonlyMap<string, string>;
  readonly inputs: NonNullable<ManifestFile['inputs']>;
  readonly options: RecordedOptions;
};

/**
 * Lay out the inputs of a run for its folder. `dataSha256` is the hash of all data together that it
 * was computed from; throws where the data folder has other data by now.
 */
export function keepInputs(
  { scenarios, readings, conditions, dataFolder, options }: RunInputs,
  dataSha256: string,
): KeptInputs {
  const kept = keepReadings(readings);
  const files = new Map(kept.files);
  const table = (part: 'observed' | 'drivers') => {
    const given = conditions[part];
    if (given === undefined) return {};
    files.set(`${part}.csv`, given.text);
    return { [part]: { name: given.file, file: `${part}.csv` } };
  };
  const dataFiles = readDataFiles(dataFolder);
  // What a manifest tells has to be what the run was computed from.
  if (hashFiles(dataFiles) !== dataSha256)
    throw new ChangedMeanwhileError(changedMeanwhile(dataFolder));
  const data = { sha256: dataSha256, files: sumsOf(dataFiles) };
  return {
    inputs: {
      ...{ data, scenarios: [...scenarios], readings: [...kept.readings] },
      ...table('observed'),
      ...table('drivers'),
    },
    files,
    options,
  };
}

/** Give the sha256 of each file of a data folder by its path inside it. */
export function dataSums(folder: string): Record<string, string> {
  return sumsOf(readDataFiles(folder));
}

function sumsOf(files: readonly DataFile[]): Record<string, string> {
  return sums(files.map(({ path, bytes }) => [path, bytes] as const));
}

/**
 * Write the manifest of a run's folder: what went in, what makes a difference, what came of each
 * scenario, and the sha256 of every file. It holds no times, so that one run has one manifest.
 */
export function renderManifest(
  results: readonly RunResult[],
  kept: KeptInputs,
  files: ReadonlyMap<string, string | Uint8Array>,
  version: string,
): string {
  const { inputs, options } = kept;
  const runs = results.map(({ scenario, engine, years }) => ({
    scenario: scenario.id,
    ...engine,
    until: years.at(-1),
  }));
  const head = { kind: 'manifest', format: 1, command: 'run', version };
  const manifest = { ...head, inputs, options, runs, files: sums(files) };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
