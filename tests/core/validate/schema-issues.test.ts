import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  shapes,
  validateClaims,
  validateModel,
  validateScenario,
  validateShock,
} from '../../../src/core/validate/generated/validators.js';
import { brokenRule } from '../../../src/core/validate/messages.ts';
import { patternWording } from '../../../src/core/validate/pattern-wording.ts';
import { schemaIssues } from '../../../src/core/validate/schema-issues.ts';

const guards = {
  scenario: validateScenario,
  model: validateModel,
  shock: validateShock,
  claims: validateClaims,
};

/** `code pointer: message` of every fault of the shape. */
function faults(kind: keyof typeof guards, value: unknown): readonly string[] {
  const guard = guards[kind];
  const errors = guard(value) ? [] : (guard.errors ?? []);
  return schemaIssues(errors, shapes[kind], value).map(
    ({ code, pointer, message }) => `${code} ${pointer}: ${message}`,
  );
}

const shock = { type: 'flood', start: '2025-01', severity: 0.5 };
const scenario = { title: 'T', description: 'D', shocks: [shock] };
const withShock = (parts: object): object => ({ ...scenario, shocks: [{ ...shock, ...parts }] });
const model = { kind: 'model', sector: 'a', title: 'T', doc: 'D', variables: {} };
const claim = {
  id: 'a',
  section: 'S',
  line: 1,
  text: 'T',
  horizon_wording: null,
  horizons: ['mid'],
  confidence: null,
  direction: 'rises',
};
const labels = { holds: 'h', contested: 'c', overturned: 'o' };
const claims = (parts: object): object => ({
  kind: 'claims',
  chapter: 'C',
  claims: [{ ...claim, ...parts }],
});
const distributions = '"normal", "lognormal", "triangular", "uniform" or "beta"';

describe('a file of the right shape', () => {
  it.each([
    ['scenario', scenario],
    ['scenario', { ...scenario, $schema: 'x', kind: 'scenario', format: 1, run: {} }],
    [
      'scenario',
      withShock({ country: 'A', from: ['A', 'B'], severity: { beta: { mean: 0.5, sd: 0.1 } } }),
    ],
    ['scenario', withShock({ profile: { onset: '1 year', fade: { linear: '24 months' } } })],
    ['model', model],
    ['claims', claims({ untested: 'why' })],
    ['claims', claims({ test: 'x', labels, stress: {} })],
  ] as const)('has no faults: %s %j', (kind, value) => {
    expect(faults(kind, value)).toEqual([]);
  });
});

