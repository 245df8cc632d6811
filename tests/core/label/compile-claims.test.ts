import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../../src/core/label/compile-claims.ts';
import type { Claim, ClaimsFile } from '../../../src/core/spec/generated/claims.ts';
import { VOCABULARY } from './hand-made.ts';

const labels = { holds: 'rises', contested: 'may rise', overturned: 'falls' };

function claimOf(id: string, rest: Partial<Claim> = {}): Claim {
  return {
    id,
    section: '7',
    line: 12,
    text: 'money rises',
    horizon_wording: null,
    horizons: ['mid', 'long'],
    confidence: null,
    direction: 'rises',
    ...rest,
  };
}

function tested(id: string, test: string, rest: Partial<Claim> = {}): Claim {
  return claimOf(id, { test, labels, stress: {}, ...rest });
}

function fileOf(claims: Claim[], chapter = 'AAA'): { file: string; spec: ClaimsFile } {
  return { file: `${chapter}.json`, spec: { kind: 'claims', chapter, claims } };
}

function faultsOf(...files: { file: string; spec: ClaimsFile }[]): string[] {
  const checked = compileClaims(files, VOCABULARY);
  if (checked.ok) return [];
  return checked.issues.map(
    ({ file, pointer, message, hint }) =>
      `${file}${pointer}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );
}

describe('claims', () => {
  it('keep their order, and say which series and levers their tests need', () => {
    const test =
      'given(base(output[AAA]) > 1, without(exchange_rate, base(money[BBB]) > 2) and without(border, base(money[AAA]) > 1))';
    const checked = compileClaims(
      [
        fileOf([claimOf('b', { untested: 'no such series' }), tested('a', test)]),
        fileOf(
          [tested('c', 'change(money[AAA], horizon) > 0', { horizons: ['short'] })],
          'summary',
        ),
      ],
      VOCABULARY,
    );
    if (!checked.ok) throw new Error('faults');
    expect(checked.value).toMatchObject([
      { kind: 'untested', id: 'b', chapter: 'AAA', section: '7', reason: 'no such series' },
      {
        kind: 'tested',
        id: 'a',
        labels,
        trueByConstruction: false,
        series: [0, 1, 2],
        levers: ['border', 'exchange_rate'],
        horizons: [
          { name: 'mid', years: [2026, 2028] },
          { name: 'long', years: [2029, 2035] },
        ],
      },
      { kind: 'tested', id: 'c', chapter: 'summary', series: [0], levers: [] },
    ]);
    expect(JSON.parse(JSON.stringify(checked.value))).toEqual(checked.value);
  });

  it('carry the mark of a test that cannot fail', () => {
    const claim = tested('a', 'base(money[AAA]) > 0', { true_by_construction: true });
    const checked = compileClaims([fileOf([claim])], VOCABULARY);
    expect(checked).toMatchObject({ ok: true, value: [{ trueByConstruction: true }] });
  });
});

describe('the faults of claims', () => {
  it('name the file and the place', () => {
    const faults = faultsOf(
      fileOf([
        tested('a', 'mean(mony[AAA], horizon) > 0'),
        tested('b', 'mean(money[AAA], horizon'),
      ]),
      fileOf([tested('c', 'base(money[AAA]) >')], 'BBB'),
    );
    expect(faults).toEqual([
      'AAA.json/claims/0/test: unknown indicator "mony" (did you mean "money"?)',
      expect.stringMatching(/^AAA\.json\/claims\/1\/test: parenthesis \) expected/),
      expect.stringMatching(/^BBB\.json\/claims\/0\/test: unexpected end of expression/),
    ]);
  });

  it.each<[string, Claim[], string]>([
    [
      'an id that is there twice',
      [
        claimOf('a', { untested: 'so' }),
        claimOf('b', { untested: 'so' }),
        claimOf('a', { untested: 'so' }),
      ],
      'AAA.json/claims/2/id: claim "a" is there twice, first in AAA.json at /claims/0 (give each claim an id of its own)',
    ],
    [
      'neither a test nor a reason',
      [claimOf('a')],
      'AAA.json/claims/0: claim "a" has neither a test nor a reason why it has none (write "test" and "labels", or "untested")',
    ],
    [
      'a test without labels',
      [claimOf('a', { test: 'base(money[AAA]) > 1' })],
      'AAA.json/claims/0: claim "a" has a test but no labels',
    ],
  ])('include %s', (_, claims, fault) => {
    expect(faultsOf(fileOf(claims))).toEqual([fault]);
  });

  it('include one id in two files, and an unknown chapter', () => {
    const claims = [claimOf('a', { untested: 'so' })];
    expect(faultsOf(fileOf(claims), fileOf(claims, 'sumary'))).toEqual([
      'sumary.json/chapter: unknown chapter "sumary" (did you mean "summary"?)',
      'sumary.json/claims/0/id: claim "a" is there twice, first in AAA.json at /claims/0 (give each claim an id of its own)',
    ]);
  });

  it('include a horizon without years', () => {
    const { mid = [2026, 2028] } = VOCABULARY.horizons;
    const checked = compileClaims([fileOf([claimOf('a', { untested: 'so' })])], {
      ...VOCABULARY,
      horizons: { mid },
    });
    expect(checked).toMatchObject({
      ok: false,
      issues: [
        {
          code: 'unknown-horizon',
          pointer: '/claims/0/horizons/1',
          message: 'horizon "long" has no years',
          hint: 'horizons with years: "mid"',
        },
      ],
    });
  });

  it('include a trend over a horizon of one year', () => {
    const claim = tested('a', 'trend(money[AAA], horizon) > 0', { horizons: ['short', 'mid'] });
    const checked = compileClaims([fileOf([claim])], {
      ...VOCABULARY,
      horizons: { ...VOCABULARY.horizons, short: [2025, 2025] },
    });
    expect(checked).toMatchObject({ ok: false, issues: [{ code: 'trend-of-one-year' }] });
  });
});
