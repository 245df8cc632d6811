import { describe, expect, it } from 'vitest';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';
import { expectGolden } from './golden.ts';

async function shown(...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { out, err, exit } = await runRecorded(['show', ...args, '--format', 'json'], ROOT);
  expect([err, exit]).toEqual(['', 0]);
  return JSON.parse(out);
}

function part(data: Readonly<Record<string, unknown>>, name: string): readonly object[] {
  return Array.from(Object(data[name] ?? []));
}

const ROW = 'UZB.remittances_received.WORLD.2023.world_bank';

describe('show, on an indicator', () => {
  it('leads from the number to the figures in the print', async () => {
    const { out } = await runRecorded(['show', 'remittances_received', '--country', 'TJK'], ROOT);
    expectGolden('show-remittances_received-tjk', out);
  });

  it('has the number that a run starts from', async () => {
    const run = ['run', 'baseline', '--until', '2024', '--format', 'json'];
    const result: unknown = JSON.parse((await runRecorded(run, ROOT)).out);
    const series = Array.from(Object(Object(result).series), (one) => Object(one));
    const wanted = series.find(
      ({ indicator, country, partner }) =>
        indicator === 'workers_abroad' && country === 'TJK' && partner === null,
    );
    const data = await shown('workers_abroad', '--country', 'TJK');
    expect(part(data, 'base_year')).toEqual([
      {
        element: 'TJK',
        median: wanted.quantiles['0.5'][0],
        lowest_5_percent: wanted.quantiles['0.05'][0],
        highest_5_percent: wanted.quantiles['0.95'][0],
      },
    ]);
  });

  it('compares competing figures with the chosen one, where they are alike', async () => {
    const data = await shown('remittances_received', '--country', 'UZB');
    expect(part(data, 'competing')).toContainEqual(
      expect.objectContaining({
        row: 'UZB.remittances_received.WORLD.2023.central_bank_implied',
        chosen: ROW,
        off_percent: expect.closeTo(-28.3, 1),
      }),
    );
    expect(part(data, 'rows')).toContainEqual(
      expect.objectContaining({ row: ROW, printed: 'USD 16.1 billion', line: 1720 }),
    );
  });

  it('takes a corridor with a partner, and a smaller part of the tree', async () => {
    const args = ['--country', 'TJK', '--partner', 'RUS', '--depth', '1'];
    const data = await shown('remittances_received', ...args);
    expect(data).toMatchObject({
      label: 'Recorded remittances (Tajikistan, Russian Federation)',
      variable: 'recorded[TJK.RUS]',
    });
    const reads = part(Object(data['equation']), 'reads');
    expect(reads.length).toBeGreaterThan(1);
    expect(reads.every((read) => !('reads' in read))).toBe(true);
  });

  it('has the same assumptions and figures at every depth', async () => {
    const [deep, flat] = [await shown('gdp', '--depth', '9'), await shown('gdp', '--depth', '0')];
    expect({ ...flat, equation: 0 }).toEqual({ ...deep, equation: 0 });
  });
});

describe('show, on a figure of the yearbook', () => {
  it('has every column, its doubts and its users', async () => {
    const { out } = await runRecorded(['show', ROW], ROOT);
    expectGolden('show-row', out);
  });

  it('names the model variable that uses it', async () => {
    expect(part(await shown(ROW), 'model')).toContainEqual(
      expect.objectContaining({ variable: 'received_printed[UZB]', use: 'baseline' }),
    );
  });

  it('names its repeats from the first and from a repeat', async () => {
    const [first, repeat] = [
      'TJK.remittances_received.2022',
      'SUM.remittances_received.TJK.WORLD.2022.world_bank',
    ];
    const rowsOf = async (id: string) => part(await shown(id), 'repeats').map((row) => Object(row));
    expect((await rowsOf(first)).map(({ row }) => row)).toContain(repeat);
    expect((await rowsOf(repeat)).map(({ row }) => row)).toContain(first);
  });
});

describe('show, on everything that is listed', () => {
  it.each([
    ['scenarios', 'scenario'],
    ['shocks', 'shock'],
    ['indicators', 'indicator'],
    ['countries', 'country'],
    ['claims', 'claim'],
    ['parameters', 'parameter'],
    ['levers', 'lever'],
    ['rows', 'row'],
  ])('%s', async (what, kind) => {
    const list = await runRecorded(['list', what, '--format', 'json'], ROOT);
    const ids = Array.from(Object(JSON.parse(list.out)), (entry) => String(Object(entry).id));
    // The first, the last and one between stand for all.
    for (const id of [ids[0], ids[ids.length >> 1], ids.at(-1)]) {
      const kinds = kind === 'parameter' || kind === 'indicator' ? [] : ['--kind', kind];
      expect(await shown(id ?? '', ...kinds)).toMatchObject({ kind, id });
      expect((await runRecorded(['show', id ?? '', ...kinds], ROOT)).out).toContain(`${id}: `);
    }
  });
});

describe('show, on other ids', () => {
  it('has the values, the range and the basis of a parameter', async () => {
    const data = await shown('unrecorded_share');
    expect(part(data, 'values')).toEqual([
      expect.objectContaining({ basis: 'literature', range: '0 to 0.9' }),
    ]);
    expect(part(data, 'read_by')).toContainEqual(expect.objectContaining({ variable: 'recorded' }));
  });

  it('takes one element of a parameter', async () => {
    expect(part(await shown('rest_weight[TJK.EU]'), 'values')).toMatchObject([
      { parameter: 'rest_weight[TJK.EU]' },
    ]);
  });

  it('has the parameter of a type of shock', async () => {
    const [first] = part(await shown('expulsion'), 'parameters').map((row) => Object(row));
    expect(await shown(first.parameter)).toMatchObject({ shock: 'expulsion', label: first.label });
  });

  it('has the shocks that move a lever', async () => {
    const rows = part(await shown('entry'), 'shocks').map((row) => Object(row).shock);
    expect(rows).toEqual(expect.arrayContaining(['border-closure', 'expulsion']));
  });

  it('has the base year of a stock, and its change', async () => {
    const data = await shown('workers', '--country', 'TJK', '--partner', 'RUS');
    expect(data).toMatchObject({ kind: 'stock', label: expect.stringContaining('Tajikistan') });
    expect(Object(data['equation']).change).toContain('arrivals');
  });

  it('has a doubt with its rows', async () => {
    const data = await shown('UZB-A02');
    expect(data).toMatchObject({ kind: 'anomaly', chapter: 'UZB' });
    expect(part(data, 'rows').map((row) => Object(row).row)).toContain(ROW);
  });

  it('has the test of a claim, or the reason why there is none', async () => {
    expect(await shown('tjk_stays_labour_origin')).toMatchObject({
      tested: true,
      test: expect.stringContaining('workers_abroad[TJK]'),
    });
    expect(await shown('tjk_labour_market_cannot_absorb_youth')).toMatchObject({
      tested: false,
      reason: expect.any(String),
    });
  });
});
