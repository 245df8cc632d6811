// Every message of this stage. A wording is lower case, says what and how many, and has no full
// stop; the hint says what to do about it.
import type { Wording } from '../validate/fault.ts';
import { count, grouped, quote, quoteList } from '../validate/words.ts';

type Hint = { readonly hint?: string };

/** Suggest the near name, where there is one. */
function didYouMean(near: string | undefined): Hint {
  return near === undefined ? {} : { hint: `did you mean ${quote(near)}?` };
}

/** List at most 8 names in double quotes, and count the rest. */
function some(names: readonly string[]): string {
  if (names.length <= 8) return quoteList(names, 'and');
  return `${names.slice(0, 8).map(quote).join(', ')} and ${count(names.length - 8, 'other')}`;
}

// The text of an expression.

export function emptyExpression(): Wording {
  return { code: 'empty-expression', message: 'expression is empty' };
}

export function tooLong(length: number, limit: number): Wording {
  return {
    code: 'expression-too-long',
    message: `expression has ${count(length, 'character')}, at most ${grouped(limit)}`,
    hint: 'split it into several variables',
  };
}

export function tooDeep(limit: number): Wording {
  return {
    code: 'expression-too-deep',
    message: `expression is nested more than ${limit} deep`,
    hint: 'split it into several variables',
  };
}

/** Word a syntax error of mathjs, such as "Value expected (char 5)". */
export function syntax(text: string): Wording {
  const words = text.replace(/\s*\(char (\d+)\)\s*$/, ' at character $1');
  return { code: 'expression-syntax', message: words.charAt(0).toLowerCase() + words.slice(1) };
}

function refused(what: string, hint?: string): Wording {
  const wording = { code: 'expression-not-allowed', message: `${what} is not allowed here` };
  return hint === undefined ? wording : { ...wording, hint };
}

export function implicitMultiplication(product: string): Wording {
  return refused('multiplication without "*"', `write ${quote(product)}`);
}

export function propertyAccess(): Wording {
  return refused('access to a property ("a.b")');
}

export function assignment(): Wording {
  return refused('assignment ("=")', 'write "==" to compare');
}

export function functionDefinition(): Wording {
  return refused('definition of a function');
}

export function textInQuotes(): Wording {
  return refused('text in quotes', 'write element codes without quotes');
}

export function severalExpressions(): Wording {
  return refused('a sequence of expressions (";" or a line break)');
}

export function objectLiteral(): Wording {
  return refused('an object ("{}")');
}

export function arrayLiteral(): Wording {
  return refused('an array ("[...]" without a name before it)');
}

export function rangeLiteral(): Wording {
  return refused('a range ("a:b")');
}

export function comment(): Wording {
  return refused('a comment ("#")', 'put it into "doc"');
}

export function percentSign(): Wording {
  return refused('"%"', 'write 0.05 for 5 per cent');
}

export function factorial(): Wording {
  return refused('a factorial ("!")', 'write "not x" or "x != y" for a condition');
}

export function chainedComparison(): Wording {
  return refused('a chain of comparisons', 'write "a < b and b < c"');
}

export function operatorRefused(operator: string): Wording {
  const words: Readonly<Record<string, string>> = {
    '&&': 'and',
    '||': 'or',
    '&': 'and',
    '|': 'or',
  };
  const word = Object.hasOwn(words, operator) ? words[operator] : undefined;
  return refused(`operator ${quote(operator)}`, word === undefined ? undefined : `write "${word}"`);
}

export function characterRefused(character: string): Wording {
  return refused(`character ${quote(character)}`);
}

export function constantRefused(text: string): Wording {
  return refused(quote(text), 'write a number, or a comparison for a condition');
}

export function calledExpression(): Wording {
  return refused('a call of anything but a plain name');
}

export function subscriptedExpression(): Wording {
  return refused('a subscript on anything but a plain name');
}

export function notAllowed(what: string): Wording {
  return refused(quote(what));
}

export function notFinite(): Wording {
  return { code: 'not-finite', message: 'number is not finite' };
}

export function subscriptNotName(name: string): Wording {
  return {
    code: 'bad-subscript',
    message: `subscripts of ${quote(name)} must be element codes or names of sets`,
  };
}

// Calls, and numbers against conditions.

