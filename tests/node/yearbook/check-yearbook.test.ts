import { describe, expect, it } from 'vitest';
import { checkYearbook } from '../../../src/node/yearbook/check-yearbook.ts';
import { rowsOfFormula } from '../../../src/node/yearbook/formula.ts';
import type { Row, Yearbook } from '../../../src/node/yearbook/yearbook.ts';
import { realYearbook, seeded, withRow } from './real-yearbook.ts';

const real = realYearbook();
const ARITHMETIC = ['derived-differs', 'identity-fails', 'identity-holds'];
const faults = (yearbook: Yearbook) =>
  checkYearbook(yearbook).map(({ code, message }) => [code, message]);
const codes = (yearbook: Yearbook) => new Set(checkYearbook(yearbook).map(({ code }) => code));

describe('the data set of the yearbook', () => {
  it('passes every check', () => {
    expect(checkYearbook(real)).toEqual([]);
  });

  const used = new Set(
    real.rows.flatMap((row) => (row.role === 'derived' ? [row.id, ...row.uses] : [])),
  );
  const summed = real.identities.flatMap(({ formula, expected }) => [
    ...rowsOfFormula(formula),
    ...rowsOfFormula(expected),
  ]);
  const covered = new Set([...used, ...summed]);

  it.each(drawDigits([...used], 60, 2023))(
    'shows by arithmetic a changed digit in $id ($from to $to)',
    ({ id, to }) => {
      const found = checkYearbook(withRow(real, id, { value: Number(to) }));
      const arithmetic = found.filter(({ code }) => ARITHMETIC.includes(code));
      expect(arithmetic.some(({ message }) => message.includes(id))).toBe(true);
    },
  );

  it.each(drawDigits([...covered], 60, 2024))(
    'shows a changed digit in $id ($from to $to)',
    ({ id, to }) => {
      const found = checkYearbook(withRow(real, id, { value: Number(to) }));
      expect(found.some(({ message }) => message.includes(id))).toBe(true);
    },
  );
});

describe('a check', () => {
  const id = 'TJK.remittances_received.2022';
  const derived = 'TJK.remittances_received.RUS.2022';
  const repeat = 'SUM.remittances_received.TJK.WORLD.2022.world_bank';

  it('names the derived row, both values and the rows of the formula', () => {
    expect(faults(withRow(real, derived, { value: 3952000001 }))).toContainEqual([
      'derived-differs',
      `row "${derived}" is 3952000001, its formula gives 3952000000 (from ${id}, TJK.remittances_partner_share.RUS.2022)`,
    ]);
  });

  it('names an identity that should hold, how far it is off, and its rows', () => {
    const broken = withRow(real, 'KGZ.net_migration.2022', { value: 5918 });
    expect(faults(broken)).toContainEqual([
      'identity-fails',
      'identity "KGZ-I36" should hold and is off by 1 (rows KGZ.arrivals.2022, KGZ.departures.2022, KGZ.net_migration.2022)',
    ]);
  });

  it('names an identity that should fail and holds', () => {
    const mended = withRow(real, 'UZB.internal_migrants_share.2022', { value: 0.9504 });
    expect(codes(mended)).toContain('identity-holds');
  });

  it.each<[string, string, Partial<Row>]>([
    ['unknown-reference', id, { anomalies: ['TJK-A99'] }],
    ['one-way-link', id, { anomalies: [] }],
    ['doubt-without-anomaly', 'UZB.births.2021', { confidence: 'low' }],
    ['unknown-reference', derived, { repeatOf: 'TJK.nothing' }],
    ['wrong-prefix', id, { chapter: 'KGZ' }],
    ['mixed-units', id, { unit: 'person' }],
    ['mixed-partner', id, { partner: undefined }],
    ['share-out-of-range', 'TJK.remittances_partner_share.RUS.2022', { value: 1.2 }],
    ['repeat-differs', repeat, { value: 5300000000 }],
    ['repeat-differs', 'SUM.remittances_sent.KGZ.WORLD.2022', { period: '2021' }],
    ['repeat-differs', repeat, { country: 'KGZ' }],
    ['repeat-of-nothing', repeat, { repeatOf: undefined }],
    ['primary-repeats', id, { repeatOf: repeat }],
    ['repeat-of-repeat', repeat, { repeatOf: 'SUM.remittances_received.TJK.RUS.2021' }],
    [
      'printed-twice',
      'KAZ.remittances_sent.UZB.2021',
      { printed: 'USD 538,330,000', partner: 'RUS' },
    ],
    ['value-not-printed', 'KGZ.births.2020', { value: 158113 }],
    ['value-not-printed', 'KGZ.remittances_received.2022', { value: 3186500000 }],
    ['formula-in-printed', id, { formula: '1 + 1' }],
    ['derived-without-formula', derived, { formula: undefined }],
    ['wrong-uses', derived, { uses: [] }],
    ['bad-formula', derived, { formula: `[${id}] *`, uses: [id] }],
    ['range-reversed', 'KGZ.women_share.2023.low', { value: 0.48 }],
    ['half-range', 'KGZ.women_share.2023.high', { kind: 'share' }],
    ['choice-mismatch', id, { country: 'KGZ' }],
  ])('reports %s in %s', (code, row, change) => {
    expect(codes(withRow(real, row, change))).toContain(code);
  });

  it('reports a choice of an unknown row, and one that names a row twice', () => {
    const [first] = real.choices;
    if (first === undefined) throw new Error('no choice');
    const other = { row: first.chosen, whyNot: '' };
    const choices = [{ ...first, others: [other, { row: 'UZB.nothing', whyNot: '' }] }];
    expect(faults({ ...real, choices })).toEqual([
      ['unknown-reference', `"${first.id}" names an unknown row "UZB.nothing"`],
      ['not-unique', `choice "${first.id}" names "${first.chosen}" twice`],
    ]);
  });

  it('reports a failing identity that names no anomaly', () => {
    const identities = real.identities.map((identity) => ({ ...identity, anomaly: undefined }));
    expect(codes({ ...real, identities })).toEqual(new Set(['failure-without-anomaly']));
  });

  it('reports anomalies that do not name each other', () => {
    const anomalies = real.anomalies.map((anomaly) =>
      anomaly.id === 'SUM-A02' ? { ...anomaly, sameAs: [] } : anomaly,
    );
    expect(faults({ ...real, anomalies })).toEqual([
      ['one-way-link', 'anomalies "KAZ-A01" and "SUM-A02" should name each other'],
    ]);
  });
});

type Digit = { readonly id: string; readonly from: string; readonly to: string };

/** Draw rows by a seed, and in each one significant digit of its value to be changed. */
function drawDigits(ids: readonly string[], count: number, seed: number): readonly Digit[] {
  const random = seeded(seed);
  const left = [...ids];
  const drawn: Digit[] = [];
  while (drawn.length < count) {
    const [id = ''] = left.splice(Math.floor(random() * left.length), 1);
    const row = real.rows.find((one) => one.id === id);
    const from = row?.value.toFixed(row.decimals) ?? '';
    const places = [...from].flatMap((digit, at) => (/[1-9]/.test(digit) ? [at] : []));
    const at = places[Math.floor(random() * places.length)];
    if (at === undefined) continue;
    const next = (Number(from[at]) + 1 + Math.floor(random() * 8)) % 10;
    drawn.push({ id, from, to: `${from.slice(0, at)}${next}${from.slice(at + 1)}` });
  }
  return drawn;
}
