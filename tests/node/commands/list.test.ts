import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';
import { expectGolden } from './golden.ts';

type Listed = Readonly<Record<string, unknown>> & { readonly id: string };

async function listed(...args: readonly string[]): Promise<readonly Listed[]> {
  const { out, err, exit } = await runRecorded(['list', ...args, '--format', 'json'], ROOT);
  expect([err, exit]).toEqual(['', 0]);
  return JSON.parse(out);
}

const LISTS = [
  ...['scenarios', 'shocks', 'indicators', 'countries', 'claims', 'parameters', 'levers', 'rows'],
];

describe('every list', () => {
  it.each(LISTS)('%s: objects with an id of their own and the same keys', async (what) => {
    const entries = await listed(what);
    expect(entries.length).toBeGreaterThan(4);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const keys = new Set(entries.map((entry) => Object.keys(entry).join()));
    expect(keys.size).toBe(1);
  });

  it.each(LISTS)('%s: a table with one line for each', async (what) => {
    const entries = await listed(what);
    const { out } = await runRecorded(['list', what], ROOT);
    const lines = out.split('\n').filter((line) => line !== '' && !line.startsWith('    '));
    expect(lines).toHaveLength(entries.length + 1);
    expect(lines.slice(1).every((line, i) => line.startsWith(entries[i]?.id ?? '?'))).toBe(true);
  });

  it.each(LISTS)('%s: CSV with the keys of JSON as its columns', async (what) => {
    const entries = await listed(what);
    const { out } = await runRecorded(['list', what, '--format', 'csv'], ROOT);
    const rows: readonly Listed[] = parse(out, { columns: true });
    expect(rows.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(entries[0] ?? {}));
  });
});

describe('the list of claims', () => {
  it('says of each whether it is tested, or why not', async () => {
    const claims = await listed('claims');
    for (const claim of claims) {
      expect(claim).toMatchObject({
        chapter: expect.stringMatching(/^([A-Z]{3}|summary)$/),
        section: expect.any(String),
        horizon: expect.any(Array),
        tested: expect.any(Boolean),
        text: expect.any(String),
      });
      expect(claim['reason'] === null).toBe(claim['tested']);
    }
  });

  it('looks like this', async () => {
    const { out } = await runRecorded(['list', 'claims', '--chapter', 'TJK'], ROOT);
    expectGolden('list-claims-tjk', `${out.split('\n').slice(0, 30).join('\n')}\n`);
  });
});

describe('the list of rows', () => {
  it('is narrowed by every filter', async () => {
    const all = await listed('rows');
    const [country, indicator, period] = ['TJK', 'remittances_received', '2022'];
    const args = ['--country', country, '--indicator', indicator, '--period', period];
    const some = await listed('rows', ...args, '--confidence', 'medium', '--chapter', 'TJK,RUS');
    expect(some.map(({ id }) => id)).toEqual(
      all
        .filter((row) => row['country'] === country && row['indicator'] === indicator)
        .filter((row) => row['period'] === period && row['confidence'] === 'medium')
        .filter((row) => row['chapter'] === 'TJK' || row['chapter'] === 'RUS')
        .map(({ id }) => id),
    );
    expect(some.length).toBeGreaterThan(0);
  });
});

describe('the list of indicators', () => {
  it('counts the figures of the yearbook', async () => {
    const [found] = await listed('indicators', '--indicator', 'remittances_received');
    const rows = await listed('rows', '--indicator', 'remittances_received');
    expect(found).toMatchObject({ unit: 'USD/year', by_corridor: true });
    expect(found?.['yearbook_rows']).toBe(rows.length);
  });
});

describe('the list of levers', () => {
  it('names the shocks that move each', async () => {
    const levers = await listed('levers');
    const shocks = await listed('shocks');
    for (const { id, levers: moved } of shocks) {
      for (const lever of Array.from(Object(moved))) {
        expect(levers.find((one) => one.id === lever)?.['shocks']).toContain(id);
      }
    }
  });
});