export function unknownFunction(
  name: string,
  near: string | undefined,
  known: readonly string[],
): Wording {
  const suggestion = near === undefined ? { hint: `known: ${known.join(', ')}` } : didYouMean(near);
  return { code: 'unknown-function', message: `unknown function ${quote(name)}`, ...suggestion };
}

export function wrongArguments(name: string, found: number, wanted: string): Wording {
  return {
    code: 'wrong-arguments',
    message: `${name} takes ${wanted}, found ${found}`,
  };
}

export function nameExpected(call: string, what: string): Wording {
  return { code: 'name-expected', message: `${call} takes ${what} there` };
}

export function conditionAsNumber(text: string): Wording {
  return {
    code: 'condition-as-number',
    message: `${quote(text)} is a condition where a number is needed`,
    hint: 'write "condition ? 1 : 0"',
  };
}

export function numberAsCondition(text: string): Wording {
  return {
    code: 'number-as-condition',
    message: `${quote(text)} is a number where a condition is needed`,
    hint: 'compare it, such as "x > 0"; "not" needs parentheses around a comparison',
  };
}

// Names and sets.

export function unknownName(name: string, near: string | undefined): Wording {
  return { code: 'unknown-name', message: `unknown name ${quote(name)}`, ...didYouMean(near) };
}

export function subscriptRefused(name: string): Wording {
  return { code: 'bad-subscript', message: `${quote(name)} has no elements to pick from` };
}

export function unknownSet(name: string, near: string | undefined): Wording {
  return { code: 'unknown-set', message: `unknown set ${quote(name)}`, ...didYouMean(near) };
}

export function unknownElement(element: string, set: string, near: string | undefined): Wording {
  return {
    code: 'unknown-element',
    message: `${quote(element)} is not in ${quote(set)}`,
    ...didYouMean(near),
  };
}

export function badElement(element: string): Wording {
  return {
    code: 'bad-element',
    message: `${quote(element)} cannot be an element code`,
    hint: 'use letters, digits and "_", a letter first',
  };
}

export function elementIsSet(element: string): Wording {
  return { code: 'bad-element', message: `${quote(element)} is both an element and a set` };
}

export function badPair(pair: string): Wording {
  return {
    code: 'bad-pair',
    message: `${quote(pair)} is not a pair of elements`,
    hint: 'write two codes with a full stop between them, such as "A.B"',
  };
}

export function duplicateElement(element: string): Wording {
  return { code: 'duplicate-element', message: `duplicate element ${quote(element)}` };
}

export function nestedRelation(set: string): Wording {
  return {
    code: 'nested-relation',
    message: `${quote(set)} is itself a set of pairs`,
    hint: 'name two plain sets in "within"',
  };
}

export function sameSetTwice(set: string): Wording {
  return {
    code: 'same-set-twice',
    message: `${quote(set)} occurs twice`,
    hint: 'declare a second set with the same elements under another name',
  };
}

export function duplicateSet(name: string, file: string): Wording {
  return { code: 'duplicate-set', message: `set ${quote(name)} is also declared in ${file}` };
}

export function duplicatePlace(code: string, file: string): Wording {
  return {
    code: 'duplicate-place',
    message: `place ${quote(code)} has another label in ${file}`,
  };
}

export function duplicateVariable(name: string, file: string): Wording {
  return {
    code: 'duplicate-variable',
    message: `variable ${quote(name)} is also declared in ${file}`,
  };
}

export function reservedName(name: string): Wording {
  return { code: 'reserved-name', message: `${quote(name)} is a word of the language` };
}

export function freeSets(name: string, free: readonly string[]): Wording {
  return {
    code: 'free-set',
    message: `${quote(name)} is over ${some(free)}, which ${
      free.length === 1 ? 'is' : 'are'
    } free here`,
    hint: 'pick an element with a subscript, or sum over it',
  };
}

export function wrongSubscripts(name: string, sets: readonly string[], found: number): Wording {
  const wanted = sets.length === 0 ? 'no subscript' : count(sets.length, 'subscript');
  const which = sets.length === 0 ? '' : ` (${sets.join(', ')})`;
  return {
    code: 'wrong-subscripts',
    message: `${quote(name)} takes ${wanted}${which}, found ${found}`,
  };
}

export function unboundSubscript(set: string, name: string): Wording {
  return {
    code: 'unbound-set',
    message: `set ${quote(set)} is free in the subscript of ${quote(name)}`,
    hint: 'sum over it, or name an element',
  };
}

