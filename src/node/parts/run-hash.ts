import type { ManifestFile } from '../../core/index.ts';
import { inputFiles } from '../record/recorded-sources.ts';
import { sha256 } from '../record/sha256.ts';

/**
 * Give the hash of all that makes a difference to a run, by the manifest of a part of it: equal
 * hashes are parts of one run.
 */
export function runHash({ version, inputs, options, files }: Omit<ManifestFile, 'kind'>): string {
  const copies = inputs === undefined ? [] : inputFiles(inputs).map((file) => [file, files[file]]);
  return sha256(JSON.stringify({ version, inputs, options, copies }));
}
