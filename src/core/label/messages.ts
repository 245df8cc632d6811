// Every message of this stage. A wording is lower case, says what and how many, and has no full
// stop; the hint says what to do about it.
import type { Wording } from '../validate/fault.ts';
import { count, grouped, quote, quoteList } from '../validate/words.ts';
import type { Horizon } from './types.ts';

type Hint = { readonly hint?: string };

function didYouMean(near: string | undefined): Hint {
  return near === undefined ? {} : { hint: `did you mean ${quote(near)}?` };
}

// Claims.

export function duplicateClaim(id: string, first: { file: string; pointer: string }): Wording {
  return {
    code: 'duplicate-claim',
    message: `claim ${quote(id)} is there twice, first in ${first.file} at ${first.pointer}`,
    hint: 'give each claim an id of its own',
  };
}

export function unknownChapter(chapter: string, near: string | undefined): Wording {
  const message = `unknown chapter ${quote(chapter)}`;
  return { code: 'unknown-chapter', message, ...didYouMean(near) };
}

export function unknownHorizon(horizon: Horizon, known: readonly string[]): Wording {
  return {
    code: 'unknown-horizon',
    message: `horizon ${quote(horizon)} has no years`,
    hint: `horizons with years: ${quoteList(known, 'and')}`,
  };
}

export function neitherTestNorReason(id: string): Wording {
  return {
    code: 'no-test',
    message: `claim ${quote(id)} has neither a test nor a reason why it has none`,
    hint: 'write "test" and "labels", or "untested"',
  };
}

export function noLabels(id: string): Wording {
  return { code: 'no-labels', message: `claim ${quote(id)} has a test but no labels` };
}

// Names in a test.

export function unknownIndicator(name: string, near: string | undefined): Wording {
  const message = `unknown indicator ${quote(name)}`;
  return { code: 'unknown-indicator', message, ...didYouMean(near) };
}

export function unknownCountry(place: Place, near: string | undefined): Wording {
  const message = `indicator ${quote(place.indicator)} has no country ${quote(place.country)}`;
  return { code: 'unknown-country', message, ...didYouMean(near) };
}

export function unknownPartner(
  place: Place & { readonly partner: string },
  near: string | undefined,
): Wording {
  const { indicator, country, partner } = place;
  const message = `${quote(`${indicator}[${country}]`)} has no partner ${quote(partner)}`;
  return { code: 'unknown-partner', message, ...didYouMean(near) };
}

type Place = { readonly indicator: string; readonly country: string };

export function noTotal(name: string, example: string): Wording {
  return {
    code: 'no-total',
    message: `there is no total of ${quote(name)}`,
    hint: `write a series such as ${quote(example)}`,
  };
}

export function tooManySubscripts(name: string, found: number): Wording {
  return {
    code: 'too-many-subscripts',
    message: `${quote(name)} has ${count(found, 'subscript')}, at most a country and a partner`,
  };
}

export function unknownFunction(name: string, near: string | undefined): Wording {
  const message = `unknown function ${quote(name)}`;
  return { code: 'unknown-function', message, ...didYouMean(near) };
}

export function unknownLever(name: string, near: string | undefined): Wording {
  return { code: 'unknown-lever', message: `unknown lever ${quote(name)}`, ...didYouMean(near) };
}

export function leverExpected(found: string): Wording {
  return {
    code: 'lever-expected',
    message: `the first part of ${quote('without(lever, test)')} is a lever's name, not ${quote(found)}`,
  };
}

// The shape of a test.

export function argumentCount(usage: string, found: number): Wording {
  return {
    code: 'argument-count',
    message: `${quote(usage)} was given ${count(found, 'part')}`,
  };
}

export function horizonExpected(usage: string, found: string): Wording {
  return {
    code: 'horizon-expected',
    message: `the last part of ${quote(usage)} is the word "horizon", not ${quote(found)}`,
    hint: 'the test is run for each of the horizons of the claim',
  };
}

export function horizonMisplaced(): Wording {
  return {
    code: 'horizon-misplaced',
    message: '"horizon" stands outside the last part of a function such as "mean(x, horizon)"',
  };
}

export function seriesOutside(name: string): Wording {
  return {
    code: 'series-outside',
    message: `${quote(name)} has a value for every year where one number is needed`,
    hint: `write ${quote(`mean(${name}, horizon)`)} or ${quote(`base(${name})`)}`,
  };
}

export function seriesExpected(usage: string, found: string): Wording {
  return {
    code: 'series-expected',
    message: `${quote(usage)} needs a series, and ${quote(found)} has no years`,
  };
}

export function conditionExpected(found: string): Wording {
  return {
    code: 'condition-expected',
    message: `${quote(found)} is a number where a condition is needed`,
    hint: 'compare it with another number; "not" needs parentheses: "not (a > b)"',
  };
}

export function numberExpected(found: string): Wording {
  return {
    code: 'number-expected',
    message: `${quote(found)} is a condition where a number is needed`,
    hint: `write ${quote(`(${found}) ? 1 : 0`)}`,
  };
}

export function givenInside(): Wording {
  return {
    code: 'given-inside',
    message: '"given(condition, test)" stands inside another expression',
    hint: 'let it be the whole test',
  };
}

export function withoutInside(): Wording {
  return {
    code: 'without-inside',
    message: '"without(lever, test)" stands inside another one',
    hint: 'only one lever can be taken away at a time',
  };
}

export function trendOfOneYear(horizon: string): Wording {
  return {
    code: 'trend-of-one-year',
    message: `horizon ${quote(horizon)} is one year, in which there is no trend`,
  };
}

export function readsNothing(): Wording {
  return {
    code: 'constant-test',
    message: 'the test reads no series, so it cannot fail or cannot hold',
  };
}

// Reasons why a claim has no probability.

export function conditionRare(
  run: 'scenario' | 'baseline',
  members: { readonly met: number; readonly all: number; readonly fewest: number },
): string {
  const { met, all, fewest } = members;
  const those = `${grouped(met)} of ${count(all, 'member')} of the ${run}`;
  return `its condition is met by ${those}, fewer than ${fewest}`;
}

export function horizonBeyond(last: number, lastYear: number): string {
  return `its horizon ends in ${last}, and the run in ${lastYear}`;
}
