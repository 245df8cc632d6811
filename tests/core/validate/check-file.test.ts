import { describe, expect, it } from 'vitest';
import {
  checkAnyFile,
  checkClaimsFile,
  checkHorizonsFile,
  checkModelFile,
  checkScenarioFile,
  checkSettingsFile,
  checkShockFile,
} from '../../../src/core/validate/check-file.ts';
import { vocabulary } from './vocabulary.ts';

const scenario = { title: 'T', description: 'D', shocks: [] };
const aim = { country: { set: 'country' } };
const sections = [{ chapter: 'C', section: 'S' }];
const effects = [{ lever: 'l', combine: 'add', value: 'severity' }];
const years = (from: number, to: number): object => ({ label: 'L', years: [from, to] });

const files = {
  scenario: { kind: 'scenario', ...scenario },
  model: { kind: 'model', sector: 's', title: 'T', doc: 'D', variables: {} },
  shock: { kind: 'shock', id: 'flood', label: 'L', doc: 'D', sections, aim, effects },
  claims: { kind: 'claims', chapter: 'C', claims: [] },
  settings: {
    kind: 'settings',
    title: 'T',
    base_year: 2023,
    last_year: 2040,
    first_month: '2024-01',
    last_month: '2040-12',
    run: { until: 2040, members: 10, seed: 's' },
    chapters: ['C'],
    tables: [],
  },
  horizons: {
    kind: 'horizons',
    horizons: { short: years(1, 2), mid: years(3, 4), long: years(5, 6) },
  },
};

describe('checkAnyFile', () => {
  it.each(Object.entries(files))('takes a %s file for what its kind says', (kind, spec) => {
    const result = checkAnyFile('a.json', JSON.stringify(spec));
    expect(result.ok && [result.value.kind, result.value.spec]).toEqual([kind, spec]);
  });

  it('takes a file without kind for a scenario', () => {
    const result = checkAnyFile('a.json', JSON.stringify(scenario), vocabulary);
    expect(result.ok && result.value.kind).toBe('scenario');
  });

  it.each([
    ['{"kind":"modle"}', ['unknown kind "modle"']],
    ['{"kind":"toString"}', ['unknown kind "toString"']],
    ['{"kind":3}', ['expected text, found the number 3']],
    ['[]', ['expected an object, found a list']],
    ['{', ['"}" is missing']],
  ])('says of %s: %j', (text, messages) => {
    const result = checkAnyFile('a.json', text);
    expect(result.ok || result.issues.map(({ message }) => message)).toEqual(messages);
  });
});

describe('each format', () => {
  it.each([
    ['scenario', checkScenarioFile],
    ['model', checkModelFile],
    ['shock', checkShockFile],
    ['claims', checkClaimsFile],
    ['settings', checkSettingsFile],
    ['horizons', checkHorizonsFile],
  ] as const)('%s takes its own file and no other', (kind, check) => {
    for (const [other, spec] of Object.entries(files))
      expect(check('a.json', JSON.stringify(spec)).ok).toBe(other === kind);
  });
});

describe('a scenario file', () => {
  const text = JSON.stringify({
    ...scenario,
    shocks: [{ type: 'x', start: '2025-01', severity: 0 }],
  });

  it('is checked against a vocabulary where there is one', () => {
    expect(checkScenarioFile('a.json', text).ok).toBe(true);
    expect(checkScenarioFile('a.json', text, vocabulary).ok).toBe(false);
  });

  it('is not changed by the check', () => {
    const result = checkScenarioFile('a.json', text);
    expect(result.ok && JSON.stringify(result.value.spec)).toBe(text);
  });

  it('has faults of its text, shape and meaning reported together', () => {
    const bad =
      '{"title":1,"title":"","description":"D","shocks":[{"type":"x","start":"2025-01","severity":1e999}]}';
    const result = checkScenarioFile('a.json', bad, vocabulary);
    expect(result.ok || result.issues.map(({ code, column }) => [code, column])).toEqual([
      ['duplicate-key', 12],
      ['text-too-short', 20],
      ['unknown-shock', 59],
      ['number-too-large', 92],
    ]);
  });
});
