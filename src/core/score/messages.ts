// Every message of this stage. A wording is lower case, says what and how many, and has no full
// stop; the hint says what to do about it.
import type { Wording } from '../validate/fault.ts';
import { quote } from '../validate/words.ts';

/** Say that a text is not the result of a run. */
export function notAResult(what: string): Wording {
  return {
    code: 'not-a-result',
    message: `this is not what a run writes: ${what}`,
    hint: 'make the folder by "prospects run ... --out"',
  };
}

/** Say that a claim is not in the run, with the near one. */
export function unknownClaim(claim: string, near: string | undefined): Wording {
  const hint = near === undefined ? {} : { hint: `did you mean ${quote(near)}?` };
  return { code: 'unknown-claim', message: `the run has no claim ${quote(claim)}`, ...hint };
}

/** Say that a claim has no probability at a horizon, and at which it has. */
export function noSuchHorizon(
  claim: string,
  horizon: string,
  tested: readonly string[],
  reason: string | undefined,
): Wording {
  const hint =
    tested.length === 0 ? {} : { hint: `it has one for ${tested.map(quote).join(' and ')}` };
  const why = reason === undefined ? '' : `: ${reason}`;
  return {
    code: 'claim-not-tested',
    message: `claim ${quote(claim)} has no probability for horizon ${quote(horizon)}${why}`,
    ...hint,
  };
}

/** Say that a claim is decided twice, and where it was first. */
export function claimTwice(claim: string, horizon: string, firstLine: number): Wording {
  return {
    code: 'duplicate-claim',
    message: `claim ${quote(claim)} at horizon ${quote(horizon)} stands twice, first at line ${firstLine}`,
    hint: 'keep one of the two',
  };
}
