import { describe, expect, it } from 'vitest';
import { applyOverlay } from '../../src/core/hindcast/apply-overlay.ts';
import { overlayIssues } from '../../src/core/hindcast/overlay-issues.ts';
import type { Issue } from '../../src/core/issue.ts';
import type { OverlayFile } from '../../src/core/spec/generated/overlay.ts';
import { BASIS, sector } from '../core/compile/tiny-model.ts';

const OTHER = { kind: 'statistics', text: 'a figure of another year' } as const;

const files = [
  {
    file: 'm.json',
    spec: sector({
      printed: {
        ...{ kind: 'baseline', label: 'Printed', unit: 'person', over: ['b'] },
        rows: { B1: 'r.one', B2: 'r.two' },
        checks: { B1: ['r.three'] },
        otherwise: { value: 0, basis: BASIS },
      },
      assumed: {
        ...{ kind: 'parameter', label: 'Assumed', unit: '1', over: ['b'] },
        values: { B1: 1, B2: 2 },
        basis: BASIS,
        bases: { B2: BASIS },
      },
      people: { kind: 'equation', label: 'People', unit: 'person', equation: 'sum(printed, b)' },
    }),
  },
];

function overlay(variables: OverlayFile['variables'], lastYear = 2003) {
  const spec: OverlayFile = {
    ...{ kind: 'overlay', title: 'Another base', doc: 'for tests' },
    ...{ base_year: 2001, last_year: lastYear, variables },
  };
  return { file: 'o.json', spec };
}

function variablesOf(checked: ReturnType<typeof applyOverlay>): unknown {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  const [first] = checked.value;
  return first?.content;
}

describe('another base year', () => {
  it('replaces rows as a whole, with their checks, and keeps what is not named', () => {
    const laid = applyOverlay(overlay({ printed: { rows: { B1: 'r.three' } } }), files);
    expect(variablesOf(laid)).toMatchObject({
      variables: {
        printed: {
          ...{ kind: 'baseline', label: 'Printed', unit: 'person', over: ['b'] },
          rows: { B1: 'r.three' },
          otherwise: { value: 0, basis: BASIS },
        },
        people: { equation: 'sum(printed, b)' },
      },
    });
    expect(variablesOf(laid)).not.toHaveProperty('variables.printed.checks');
    expect(variablesOf(laid)).not.toHaveProperty('variables.printed.rows.B2');
  });

  it('puts one value in the place of a table, and a basis in that of all bases', () => {
    const laid = applyOverlay(overlay({ assumed: { value: 3, basis: OTHER } }), files);
    expect(variablesOf(laid)).toMatchObject({ variables: { assumed: { value: 3, basis: OTHER } } });
    expect(variablesOf(laid)).not.toHaveProperty('variables.assumed.values');
    expect(variablesOf(laid)).not.toHaveProperty('variables.assumed.bases');
  });

  it('keeps label, unit and sets alone where the kind changes', () => {
    const change = { kind: 'parameter', value: 4, basis: OTHER } as const;
    const laid = applyOverlay(overlay({ printed: change }), files);
    expect(variablesOf(laid)).toHaveProperty('variables.printed', {
      ...{ label: 'Printed', unit: 'person', over: ['b'] },
      ...change,
    });
  });

  it('leaves the model as it was', () => {
    const before = JSON.stringify(files);
    applyOverlay(overlay({ assumed: { value: 3 } }), files);
    expect(JSON.stringify(files)).toBe(before);
  });

  it('reports every name at once, with the near one, and years that end too early', () => {
    const checked = applyOverlay(
      overlay({ asumed: { value: 1 }, people: { value: 1 } }, 2001),
      files,
    );
    expect(checked.ok ? [] : checked.issues).toEqual([
      {
        ...{ code: 'bad-range', severity: 'error', file: 'o.json', pointer: '/last_year' },
        message: 'last year 2001 is not after base year 2001',
      },
      {
        ...{ code: 'unknown-name', severity: 'error', file: 'o.json' },
        ...{ pointer: '/variables/asumed', message: 'the model has no variable "asumed"' },
        hint: 'did you mean "assumed"?',
      },
      {
        ...{ code: 'not-replaceable', severity: 'error', file: 'o.json' },
        pointer: '/variables/people',
        message: '"people" is of the kind "equation", which another base year does not replace',
        hint: 'give figures and assumptions: baseline, parameter or constant',
      },
    ]);
  });
});

describe('faults of an overlaid model', () => {
  const issue = (pointer: string): Issue => ({
    ...{ code: 'x', severity: 'error', message: 'm', file: 'm.json', pointer, line: 1, column: 2 },
  });
  const written = overlay({ printed: { rows: { B1: 'r.gone' } } });

  it.each([
    ['/variables/printed/rows/B1', 'o.json', '/variables/printed/rows/B1'],
    ['/variables/printed/unit', 'o.json', '/variables/printed'],
    ['/variables/people/equation', 'm.json', '/variables/people/equation'],
    ['', 'm.json', ''],
  ])('at %s belong to %s', (pointer, file, found) => {
    expect(overlayIssues(written, [issue(pointer)])).toEqual([
      { code: 'x', severity: 'error', message: 'm', file, pointer: found },
    ]);
  });
});
