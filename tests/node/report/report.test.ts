import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRecorded } from '../recording-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'prospects-report-'));
const hostile =
  '</title></style></pre><script>alert(1)</script><img src="http://x.test/" onerror="x">';
writeFileSync(
  join(folder, 'hostile.json'),
  JSON.stringify({
    title: hostile,
    description: hostile,
    narrative: hostile,
    shocks: [
      {
        ...{ type: 'border-closure', from: ['TJK'], to: ['RUS'], start: '2026-01', end: '2027-12' },
        ...{ severity: 0.9, note: hostile },
      },
    ],
  }),
);

async function report(name: string, ...args: readonly string[]) {
  const ran = await runRecorded(
    ['report', ...args, '--members', '60', '--workers', '1', '-o', `${name}.html`],
    folder,
  );
  expect(ran.err).toContain(`wrote ${name}.html`);
  return readFileSync(join(folder, `${name}.html`), 'utf8');
}

const three = await report('three', 'rouble-fall', 'mass-expulsions', 'baseline');
const russian = await report('russian', 'everything-at-once', '--language', 'ru');
const attacked = await report('hostile', 'hostile.json');

describe('a report', () => {
  it('is one file under 1 MB', () => {
    expect(Buffer.byteLength(three)).toBeLessThan(1_000_000);
  });

  it('allows nothing but its own style sheet', () => {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(three) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(three) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(three).not.toMatch(/<script|<link|<img| style=| on\w+=|url\(|@import/);
  });

  it('has a fan of every main indicator and scenario, each with a name of its own', () => {
    const ids = [...three.matchAll(/<title id="(c-[^"]+)-t">/g)].map(([, id]) => id);
    expect(ids).toHaveLength(16 * 3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every chapter, and tells of every statement once a horizon and scenario', () => {
    for (const code of ['KAZ', 'KGZ', 'RUS', 'TJK', 'TKM', 'UZB', 'summary']) {
      expect(three).toContain(`id="chapter-${code}"`);
    }
  });

  it('says in words what moves most', () => {
    expect(three).toMatch(/Tajikistan, remittances received: −\d+% in 2026–2028/);
    expect(three).toContain('it is its own baseline');
  });

  it('gives the files word for word, and the command', () => {
    const text = readFileSync(
      new URL('../../../scenarios/rouble-fall.json', import.meta.url),
      'utf8',
    );
    expect(three).toContain(text.replaceAll('"', '&quot;').replaceAll("'", '&#39;'));
    expect(three).toContain(
      'prospects report rouble-fall mass-expulsions baseline --members 60 --seed 2023 --until 2040 -o three.html',
    );
  });

  it('shows texts of a hostile scenario, and lets none act', () => {
    expect(attacked).not.toMatch(/<script|<img/);
    expect(attacked.match(/<\/style>/g)).toHaveLength(1);
    expect(attacked).toContain('&lt;script&gt;alert(1)');
  });

  it('speaks Russian, with its numbers', () => {
    expect(russian).toContain('<html lang="ru">');
    expect(russian).toContain('Таджикистан');
    expect(russian).toMatch(/\d\u00a0\d{3}\s+<span class="span">\(от /);
    expect(russian).toContain('Санкции, вторая мобилизация и падение рубля одновременно');
  });

  it('says that members pass through given figures, and gives them word for word', async () => {
    const figures =
      'country,partner,indicator,year,value\nKGZ,,remittances_received,2024,2900000000\n';
    writeFileSync(join(folder, 'o.csv'), figures);
    const observed = await report('observed', 'rouble-fall', '--observed', 'o.csv');
    expect(observed).toContain(
      'Every member without the shocks passes through the figures of o.csv.',
    );
    expect(observed).toContain('--observed o.csv -o observed.html');
    expect(observed).toContain(`>${figures}</pre>`);
    const { err, exit } = await runRecorded(
      ['report', 'baseline', '--observed', 'none.csv', '-o', 'none.html'],
      folder,
    );
    expect([exit, err]).toEqual([2, expect.stringContaining('none.csv')]);
  });

  it('tells of a baseline for each scenario where their assumptions differ', async () => {
    const assumptions = { network_elasticity: 0.5 };
    const file = { title: 'Others', description: 'd', shocks: [], assumptions };
    writeFileSync(join(folder, 'others.json'), JSON.stringify(file));
    const both = await report('both', 'rouble-fall', 'others.json');
    expect(both).toContain('a baseline of its own');
    expect(both).toMatch(/without the shocks: Others/);
    expect(both).not.toMatch(/<th scope="col">without the shocks<\/th>/);
    expect(three).toMatch(/<th scope="col">without the shocks<\/th>/);
  });

  it('lays at most four scenarios beside each other', async () => {
    const names = [
      'rouble-fall',
      'oil-slump',
      'baseline',
      'mass-expulsions',
      'second-mobilization',
    ];
    const five = await report('five', ...names);
    const [, chapter = ''] =
      /<section class="chapter" id="chapter-TKM">([^]*?)<\/section>/.exec(five) ?? [];
    const tables = [...chapter.matchAll(/<table class="outcomes n(\d)">([^]*?)<\/table>/g)];
    expect(tables.map(([, beside]) => beside)).toEqual(['4', '1']);
    const statements = tables.map(([, , rows = '']) => rows.match(/class="statement"/g)?.length);
    expect(statements[0]).toBeGreaterThan(3);
    expect(statements[1]).toBe(statements[0]);
  });

  it('leaves no text unfilled', () => {
    for (const text of [three, russian]) {
      const visible = text.replace(/<pre[\s\S]*?<\/pre>|<style>[\s\S]*?<\/style>/g, '');
      expect(visible).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    }
  });

  it('is not written over another without being told to', async () => {
    const args = ['report', 'baseline', '--members', '10', '-o', 'three.html'];
    const { exit, err } = await runRecorded(args, folder);
    expect({ exit, err }).toMatchObject({ exit: 2, err: expect.stringContaining('--force') });
  });
});

describe('charts', () => {
  const quick = ['--members', '20', '--workers', '1', '--format', 'svg'];

  it('are printed one by one, and stand alone', async () => {
    const which = ['--indicator', 'remittances_received', '--country', 'TJK'];
    const { out, exit } = await runRecorded(
      ['report', 'rouble-fall', 'oil-slump', ...quick, ...which, '--quiet'],
      folder,
    );
    expect(exit).toBe(0);
    expect(out).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(out.match(/role="img"/g)).toHaveLength(2);
    expect(out).not.toContain('var(');
  });

  it('are written as a folder', async () => {
    await runRecorded(['report', 'rouble-fall', ...quick, '--out', 'charts'], folder);
    expect(readdirSync(join(folder, 'charts'))).toHaveLength(16);
    expect(readdirSync(join(folder, 'charts'))).toContain('workers_hosted-RUS.svg');
  });

  it.each([
    [['--format', 'svg'], 'a single chart needs --indicator and --country'],
    [['--format', 'svg', '--indicator', 'gdp', '-o', 'x'], 'a single chart needs --indicator'],
    [[], 'a report needs --out'],
    [['--country', 'TJK', '-o', 'x.html'], '--country is for --format svg'],
    [
      ['--format', 'svg', '--indicator', 'remittances_recieved', '--country', 'TJK'],
      'did you mean "remittances_received"?',
    ],
  ])('and reports refuse %j', async (args, message) => {
    const { exit, err } = await runRecorded(['report', 'baseline', ...args], folder);
    expect(err).toContain(message);
    expect(exit).toBe(2);
  });
});
