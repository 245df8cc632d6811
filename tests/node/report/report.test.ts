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
    expect(russian).toMatch(/\d\u00a0\d{3} \(от /);
    expect(russian).toContain('Санкции, вторая мобилизация и падение рубля одновременно');
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
