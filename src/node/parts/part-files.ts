import type { Knowledge, ManifestFile, Shard, Slice } from '../../core/index.ts';
import type { Host } from '../host.ts';
import { keepInputs } from '../record/manifest.ts';
import type { RunInputs } from '../record/manifest.ts';
import { sums } from '../record/sha256.ts';
import { runHash } from './run-hash.ts';

/** A simulation of a part as its folder holds it. */
export type KeptSimulation = {
  readonly scenario: string;
  readonly planSha256: string;
  readonly slice: Slice;
  /** By the name of the table. */
  readonly tables: ReadonlyMap<string, Uint8Array>;
};

/**
 * Give the files of the folder of a part: copies of what went in, the members that were computed, as
 * Parquet, and a manifest that says of which run they are a part.
 */
export function partFiles(
  simulations: readonly KeptSimulation[],
  { number, of }: Shard,
  given: RunInputs,
  { knowledge, host }: { readonly knowledge: Knowledge; readonly host: Host },
): ReadonlyMap<string, string | Uint8Array> {
  const kept = keepInputs(given, knowledge.sha256.data);
  const files = new Map<string, string | Uint8Array>(kept.files);
  const { inputs, options } = kept;
  const { version } = host;
  const recorded = simulations.map(({ scenario, planSha256, slice, tables }, i) => {
    const folder = `simulations/${i + 1}`;
    tables.forEach((bytes, name) => files.set(`${folder}/${name}.parquet`, bytes));
    const { from, to } = slice;
    return { scenario, plan_sha256: planSha256, from: from + 1, to, folder };
  });
  const run_sha256 = runHash({ version, inputs, options, files: sums(kept.files) });
  const manifest: ManifestFile = {
    ...{ kind: 'manifest', format: 1, command: 'run', version, inputs, options },
    part: { number, of, run_sha256, simulations: recorded },
    files: sums(files),
  };
  return files.set('manifest.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
}
