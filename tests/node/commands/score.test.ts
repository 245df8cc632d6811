import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RESULT } from '../../core/score/frozen.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { runRecorded } from '../recording-host.ts';

const folder = temporaryFolder();
const HEADER = 'country,partner,indicator,year,value';

/** Write the folder of a run by hand. */
function freeze(name: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, name));
  const sums = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      createHash('sha256').update(text).digest('hex'),
    ]),
  );
  const manifest = JSON.stringify({ kind: 'manifest', files: sums });
  for (const [file, text] of Object.entries({ ...files, 'manifest.json': manifest })) {
    writeFileSync(join(folder, name, file), text);
  }
}

const results = JSON.stringify(RESULT);
freeze('frozen', { 'results.json': results });
freeze('given', { 'results.json': results, 'observed.csv': `${HEADER}\nA1,,level,2024,190\n` });
freeze('altered', { 'results.json': results });
writeFileSync(join(folder, 'altered/results.json'), results.replace('200', '201'));
writeFileSync(
  join(folder, 'later.csv'),
  `${HEADER}\nA1,,level,2024,190\nA1,,level,2025,250\n,,flat,2024,0\n`,
);
writeFileSync(join(folder, 'claims.csv'), 'claim,horizon,true\nrises,short,true\n');

const score = (...args: readonly string[]) => runRecorded(['score', ...args], folder);

describe('score', () => {
  it('writes figures, what they come to, and claims', async () => {
    const args = ['frozen', '--actuals', 'later.csv', '--claims', 'claims.csv'];
    const { out, err, exit } = await score(...args);
    expect([err, exit]).toEqual(['', 0]);
    const lines = out.split('\n').map((line) => line.replace(/ {2,}/g, ' | '));
    expect(lines[0]).toBe('tiny, against what came');
    expect(lines).toContain('level | A1 | 2024 | 190 | 200 | +5% | yes | yes | 8.7% | 75.6%');
    expect(lines).toContain('level | A1 | 2025 | 250 | 200 | −20% | no | yes | 30.2% | 128.0%');
    expect(lines.some((line) => line.startsWith('flat | 2024 | 0 | 0 | yes | yes'))).toBe(true);
    expect(
      lines.some((line) => /^the run \| 3 \| 12\.6% \| 2 of 3 \(14% to 98%\)/.test(line)),
    ).toBe(true);
    expect(lines).toContain('rises | short | true | likely | 0.80 | 0.50');
    expect(out).toContain('Brier score 0.040, without the shocks 0.250, one half for every claim');
  });

  it('writes the same as JSON', async () => {
    const args = ['--actuals', 'later.csv', '--claims', 'claims.csv', '--format', 'json'];
    const [one] = JSON.parse((await score('frozen', ...args)).out);
    expect(one).toMatchObject({
      scenario: 'tiny',
      known_before: 0,
      overall: { figures: 3, coverage_90: { hits: 3, of: 3 }, no_change: { figures: 2 } },
      claims: { brier: expect.closeTo(0.04, 12), brier_baseline: 0.25, brier_of_half: 0.25 },
    });
    expect(one.figures[0]).toMatchObject({
      ...{ indicator: 'level', country: 'A1', partner: null, unit: 'person', year: 2024 },
      ...{ actual: 190, median: 200, error: 10, inside_50: true, inside_90: true },
    });
    expect(one.figures[2].no_change).toBe(null);
  });

  it('does not score figures that the run was given, and starts "no change" there', async () => {
    const args = ['given', '--actuals', 'later.csv', '--format', 'json'];
    const [one] = JSON.parse((await score(...args)).out);
    expect(one.known_before).toBe(1);
    expect(one.figures.map(({ year }: { year: number }) => year)).toEqual([2025, 2024]);
    expect(one.figures[0].no_change.median).toBeCloseTo(190, 10);
    const { out } = await score('given', '--actuals', 'later.csv');
    expect(out).toContain('1 of the figures went into the run, and are not scored.');
  });

  it('takes another spread of "no change"', async () => {
    const inside = async (spread: string): Promise<boolean> => {
      const args = ['frozen', '--actuals', 'later.csv', '--format', 'json', '--spread', spread];
      return JSON.parse((await score(...args)).out)[0].figures[0].no_change.inside_90;
    };
    expect(await inside('0.2')).toBe(false);
    expect(await inside('0.5')).toBe(true);
  });

  it.each([
    [
      'a folder that is none',
      ['none'],
      'none no-run-folder this is no folder of a run: it has no manifest that names results.json, make one by "prospects run ... --out"\n',
    ],
    [
      'a run that was altered',
      ['altered'],
      'altered/results.json altered-file the file is not the one that the run wrote: its sha256 differs from the manifest\n',
    ],
  ])('refuses %s', async (_, args, message) => {
    const { out, err, exit } = await score(...args, '--actuals', 'later.csv');
    expect([out, err, exit]).toEqual(['', message, 2]);
  });

  it('reports the faults of all files at once', async () => {
    writeFileSync(join(folder, 'bad.csv'), `${HEADER}\nA1,,levl,2024,1\nA1,,level,2023,1\n`);
    writeFileSync(join(folder, 'bad-claims.csv'), 'claim,horizon,true\nrise,short,true\n');
    const { err, exit } = await score(
      ...['frozen', '--actuals', 'bad.csv', '--claims', 'bad-claims.csv'],
    );
    const heads = err.split('\n').filter((line) => /^[\w-]+\.csv:/.test(line));
    expect(heads).toEqual([
      'bad.csv:2:5 unknown-indicator unknown indicator "levl", did you mean "level"?',
      'bad.csv:3:11 year-outside year 2023 is outside 2024 to 2025',
      'bad-claims.csv:2:1 unknown-claim the run has no claim "rise", did you mean "rises"?',
    ]);
    expect(exit).toBe(2);
  });

  it.each(['0', '-1', 'wide', '6'])('refuses %s for a spread', async (spread) => {
    const args = ['frozen', '--actuals', 'later.csv', `--spread=${spread}`];
    const { err, exit } = await score(...args);
    expect(err).toContain(`--spread takes a number above 0 and up to 5, not ${spread}`);
    expect(exit).toBe(2);
  });
});
