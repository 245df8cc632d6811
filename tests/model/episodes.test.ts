import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ACTUALS, EPISODES, episode, replay, replayAll, runYear } from '../episodes/replay.ts';
import { episodesTable, isWithin } from '../episodes/table.ts';
import { DATA, median } from './run.ts';
import type { Simulated } from './run.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENT = `${ROOT}docs/episodes.md`;
const COMMAND = 'node scripts/episodes.mjs';
const NAMES: Readonly<Record<string, string>> = {
  KGZ: 'Kyrgyzstan',
  TJK: 'Tajikistan',
  UZB: 'Uzbekistan',
};

const runs = new Map(EPISODES.map((name) => [name, replay(name)]));
const replays = replayAll();

function run(name: string): Simulated {
  const found = runs.get(name);
  if (found === undefined) throw new Error(`no replay ${name}`);
  return found;
}

/** The medians of a series of the scenario in a year, over those of the base year. */
function level(name: string, year: number, ...series: [string, string?, string?]): number {
  const { scenario } = run(name).series(...series);
  return median(scenario(runYear(name, year))) / median(scenario(2023));
}

describe('the replays', () => {
  it('cover the episodes that have figures, and no other', () => {
    expect(new Set(ACTUALS.map(({ episode: name }) => name))).toEqual(new Set(EPISODES));
  });

  it.each(EPISODES)('take no more than the record out of the draws: %s', (name) => {
    const DRIVERS = ['rouble_sd', 'oil_sd', 'output_sd', 'rouble_oil'];
    const changed = episode(name).assumptions.map((assumption) => assumption.name);
    const others = changed.filter((one) => !DRIVERS.includes(one));
    expect(others.filter((one) => !/\.(output_\w+|currency_loss)$/.test(one))).toEqual([]);
  });

  // Roubles for a dollar, yearly averages (Central Bank of Russia). Brent, yearly averages in
  // dollars (EIA). Russian output, volume (Rosstat), never above the year before the episode.
  it.each<[string, number, number, number, number]>([
    ['2009', 2009, 24.85 / 31.74, 61.74 / 96.94, 1 - 0.078],
    ['2015-2017', 2015, 38.38 / 60.94, 52.32 / 98.97, 0.98],
    ['2015-2017', 2016, 38.38 / 67.06, 43.64 / 98.97, 0.98 * 1.002],
    ['2015-2017', 2017, 38.38 / 58.34, 54.13 / 98.97, 1],
    ['2020-2021', 2020, 64.74 / 72.1, 41.96 / 64.3, 1 - 0.027],
    ['2020-2021', 2021, 64.74 / 73.65, 70.86 / 64.3, 1],
    ['2022-2023', 2022, 73.65 / 68.48, 100.93 / 70.86, 1 - 0.014],
    ['2022-2023', 2023, 73.65 / 85.16, 82.49 / 70.86, 1],
  ])('follow the record of %s in %i: rouble %f, oil %f, output %f', (...row) => {
    const [name, year, rouble, oil, output] = row;
    const drivers: [number, [string, string?]][] = [
      [rouble, ['rouble']],
      [oil, ['oil_price']],
      [output, ['real_output', 'RUS']],
    ];
    for (const [recorded, series] of drivers) {
      const values = run(name)
        .series(...series)
        .scenario(runYear(name, year));
      expect(Math.max(...values.map((value) => Math.abs(value - recorded)))).toBeLessThan(0.002);
    }
  });

  // Uzbek workers in Russia: -19 to -24 per cent in a year; Tajik: -15 to -28 in two to three.
  it.each<[string, number, number, number]>([
    ['UZB', 2015, -0.24, -0.19],
    ['TJK', 2016, -0.28, -0.15],
  ])('lose the workers of %s that the counts lost by %i', (country, year, low, high) => {
    const change = level('2015-2017', year, 'workers_abroad', country, 'RUS') - 1;
    expect(change).toBeGreaterThan(low);
    expect(change).toBeLessThan(high);
  });
});