describe('a value that may be of several types', () => {
  it.each([
    [
      { severity: 'high' },
      ['wrong-type /shocks/0/severity: expected a number or a distribution, found the text "high"'],
    ],
    [
      { severity: null },
      ['wrong-type /shocks/0/severity: expected a number or a distribution, found null'],
    ],
    [
      { severity: [0, 1] },
      ['wrong-type /shocks/0/severity: expected a number or a distribution, found a list'],
    ],
    [{ severity: {} }, [`missing-key /shocks/0/severity: object is empty: needs ${distributions}`]],
    [
      { severity: { gaussian: { mean: 0, sd: 1 } } },
      ['unknown-distribution /shocks/0/severity/gaussian: unknown distribution "gaussian"'],
    ],
    [
      { severity: { uniform: 3 } },
      ['wrong-type /shocks/0/severity/uniform: expected an object, found the number 3'],
    ],
    [
      { severity: { uniform: { low: '0', high: 1 } } },
      ['wrong-type /shocks/0/severity/uniform/low: expected a number, found the text "0"'],
    ],
    [
      { severity: { normal: { mean: 0, sd: 0 } } },
      ['out-of-range /shocks/0/severity/normal/sd: number must be more than 0, found 0'],
    ],
    [
      { severity: { triangular: { low: 0, mod: 1, high: 2 } } },
      ['unknown-key /shocks/0/severity/triangular/mod: unknown key "mod"'],
    ],
    [
      { country: 7 },
      ['wrong-type /shocks/0/country: expected a code or a list of codes, found the number 7'],
    ],
    [{ country: '' }, ['text-too-short /shocks/0/country: text is empty']],
    [
      { country: {} },
      ['wrong-type /shocks/0/country: expected a code or a list of codes, found an object'],
    ],
    [{ country: [] }, ['empty-list /shocks/0/country: list is empty']],
    [{ country: ['A', 7] }, ['wrong-type /shocks/0/country/1: expected text, found the number 7']],
    [
      { country: ['A', 'B', 'A'] },
      ['duplicate-entry /shocks/0/country/2: duplicate entry "A", first at position 1'],
    ],
  ])('is judged by the one it has: %j', (parts, expected) => {
    expect(faults('scenario', withShock(parts))).toEqual(expected);
  });

  it.each([
    ['cuntry', ['unknown-value /effects/0/on/x: unknown value "cuntry"']],
    [7, ['wrong-type /effects/0/on/x: expected text or a list, found the number 7']],
    [[], ['empty-list /effects/0/on/x: list is empty']],
    [[7], ['wrong-type /effects/0/on/x/0: expected text, found the number 7']],
  ])('is judged by the one it has in a shock type: %j', (selector, expected) => {
    const type = {
      kind: 'shock',
      id: 'flood',
      label: 'L',
      doc: 'D',
      sections: [{ chapter: 'C', section: 'S' }],
      aim: {},
      effects: [{ lever: 'l', combine: 'add', value: '1', on: { x: selector } }],
    };
    expect(faults('shock', type)).toEqual(expected);
  });
});

describe('the keys of a file', () => {
  it.each([
    [{ titel: 'T', description: 'D', shocks: [] }, ['unknown-key /titel: unknown key "titel"']],
    [{ description: 'D', shocks: [] }, ['missing-key : missing key "title"']],
    [{ ...scenario, extra: 1 }, ['unknown-key /extra: unknown key "extra"']],
    [{ ...scenario, 'a/b': 1 }, ['unknown-key /a~1b: unknown key "a/b"']],
    [{ ...scenario, format: 2 }, ['unknown-format /format: format 2 is not known']],
    [
      { ...scenario, run: { members: 1.5 } },
      ['wrong-type /run/members: expected a whole number, found the number 1.5'],
    ],
    [{ ...scenario, run: { seed: '' } }, ['text-too-short /run/seed: text is empty']],
    [
      { ...scenario, title: 'x'.repeat(201) },
      ['text-too-long /title: text has 201 characters, at most 200'],
    ],
    [{ ...scenario, shocks: {} }, ['wrong-type /shocks: expected a list, found an object']],
    [withShock({ start: '2025-9' }), ['bad-month /shocks/0/start: "2025-9" is not a month']],
    [withShock({ end: '25-09' }), ['bad-month /shocks/0/end: "25-09" is not a month']],
    [withShock({ id: 'a b' }), ['bad-name /shocks/0/id: "a b" is not a name']],
    [
      withShock({ profile: { fade: {} } }),
      ['missing-key /shocks/0/profile/fade: object is empty: needs "half_life" or "linear"'],
    ],
    [
      withShock({ profile: { onset: '0 months' } }),
      ['bad-duration /shocks/0/profile/onset: "0 months" is not a duration'],
    ],
    [7, ['wrong-type : expected an object, found the number 7']],
  ])('are checked in a scenario: %j', (value, expected) => {
    expect(faults('scenario', value)).toEqual(expected);
  });

  it.each([
    [{ x: { label: 'L' } }, ['missing-key /variables/x: missing key "kind"']],
    [{ x: { kind: 7 } }, ['wrong-type /variables/x/kind: expected text, found the number 7']],
    [{ x: { kind: 'stok' } }, ['unknown-kind /variables/x/kind: unknown kind "stok"']],
    [{ x: 7 }, ['wrong-type /variables/x: expected an object, found the number 7']],
    [
      { x: { kind: 'lever', label: 'L', unit: '1', nutral: 1 } },
      ['unknown-key /variables/x/nutral: unknown key "nutral"'],
    ],
    [
      {
        x: {
          kind: 'parameter',
          label: 'L',
          unit: '1',
          value: 'a',
          basis: { kind: 'guess', text: 'because' },
        },
      },
      [
        'wrong-type /variables/x/value: expected a number or a distribution, found the text "a"',
        'unknown-value /variables/x/basis/kind: unknown value "guess"',
        'text-too-short /variables/x/basis/text: text has 7 characters, at least 8',
      ],
    ],
    [
      { Bad: { kind: 'lever', label: 'L', unit: '1', neutral: 1 } },
      ['bad-name /variables/Bad: "Bad" is not a name'],
    ],
    [
      { ['x'.repeat(65)]: { kind: 'lever', label: 'L', unit: '1', neutral: 1 } },
      [`bad-name /variables/${'x'.repeat(65)}: "${'x'.repeat(60)}..." is not a name`],
    ],
  ])('are checked by the kind of a variable: %j', (variables, expected) => {
    expect([...faults('model', { ...model, variables })].sort()).toEqual([...expected].sort());
  });

  it.each([
    [{}, ['missing-key /claims/0: needs either "test", "labels" and "stress", or "untested"']],
    [
      { test: 'x' },
      ['missing-key /claims/0: needs either "test", "labels" and "stress", or "untested"'],
    ],
    [
      { test: 'x', labels, stress: {}, untested: 'why' },
      [
        'conflicting-keys /claims/0: can have either "test", "labels" and "stress", or "untested", not both',
      ],
    ],
    [{ untested: 'why', horizons: [] }, ['empty-list /claims/0/horizons: list is empty']],
    [
      { untested: 'why', horizons: ['shortly'] },
      ['unknown-value /claims/0/horizons/0: unknown value "shortly"'],
    ],
    [
      { untested: 'why', confidence: 3 },
      ['wrong-type /claims/0/confidence: expected text or null, found the number 3'],
    ],
  ])('are checked in a claim: %j', (parts, expected) => {
    expect(faults('claims', claims(parts))).toEqual(expected);
  });
});