export function notWithin(set: string, wanted: string, missing: readonly string[]): Wording {
  return {
    code: 'sets-do-not-line-up',
    message: `${quote(set)} cannot stand for ${quote(wanted)}: ${some(missing)} ${
      missing.length === 1 ? 'is' : 'are'
    } missing there`,
  };
}

export function missingPairs(read: string, missing: readonly string[]): Wording {
  return {
    code: 'missing-pair',
    message: `${quote(read)} reads ${count(missing.length, 'pair')} that ${
      missing.length === 1 ? 'does' : 'do'
    } not exist: ${some(missing)}`,
  };
}

export function tooManyElements(elements: number, limit: number): Wording {
  return {
    code: 'too-many-elements',
    message: `variable has ${count(elements, 'element')}, at most ${grouped(limit)}`,
  };
}

export function tooManyTerms(terms: number, limit: number): Wording {
  return {
    code: 'too-many-terms',
    message: `sum has ${count(terms, 'term')}, at most ${grouped(limit)}`,
  };
}

// Tables of values.

export function scalarOver(what: string): Wording {
  return {
    code: 'wrong-table',
    message: `a variable without "over" takes one value, found ${quote(what)}`,
  };
}

export function missingValue(keys: string): Wording {
  return { code: 'missing-value', message: `there is no value`, hint: `give ${keys}` };
}

export function twoTables(first: string, second: string): Wording {
  return { code: 'wrong-table', message: `can have ${quote(first)} or ${quote(second)}, not both` };
}

export function missingElements(what: string, missing: readonly string[]): Wording {
  return {
    code: 'missing-elements',
    message: `no ${what} for ${count(missing.length, 'element')}: ${some(missing)}`,
    hint: 'add them, or give "otherwise"',
  };
}

export function unknownRow(row: string, near: string | undefined): Wording {
  return { code: 'unknown-row', message: `unknown row ${quote(row)}`, ...didYouMean(near) };
}

export function rowUnit(row: string, rowUnitText: string, unit: string): Wording {
  return {
    code: 'unit-mismatch',
    message: `row ${quote(row)} is ${unitWords(rowUnitText)}, the variable is ${unitWords(unit)}`,
  };
}

export function rangeReversed(low: number, high: number): Wording {
  return { code: 'bad-range', message: `low ${low} is above high ${high}` };
}

export function outsideRange(
  value: number,
  percentile: number | undefined,
  [low, high]: readonly [number, number],
): Wording {
  const what = percentile === undefined ? '' : `${percentile}th percentile `;
  return {
    code: 'outside-range',
    message: `${what}${Number(value.toPrecision(6))} is outside the range ${low} to ${high}`,
  };
}

// Outputs.

export function outputSet(set: string, over: readonly string[]): Wording {
  return {
    code: 'output-set',
    message: `the variable is not over ${quote(set)}`,
    hint: over.length === 0 ? 'it has no sets' : `it is over ${some(over)}`,
  };
}

export function outputMissesSet(set: string): Wording {
  return {
    code: 'output-set',
    message: `${quote(set)} is neither country nor partner of this output`,
    hint: 'sum over it in an equation of its own',
  };
}

export function outputNeedsCountry(): Wording {
  return { code: 'output-set', message: 'partner needs a country beside it' };
}

export function duplicateOutput(series: string, variable: string): Wording {
  return {
    code: 'duplicate-output',
    message: `series ${quote(series)} is also an output of ${quote(variable)}`,
  };
}

export function outputUnit(indicator: string, unit: string, other: string): Wording {
  return {
    code: 'unit-mismatch',
    message: `indicator ${quote(indicator)} is ${unitWords(unit)} here and ${unitWords(other)} elsewhere`,
  };
}

// Units.

/** Say a unit in a sentence. */
function unitWords(unit: string): string {
  return unit === '1' ? 'dimensionless' : unit;
}

export function unitSyntax(text: string): Wording {
  return {
    code: 'bad-unit',
    message: `${quote(text)} is not a unit`,
    hint: 'join declared names with "*", "/" and "^", such as "person/year"',
  };
}

export function badUnitName(name: string): Wording {
  return { code: 'bad-unit', message: `${quote(name)} cannot be the name of a unit` };
}

export function unknownUnit(name: string, near: string | undefined): Wording {
  return { code: 'unknown-unit', message: `unknown unit ${quote(name)}`, ...didYouMean(near) };
}

