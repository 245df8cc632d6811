// Every sentence that is made of an attribution. Amounts are means over the members, in the unit of
// the series, unless a sentence says another thing.
import { quote } from '../validate/words.ts';
import { changeRange, changeWords, percentWords, signedWords, sizeWords } from './amount-words.ts';

/** Median and ends of the 90% interval. */
type Interval = { readonly median: number; readonly low: number; readonly high: number };

/** Say when: "in 2027", "on average over 2026–2028". */
export function whenWords([first = NaN, last = NaN]: readonly number[]): string {
  return first === last ? `in ${first}` : `on average over ${first}–${last}`;
}

/** Say that there is nothing to explain. */
export function noShocks(): string {
  return 'The scenario has no shocks: it is its own baseline.';
}

/** Say that the shocks do nothing; `what` is series and time. */
export function noDifference(what: string, shocks: number): string {
  return `${what}: the ${shocks === 1 ? 'shock makes' : 'shocks make'} no difference.`;
}

/** Say how far a series is from its baseline, relative to it. */
export function relativeDifference(what: string, change: Interval, shocks: number): string {
  const middle = changeWords(change.median);
  const than = middle === 'unchanged' ? 'about the same as' : `${middle} than`;
  const range = changeRange(change.low, change.high);
  return `${what}: ${than} ${without(shocks)} (median; 90% interval ${range}).`;
}

/** Say how far a series is from its baseline, where that may be nil. */
export function absoluteDifference(
  what: string,
  { median, low, high }: Interval,
  unit: string,
  shocks: number,
): string {
  const range = `${signedWords(low)} to ${signedWords(high)}`;
  return `${what}: ${signedWords(median)}${unit} against what it is ${without(shocks)} (median; 90% interval ${range}).`;
}

function without(shocks: number): string {
  return `without the ${shocks === 1 ? 'shock' : 'shocks'}`;
}

/** Say what the difference is on average. */
export function meanDifference(mean: number, unit: string): string {
  return `The mean over the members is ${signedWords(mean)}${unit}.`;
}

/** Say what one shock of several has to do with the difference, and through what. */
export function accountsFor(shock: string, mean: number, unit: string, through: string): string {
  return `${shock} accounts for ${signedWords(mean)}${unit}${through}.`;
}

/** Say that the only shock that does anything has all to do with it. */
export function accountsForAll(shock: string, through: string): string {
  return `${shock} accounts for all of it${through}.`;
}

/** Say that a shock makes the difference smaller. */
export function worksAgainst(shock: string, mean: number, unit: string, through: string): string {
  return `${shock} works against it, with ${signedWords(mean)}${unit}${through}.`;
}

/** Name a shock at the start of a sentence, with its type where its name does not begin with it. */
export function theShock(name: string, type: string): string {
  return name.startsWith(type) ? `The shock ${quote(name)}` : `The shock ${quote(name)} (${type})`;
}

/** A lever as a channel: what it is called and what goes through it. */
export type ChannelAmount = { readonly label: string; readonly mean: number };

/** Say through what a shock acts; starts with a comma where there is anything to say. */
export function throughWords(
  leaders: readonly ChannelAmount[],
  others: number,
  against: ChannelAmount | undefined,
): string {
  if (leaders.length === 0) return '';
  const named = listWords(leaders.map((one) => nameOf(one, others > 0 || leaders.length > 1)));
  const main = others === 0 ? `, through ${named}` : `, mostly through ${named}`;
  return against === undefined ? main : `${main}, against ${nameOf(against, true)}`;
}

function nameOf({ label, mean }: ChannelAmount, isTold: boolean): string {
  const name = `"${label}"`;
  return isTold ? `${name} (${signedWords(mean)})` : name;
}

/** Say of shocks that their part is below a hundredth. */
export function nextToNothing(names: readonly string[]): string {
  return `Less than a hundredth comes from ${shockList(names)}.`;
}

/** Say of shocks that they change nothing in the series. */
export function changesNothing(names: readonly string[]): string {
  return `${capital(shockList(names))} ${names.length === 1 ? 'changes' : 'change'} nothing here.`;
}

/** Say of shocks that they start after the years in question. */
export function startsLater(names: readonly string[]): string {
  return `${capital(shockList(names))} ${names.length === 1 ? 'starts' : 'start'} only later.`;
}

/** Say of shocks that they have no severity or no chance. */
export function neverHappens(names: readonly string[]): string {
  const has = names.length === 1 ? 'has' : 'have';
  return `${capital(shockList(names))} ${has} a severity or a probability of 0.`;
}

function shockList(names: readonly string[]): string {
  return `the ${names.length === 1 ? 'shock' : 'shocks'} ${listWords(names.map(quote))}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** Say that the effects add up. */
export function addsUp(): string {
  return 'Together the shocks do what each does alone, added up, to within a hundredth.';
}

/** Say that the effects do not add up; both amounts go the same way. */
export function interacts(together: number, alone: number, unit: string): string {
  const [less, by] = [Math.abs(together) < Math.abs(alone), together - alone];
  const share = percentWords(by / alone);
  return `Together the shocks do ${less ? 'less' : 'more'} than the sum of what each does alone, by ${sizeWords(by)}${unit} (${share} of that sum).`;
}

/** Say that what each does alone adds up to a difference the other way. */
export function turnsAround(together: number, alone: number, unit: string): string {
  return `What each shock does alone adds up to ${signedWords(alone)}${unit}, together they do ${signedWords(together)}.`;
}

/** Say that shares are estimates, and how good. */
export function areSampled(what: 'shocks' | 'channels', orders: number, error: string): string {
  const whose = what === 'shocks' ? 'The shares' : "The levers' parts of the shares";
  return `${whose} are estimated from ${orders} orders in which the shocks may come: standard error up to ${error}.`;
}