describe('every rule of the schemas', () => {
  const folder = new URL('../../../src/core/schema/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file !== 'result.schema.json');
  const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const patterns = texts.flatMap((text) => [...text.matchAll(/"pattern": ("[^"]*")/g)]);

  it.each([...new Set(patterns.map(([, pattern = '""']) => String(JSON.parse(pattern))))])(
    'has words for the pattern %s',
    (pattern) => {
      expect(patternWording(pattern, 'x').message).not.toBe(brokenRule('pattern').message);
    },
  );

  it('has words in whatever way a scenario is wrong', () => {
    const whole = {
      ...withShock({ country: ['A'], severity: { triangular: { low: 0, mode: 0.5, high: 1 } } }),
      assumptions: { a: { uniform: { low: 0, high: 1 } } },
      run: { until: 2030, members: 10, seed: 's' },
      sections: [{ chapter: 'C', section: 'S', line: 3 }],
    };
    const leaves = pathsOf(whole);
    const replacement = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined));
    fc.assert(
      fc.property(fc.constantFrom(...leaves), replacement, (path, value) => {
        const changed: unknown = JSON.parse(JSON.stringify(replaced(whole, path, value)) ?? 'null');
        const found = faults('scenario', changed);
        expect(found.length > 0).toBe(!validateScenario(changed));
        expect(found.filter((fault) => fault.startsWith('invalid'))).toEqual([]);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 1000 },
    );
  });
});

function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, entry]) =>
    pathsOf(entry).map((path) => [key, ...path]),
  );
  return [[], ...inner];
}

function replaced(root: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root))
    return root.map((entry, index) =>
      String(index) === key ? replaced(entry, rest, value) : entry,
    );
  return { ...Object(root), [key]: replaced(Object(root)[key], rest, value) };
}
