import type { Wording } from '../validate/fault.ts';

function hintOf(near: string | undefined): Pick<Wording, 'hint'> {
  return near === undefined ? {} : { hint: `did you mean "${near}"?` };
}

/** Say that nothing of this name can vary. */
export function unknownTarget(name: string, near: string | undefined): Wording {
  const message = `"${name}" is neither a shock of the scenario nor a parameter`;
  return { code: 'unknown-target', message, ...hintOf(near) };
}

/** Say that several shocks are meant by one name. */
export function ambiguousShock(name: string, keys: readonly string[]): Wording {
  const known = keys.map((key) => `"${key}"`).join(', ');
  return {
    code: 'ambiguous-shock',
    message: `${keys.length} shocks are of type "${name}": ${known}`,
  };
}

/** Say that two axes would change one thing. */
export function targetTwice(name: string, earlier: string): Wording {
  return { code: 'target-twice', message: `"${name}" varies what "${earlier}" varies` };
}

/** Say that a value is not of the kind that the target takes. */
export function wrongValue(name: string, value: number | string, expected: string): Wording {
  return {
    code: 'wrong-value',
    message: `"${name}" takes ${expected}, not ${JSON.stringify(value)}`,
  };
}

/** Say that a switch has no range. */
export function noRange(name: string): Wording {
  return { code: 'no-range', message: `"${name}" takes a list such as off,on, not a range` };
}

/** Say that the ends of a range are the wrong way round or equal. */
export function emptyRange(name: string, low: number | string, high: number | string): Wording {
  return {
    code: 'empty-range',
    message: `"${name}" runs from ${low} to ${high}: the first must be the lower`,
  };
}

/** Say that a value occurs twice among listed ones. */
export function valueTwice(name: string, value: number | string): Wording {
  return { code: 'value-twice', message: `"${name}" lists ${value} more than once` };
}

/** Say that a probability is none. */
export function noProbability(name: string, value: number): Wording {
  return { code: 'no-probability', message: `"${name}" takes values from 0 to 1, not ${value}` };
}

/** Say that a shock's length is none. */
export function noLength(name: string, value: number): Wording {
  return { code: 'no-length', message: `"${name}" takes at least 1 month, not ${value}` };
}

/** Say that end and length of one shock would both vary. */
export function endAndLength(name: string): Wording {
  return { code: 'end-and-length', message: `"${name}" and the shock's end cannot both vary` };
}

/** Say what is wrong with the dates of one variant; variants count from 1 for people. */
export function variantDates(variant: number, what: string): Wording {
  return {
    code: 'variant-dates',
    message: `variant ${variant + 1}: ${what}`,
    hint: 'SHOCK.shift moves start and end together, SHOCK.length counts from the start',
  };
}

/** Say that a design needs listed levels. */
export function gridNeedsLevels(name: string): Wording {
  return {
    code: 'grid-needs-levels',
    message: `a grid needs listed values or steps of "${name}"`,
    hint: 'write FROM:TO:STEPS, or choose the design lhs or sobol',
  };
}

/** Say that a grid has as many variants as points. */
export function gridHasOwnCount(points: number, variants: number): Wording {
  return { code: 'grid-count', message: `the grid has ${points} variants, not ${variants}` };
}

/** Say that there are more variants than may be. */
export function tooManyVariants(variants: number, most: number): Wording {
  return { code: 'too-many-variants', message: `${variants} variants are more than ${most}` };
}

/** Say that a design has fewer dimensions than the sweep. */
export function tooManyAxes(axes: number, most: number): Wording {
  return { code: 'too-many-axes', message: `${axes} things vary, the most are ${most}` };
}

/** Say that a claim, an indicator or a code is unknown. */
export function unknownName(kind: string, name: string, near: string | undefined): Wording {
  return { code: 'unknown-name', message: `unknown ${kind} "${name}"`, ...hintOf(near) };
}

/** Say that a claim cannot be tested, and why. */
export function untestedClaim(id: string, reason: string): Wording {
  return { code: 'untested-claim', message: `claim "${id}" is not tested: ${reason}` };
}

/** Say that a claim is about other horizons. */
export function otherHorizons(id: string, own: readonly string[]): Wording {
  return {
    code: 'other-horizons',
    message: `claim "${id}" is about the horizons ${own.join(', ')} alone`,
  };
}

/** Say that no series has this indicator and these countries. */
export function noSeries(indicator: string): Wording {
  return { code: 'no-series', message: `no series of "${indicator}" for these countries` };
}

/** Say that a horizon ends after the run. */
export function horizonAfterRun(name: string, last: number, until: number): Wording {
  return {
    code: 'horizon-after-run',
    message: `horizon ${name} ends in ${last}, after the run in ${until}`,
  };
}

/** Say that the run ends outside the years of the model. */
export function untilOutside(until: number, first: number, last: number): Wording {
  return {
    code: 'until-outside',
    message: `the run ends in ${until}, expected ${first} to ${last}`,
  };
}

/** Say that what an axis should be cannot be read. */
export function unreadableVary(text: string): Wording {
  return {
    code: 'unreadable-vary',
    message: `cannot read "${text}"`,
    hint: 'write WHAT=FROM:TO:STEPS, WHAT=FROM:TO, WHAT=lhs(FROM,TO) or WHAT=VALUE,VALUE',
  };
}