export function sidesDiffer(text: string, left: string, right: string): Wording {
  return {
    code: 'unit-mismatch',
    message: `in ${quote(text)}: left side is ${unitWords(left)}, right side is ${unitWords(right)}`,
  };
}

export function armsDiffer(text: string, then: string, otherwise: string): Wording {
  return {
    code: 'unit-mismatch',
    message: `in ${quote(text)}: one arm is ${unitWords(then)}, the other is ${unitWords(otherwise)}`,
  };
}

export function argumentsDiffer(text: string, first: string, other: string): Wording {
  return {
    code: 'unit-mismatch',
    message: `in ${quote(text)}: one argument is ${unitWords(first)}, another is ${unitWords(other)}`,
  };
}

export function notDimensionless(text: string, what: string, unit: string): Wording {
  return {
    code: 'unit-mismatch',
    message: `in ${quote(text)}: ${what} is ${unitWords(unit)}, but must be dimensionless`,
  };
}

export function noSuchPower(text: string, unit: string, power: string): Wording {
  return {
    code: 'unit-mismatch',
    message: `in ${quote(text)}: ${unitWords(unit)} to the power of ${power} is not a unit`,
  };
}

// Time.

export function noPrevious(name: string, kind: string): Wording {
  const equation = kind === 'equation';
  return {
    code: 'no-previous',
    message: `previous of ${quote(name)}: ${
      equation ? 'it has no "initial"' : `a ${kind} has no value of the year before`
    }`,
    hint: equation ? 'give it an "initial"' : 'read a stock, a noise or an equation with "initial"',
  };
}

export function notStatic(role: string, name: string): Wording {
  return {
    code: 'changes-within-run',
    message: `${quote(role)} may not depend on ${quote(name)}, which changes within a run`,
  };
}

export function previousInStatic(role: string): Wording {
  return {
    code: 'changes-within-run',
    message: `${quote(role)} may not read previous values`,
  };
}

export function loopWithinYear(names: readonly string[]): Wording {
  return {
    code: 'loop',
    message: `loop within a year: ${names.join(' -> ')}`,
    hint: 'read one of them with previous(...)',
  };
}

export function loopOfInitials(names: readonly string[]): Wording {
  return { code: 'loop', message: `loop of initial values: ${names.join(' -> ')}` };
}

export function unusedVariable(name: string): Wording {
  return { code: 'unused-variable', message: `nothing uses ${quote(name)}` };
}

// Observed figures and drivers.

export function unknownNoise(name: string, near: string | undefined): Wording {
  return { code: 'unknown-noise', message: `unknown noise ${quote(name)}`, ...didYouMean(near) };
}

export function notANoise(name: string, kind: string): Wording {
  return { code: 'unknown-noise', message: `${quote(name)} is of kind ${kind}, not a noise` };
}

export function noiseWithoutEffect(noise: string, variable: string): Wording {
  return {
    code: 'noise-without-effect',
    message: `${quote(variable)} does not depend on the noise ${quote(noise)}`,
  };
}

// Types of shocks.

export function unknownLever(name: string, near: string | undefined): Wording {
  return { code: 'unknown-lever', message: `unknown lever ${quote(name)}`, ...didYouMean(near) };
}

export function notALever(name: string, kind: string): Wording {
  return { code: 'unknown-lever', message: `${quote(name)} is of kind ${kind}, not a lever` };
}

export function leverNotOver(set: string, lever: string, over: readonly string[]): Wording {
  return {
    code: 'lever-set',
    message: `lever ${quote(lever)} is not over ${quote(set)}`,
    hint: over.length === 0 ? 'it has no sets' : `it is over ${some(over)}`,
  };
}

export function unknownAim(selector: string, aims: readonly string[]): Wording {
  return {
    code: 'unknown-aim',
    message: `${quote(selector)} is not in "aim"`,
    ...(aims.length === 0 ? {} : { hint: `it has ${some(aims)}` }),
  };
}

export function unusedAim(aim: string): Wording {
  return { code: 'unused-aim', message: `no effect uses the aim ${quote(aim)}` };
}

export function aimMissesLever(aim: string, aimSet: string, set: string): Wording {
  return {
    code: 'sets-do-not-line-up',
    message: `no element of ${quote(aimSet)}, the set of ${quote(aim)}, is in ${quote(set)}`,
  };
}

export function unusedParameter(name: string): Wording {
  return { code: 'unused-parameter', message: `no effect uses the parameter ${quote(name)}` };
}
