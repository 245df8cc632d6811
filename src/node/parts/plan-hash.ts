import type { Plan } from '../../core/index.ts';
import { sha256 } from '../record/sha256.ts';

/**
 * Give the hash of all that decides what a plan computes: equal hashes give equal members, to the
 * bit. How its program is encoded makes no difference.
 */
export function planHash({ model: { module: _encoded, ...model }, ...plan }: Plan): string {
  return sha256(JSON.stringify({ ...plan, model }));
}
