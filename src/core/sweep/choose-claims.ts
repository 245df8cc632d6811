import type { CompiledClaim, Horizon } from '../label/types.ts';
import { closest } from '../validate/closest.ts';
import type { Wording } from '../validate/fault.ts';
import * as say from './messages.ts';

/**
 * Choose the claims to label, by id: those that can be tested over one of the horizons when none is
 * named.
 */
export function chooseClaims(
  asked: readonly string[] | undefined,
  claims: readonly CompiledClaim[],
  horizons: readonly Horizon[],
): { readonly value: readonly string[]; readonly faults: readonly Wording[] } {
  const ids = claims.map(({ id }) => id);
  const isWithin = (claim: CompiledClaim): boolean =>
    claim.horizons.some(({ name }) => horizons.includes(name));
  if (asked === undefined) {
    const all = claims.filter((claim) => claim.kind === 'tested' && isWithin(claim));
    return { value: all.map(({ id }) => id), faults: [] };
  }
  const faults = asked.flatMap((id) => {
    const claim = claims.find((one) => one.id === id);
    if (claim === undefined) return [say.unknownName('claim', id, closest(id, ids))];
    if (claim.kind === 'untested') return [say.untestedClaim(id, claim.reason)];
    if (isWithin(claim)) return [];
    const own = claim.horizons.map(({ name }) => name);
    return [say.otherHorizons(id, own)];
  });
  return { value: ids.filter((id) => asked.includes(id)), faults };
}
