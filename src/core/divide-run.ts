import type { CompiledClaim } from './label/types.ts';
import type { Kept } from './plan/plan-run.ts';

/** The outputs to tell, and the claims to label, of one simulation. */
export type Share = { readonly kept: Kept; readonly claims: readonly CompiledClaim[] };

/** Give the outputs that claims are tested on, one after the other. */
export function seriesOf(claims: readonly CompiledClaim[]): Kept {
  return claims.flatMap((claim) => (claim.kind === 'tested' ? claim.series : []));
}

/**
 * Divide a run into shares, each of at most so many outputs, so that memory holds the members of one
 * share at a time: one share where all fits, else first the outputs by their order, then the claims
 * by theirs. Equations that shares have in common are then computed for each of them. A claim that
 * is tested on more than that has a share for itself.
 */
export function divideRun(
  kept: Kept,
  claims: readonly CompiledClaim[],
  most: number,
): readonly Share[] {
  if (new Set([...kept, ...seriesOf(claims)]).size <= most) return [{ kept, claims }];
  const size = Math.max(1, Math.floor(most));
  const ofOutputs = Array.from({ length: Math.ceil(kept.length / size) }, (_, i) => ({
    ...{ kept: kept.slice(i * size, (i + 1) * size), claims: [] },
  }));
  // The ranks of the draws take about as much again.
  return [...ofOutputs, ...divideClaims(claims, size / 2)];
}

function divideClaims(claims: readonly CompiledClaim[], most: number): readonly Share[] {
  const shares: { kept: Kept; claims: CompiledClaim[] }[] = [];
  let series = new Set<number>();
  for (const claim of claims) {
    const joined = new Set([...series, ...seriesOf([claim])]);
    const last = shares.at(-1);
    if (last === undefined || joined.size > most) {
      shares.push({ kept: [], claims: [claim] });
      series = new Set(seriesOf([claim]));
    } else {
      last.claims.push(claim);
      series = joined;
    }
  }
  return shares;
}
