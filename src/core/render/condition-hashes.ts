import type { Provenance } from './render-result.ts';

/** Give the hashes of the files that a run was conditioned on, as results have them. */
export function conditionHashes({
  observedSha256,
  driversSha256,
}: Pick<Provenance, 'observedSha256' | 'driversSha256'>): {
  observed_sha256?: string;
  drivers_sha256?: string;
} {
  return {
    ...(observedSha256 === undefined ? {} : { observed_sha256: observedSha256 }),
    ...(driversSha256 === undefined ? {} : { drivers_sha256: driversSha256 }),
  };
}