describe('what was counted', () => {
  const rows: Record<string, string>[] = parse(
    readFileSync(`${DATA}/yearbook/indicators.csv`, 'utf8'),
    { columns: true, bom: true },
  );

  it('is, for 2023, what the yearbook gives', () => {
    const given = ACTUALS.filter(({ year }) => year === 2023);
    expect(given.length).toBe(3);
    for (const { source, change } of given) {
      expect(change).toBe(Number(rows.find(({ id }) => id === source)?.['value']));
    }
  });

  const history = process.env['HISTORY_FOLDER'];
  it.skipIf(history === undefined)('is, up to 2022, the change of the series', () => {
    const text = readFileSync(`${history}/remittances_received_usd.csv`, 'utf8');
    const series: Record<string, string>[] = parse(text, { columns: true });
    const received = (country: string, year: number): number =>
      Number(series.find((row) => row['iso3'] === country && row['year'] === `${year}`)?.['usd']);
    for (const { country, year, change } of ACTUALS.filter((actual) => actual.year < 2023)) {
      const found = received(country, year) / received(country, year - 1) - 1;
      expect(Math.abs(found - change), `${country} ${year}`).toBeLessThan(0.0051);
    }
  });
});

describe('the replayed remittances', () => {
  const signs = replays.filter(({ year }) => [2009, 2015, 2017, 2020, 2021, 2022].includes(year));

  it.each(signs)('of $country go the way in $year that they went', ({ members, change }) => {
    expect(Math.sign(median(members))).toBe(Math.sign(change));
  });

  it('hold what was counted within 90% for most figures, and not for all', () => {
    const within = replays.filter(isWithin).length;
    expect(within).toBeGreaterThan(replays.length / 2);
    expect(within).toBeLessThan(replays.length);
  });
});

describe('docs/episodes.md', () => {
  const text = readFileSync(DOCUMENT, 'utf8');

  it('shows what its command prints', () => {
    const printed = execFileSync(process.execPath, COMMAND.split(' ').slice(1), {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(printed).toBe(`${episodesTable(replays)}\n`);
    const block = `\`\`\`\n$ ${COMMAND}\n${printed}\`\`\``;
    if (process.env['UPDATE_GOLDEN'] === '1') {
      const old = /```\n\$ node scripts\/episodes\.mjs\n[\s\S]*?```/;
      writeFileSync(
        DOCUMENT,
        text.replace(old, () => block),
      );
      return;
    }
    expect(text).toContain(block);
  });

  it('names every miss in its list of them, and nothing else', () => {
    const listed = text.slice(text.indexOf('## The misses'), text.indexOf('## What this means'));
    const named = [...listed.matchAll(/\*\*(\w+ \d{4})\*\*/g)].map(([, name]) => name);
    const missed = replays
      .filter((replayed) => !isWithin(replayed))
      .map(({ country, year }) => `${NAMES[country]} ${year}`);
    expect(named.toSorted()).toEqual(missed.toSorted());
  });
});

describe('the table of replays', () => {
  it('gives changes in per cent, the quantile and whether it is within 90%', () => {
    const members = Float64Array.from({ length: 100 }, (_, i) => (i - 50) / 100);
    const actual = { episode: '1999', year: 1999, country: 'AAA', source: 'invented' };
    const table = episodesTable([
      { ...actual, change: -0.1, members, quantile: 0.4 },
      { ...actual, country: 'BBB', change: 0.9, members, quantile: 1 },
    ]);
    expect(table).toBe(
      [
        'year  country  actual   5%  median  95%  quantile  within 90%',
        '1999  AAA         −10  −45       0  +45      0.40         yes',
        '1999  BBB         +90  −45       0  +45      1.00          no',
        '',
        'within 90%: 1 of 2; within 50%: 1 of 2; above the median: 1 of 2',
      ].join('\n'),
    );
  });
});
