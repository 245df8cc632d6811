import type { Host } from '../host.ts';
import { dataDifferences, fileDifferences, resultDifferences } from './compare-record.ts';
import * as say from './messages.ts';
import { fileState } from './open-record.ts';
import type { OpenedRecord } from './open-record.ts';
import { inputFiles } from './recorded-sources.ts';
import { repeat } from './repeat.ts';
import type { RepeatOptions } from './repeat.ts';

/** One part of a record: the same, different and how, or not checked and why. */
export type VerifiedPart = {
  readonly part: 'files' | 'inputs' | 'engine' | 'results';
  readonly status: 'same' | 'differs' | 'unchecked';
  /** What was compared, or why nothing was. */
  readonly about: string;
  readonly differences: readonly string[];
};

/**
 * Check a record part by part: its files against the manifest, the data and the program against
 * those that are at hand, and the results against what the recorded inputs give now. Numbers are
 * compared under the version that the manifest names, so that another version of the program which
 * computes the same differs in its engine alone.
 */
export async function verifyRecord(
  record: OpenedRecord,
  options: RepeatOptions,
  host: Host,
): Promise<readonly VerifiedPart[]> {
  const { inputs, version, files } = record.manifest;
  const count = Object.keys(files).length;
  const own = part('files', `${count} in the manifest`, fileDifferences(record));
  if (inputs === undefined || version === undefined) {
    const why = 'the manifest does not tell what went in';
    return [own, ...(['inputs', 'engine', 'results'] as const).map((name) => unchecked(name, why))];
  }
  const copies = inputFiles(inputs);
  const data = dataDifferences(inputs.data, options.dataFolder);
  const engine = version === host.version ? [] : [say.otherVersion(version, host.version)];
  return [
    own,
    part('inputs', `${Object.keys(inputs.data.files).length} data files`, data),
    part('engine', `version ${version}`, engine),
    data.length > 0 || copies.some((file) => fileState(record, file) !== 'same')
      ? unchecked('results', 'what went in is not at hand')
      : await verifyResults(record, inputs, options, { ...host, version }),
  ];
}

async function verifyResults(
  record: OpenedRecord,
  inputs: Parameters<typeof repeat>[1],
  options: RepeatOptions,
  host: Host,
): Promise<VerifiedPart> {
  const repeated = await repeat(record, inputs, options, host);
  if (!repeated.ok) return unchecked('results', 'the run has faults now');
  const about = 'computed again, to the last bit';
  return part('results', about, resultDifferences(record, repeated.files));
}

function part(
  name: VerifiedPart['part'],
  about: string,
  differences: readonly string[],
): VerifiedPart {
  return { part: name, status: differences.length === 0 ? 'same' : 'differs', about, differences };
}

function unchecked(name: VerifiedPart['part'], why: string): VerifiedPart {
  return { part: name, status: 'unchecked', about: why, differences: [] };
}
