// Every message of this stage: lower case, what and how many, no full stop.
import { closest } from '../validate/closest.ts';
import { count, grouped, quote } from '../validate/words.ts';

function meant(near: string | undefined): string {
  return near === undefined ? '' : `, did you mean ${quote(near)}?`;
}

// What a question is about.

/** Say that a question is about one thing. */
export function claimOrIndicator(): string {
  return 'name either a claim (--claim) or an indicator (--indicator)';
}

/** Say that an indicator needs years. */
export function yearOrHorizon(): string {
  return 'name either a year (--year) or a horizon (--horizon short, mid or long)';
}

/** Say that a claim has its own series and years. */
export function claimTakesOnlyHorizon(): string {
  return '--claim takes no --country, --partner, --year and --of: its test says what it is about';
}

/** Say that there is no such claim, with the one that was probably meant. */
export function unknownClaim(id: string, near: string | undefined): string {
  return `unknown claim ${quote(id)}${meant(near)}`;
}

/** Say that the model does not test a claim, and why. */
export function untestedClaim(id: string, reason: string): string {
  return `claim ${quote(id)} is not tested: ${reason}`;
}

/** Say that a claim is about the ensemble. */
export function claimOnSpread(id: string): string {
  return `claim ${quote(id)} is about the spread of all members: it does not come true in one and fail in another`;
}

/** Say which horizons a claim has. */
export function claimHorizon(
  id: string,
  wanted: string | undefined,
  horizons: readonly string[],
): string {
  const has = `claim ${quote(id)} has --horizon ${horizons.join(' or ')}`;
  return wanted === undefined ? has : `${has}, not ${wanted}`;
}

/** Say that there is no such indicator, with the one that was probably meant. */
export function unknownIndicator(name: string, near: string | undefined): string {
  return `unknown indicator ${quote(name)}${meant(near)}`;
}

/** Say for which countries there is an indicator. */
export function noCountry(
  indicator: string,
  country: string | undefined,
  known: readonly string[],
): string {
  if (known.length === 0) return `${quote(indicator)} belongs to no country: leave out --country`;
  if (country === undefined) return `name a country of ${quote(indicator)}: ${known.join(', ')}`;
  const near = closest(country, known);
  const hint = near === undefined ? `, known: ${known.join(', ')}` : meant(near);
  return `${quote(indicator)} has no country ${quote(country)}${hint}`;
}

/** Say for which partners there is an indicator. */
export function noPartner(
  [indicator, country = 'the whole']: readonly [string, string | undefined],
  partner: string | undefined,
  known: readonly string[],
): string {
  const of = `${quote(indicator)} of ${country}`;
  if (known.length === 0) return `${of} has no partners: leave out --partner`;
  if (partner === undefined) return `${of} has no total, name a --partner: ${known.join(', ')}`;
  const near = closest(partner, known);
  const hint = near === undefined ? `, known: ${known.join(', ')}` : meant(near);
  return `${of} has no partner ${quote(partner)}${hint}`;
}

/** Say that years do not lie within the run. */
export function yearsOutside(
  [first, last]: readonly [number, number],
  [base, until]: readonly [number, number],
): string {
  const years = first === last ? String(first) : `${first}-${last}`;
  return `${years} is not within the run, which goes from ${base} to ${until}`;
}

// What comes of it.

/** Say that a claim's condition is met by too few members. */
export function conditionRare(met: number, all: number, fewest: number): string {
  return `the condition of the claim is met by ${grouped(met)} of ${count(all, 'member')}, ${fewest} are needed`;
}

/** Say that the members do not differ. */
export function nothingDiffers(value: number): string {
  return `the outcome is ${value} in every member: there is nothing to explain`;
}

/** Say that variance cannot be divided among members that a condition chooses. */
export function sobolUnderCondition(id: string): string {
  return `claim ${quote(id)} has a condition, and variance can be divided only over all members: use --method tornado`;
}

/** Say that variance cannot be divided among draws that figures tie together. */
export function sobolUnderFigures(): string {
  return 'observed figures and driver paths tie the draws to each other, and variance can be divided only among independent ones: use --method tornado';
}

/** Say that too few members were asked for. */
export function tooFewMembers(members: number, fewest: number): string {
  return `expected at least ${grouped(fewest)} members, not ${grouped(members)}`;
}
