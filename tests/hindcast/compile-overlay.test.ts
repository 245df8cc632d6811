import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOverlayFile } from '../../src/core/index.ts';
import type { Checked, Knowledge } from '../../src/core/index.ts';
import { readDataFiles } from '../../src/node/knowledge/data-files.ts';
import { compileOverlay } from '../../src/node/hindcast/compile-overlay.ts';

const root = new URL('../../', import.meta.url).pathname;
const files = readDataFiles(join(root, 'data'));

function compile(variables: object): Checked<Knowledge> {
  const text = JSON.stringify(
    {
      ...{ kind: 'overlay', title: 'Another base', doc: 'for tests' },
      ...{ base_year: 2001, last_year: 2004, variables },
    },
    undefined,
    2,
  );
  const overlay = checkOverlayFile('o.json', text);
  if (!overlay.ok) return overlay;
  return compileOverlay({ folder: 'data', files, overlay: overlay.value, shocks: [] });
}

describe('a data folder with another base year', () => {
  it('has the years of the overlay, its own figures elsewhere, and no claims', () => {
    const compiled = compile({ gdp_growth: { value: 0.01, basis: figure() } });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
    const { settings, model, claims } = compiled.value;
    expect(settings).toMatchObject({ base_year: 2001, last_year: 2004, first_month: '2002-01' });
    expect(model.baseYear).toBe(2001);
    expect(claims).toEqual([]);
    const growth = model.parameters.filter(({ name }) => name === 'gdp_growth');
    expect(new Set(growth.map(({ quantity }) => quantity))).toEqual(new Set([0.01]));
  });

  it.each([
    {
      name: 'an unknown row',
      variables: { received_printed: { rows: { UZB: 'UZB.remittances_received.WORLD.2012' } } },
      expected: {
        ...{ code: 'unknown-row', pointer: '/variables/received_printed/rows/UZB', line: 10 },
        hint: 'did you mean "UZB.remittances_received.WORLD.2022"?',
      },
    },
    {
      name: 'a row of another unit',
      variables: { received_printed: { rows: { UZB: 'UZB.births.2021' } } },
      expected: { code: 'unit-mismatch', pointer: '/variables/received_printed/rows/UZB' },
    },
    {
      name: 'an element that is not in the set',
      variables: { gdp_growth: { values: { XXX: 1 }, otherwise: 0 } },
      expected: { code: 'unknown-element', pointer: '/variables/gdp_growth/values/XXX' },
    },
    {
      name: 'a kind without what it needs',
      variables: { grants_change: { kind: 'parameter', value: 0 } },
      expected: { code: 'missing-key', pointer: '/variables/grants_change', line: 8 },
    },
    {
      name: 'a distribution that makes no sense',
      variables: { settled_years: { value: { uniform: { low: 2, high: 1 } } } },
      expected: { pointer: '/variables/settled_years/value/uniform' },
    },
    {
      name: 'a name that the model does not know',
      variables: { gdp_grwth: { value: 1 } },
      expected: { code: 'unknown-name', hint: 'did you mean "gdp_growth"?' },
    },
  ])('reports $name in the overlay', ({ variables, expected }) => {
    const compiled = compile(variables);
    const issues = compiled.ok ? [] : compiled.issues;
    expect(issues.length).toBeGreaterThan(0);
    expect(issues[0]).toMatchObject({ file: 'o.json', ...expected });
  });
});

function figure() {
  return { kind: 'statistics', text: 'a figure of another year' };
}
