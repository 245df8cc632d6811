import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as limits from '../../src/core/validate/limits.ts';
import { MAX_DEPTH, MAX_LENGTH } from '../../src/core/compile/parse-expression.ts';
import { temporaryFolder } from '../node/files/temporary-folder.ts';
import { runRecorded } from '../node/recording-host.ts';

const root = temporaryFolder();
const folder = join(root, 'work');
mkdirSync(folder);

const scenario = (more: object): string =>
  JSON.stringify({ title: 't', description: 'd', shocks: [], ...more });
const numbered = (number: number, start = 'k'): Record<string, number> =>
  Object.fromEntries(Array.from({ length: number }, (_, i) => [`${start}${i}`, 1]));
const shock = { type: 'border-closure', from: ['TJK'], start: '2026-01', severity: 0.1 };

const { MOST_BYTES, DEEPEST, MOST_WITHIN, MOST_FAULTS, MOST_ENTRIES } = limits;

describe('a scenario beyond a limit', () => {
  it.each([
    [
      'bytes',
      `{"title":"${'x'.repeat(MOST_BYTES)}"}`,
      'file-too-large the file has 1,048,588 bytes',
    ],
    ['depth', `${'['.repeat(500_000)}`, `too-deep values are nested more than ${DEEPEST} deep`],
    ['keys', scenario(numbered(90_000)), 'too-many-entries a list or object has more than 5,000'],
    ['assumptions', scenario({ assumptions: numbered(60_000) }), 'too-many-entries'],
    ['shocks', scenario({ shocks: Array(300_000).fill({}) }), 'too-many-entries'],
    ['faulty shocks', scenario({ shocks: Array(MOST_WITHIN).fill({}) }), 'too-many-faults'],
    ['unknown keys', scenario(numbered(MOST_WITHIN - 10)), 'too-many-faults'],
    [
      'a key again and again',
      `{"title":"t","description":"d","shocks":[],${Array(90_000).fill('"a":1').join(',')}}`,
      'too-many-faults there are more than 200 faults, the others are not told, mend these first',
    ],
    [
      'shocks without a fault',
      scenario({ shocks: Array(MOST_ENTRIES.shocks + 1).fill(shock) }),
      'list-too-long list has 201 entries, at most 200',
    ],
    [
      'files to extend',
      scenario({ extends: Array.from({ length: 17 }, (_, i) => `x${i}`) }),
      'list-too-long list has 17 entries, at most 16',
    ],
    ['members', scenario({ run: { members: 1_000_001 } }), 'number must be at most 1000000'],
    ['years', scenario({ run: { until: 2041 } }), 'run'],
    [
      'digits',
      scenario({}).replace('[]', `[${'1'.repeat(40)}]`),
      'number has 40 digits, at most 30',
    ],
    ['an escape for a terminal', scenario({ title: '\u001b[2J' }), 'the control character U+001B'],
    ['a turn of the writing', scenario({ title: '\u202etxt' }), 'the control character U+202E'],
    ['half a character', scenario({ title: 'a\ud800' }), 'half a character (U+D800)'],
    ['half a character in a key', scenario({ '\udc00': 1 }), 'half a character (U+DC00)'],
    ['commas', `[${','.repeat(900_000)}]`, 'syntax a value is missing'],
  ])('in %s is refused, with a message of its own', async (name, text, expected) => {
    const file = `${name.replaceAll(' ', '-')}.json`;
    writeFileSync(join(folder, file), text);
    const { exit, err } = await runRecorded(['validate', file], folder);
    expect(err).toContain(expected);
    expect(exit).toBe(2);
    // Three lines of frame for each fault.
    expect(err.split('\n').length).toBeLessThan(4 * (MOST_FAULTS + 2));
  });

  it('in files that extend each other is refused', async () => {
    const chain = 40;
    for (let i = 0; i < chain; i += 1) {
      writeFileSync(join(folder, `chain-${i}.json`), scenario({ extends: [`chain-${i + 1}`] }));
    }
    writeFileSync(join(folder, `chain-${chain}.json`), scenario({}));
    const { exit, err } = await runRecorded(['validate', 'chain-0'], folder);
    expect(err).toContain('extends-too-deep scenarios extend each other more than 16 deep');
    expect(exit).toBe(2);
  });

  it('in the number of its files is refused', async () => {
    const names = Array.from({ length: 16 }, (_, i) => i);
    for (const i of names) {
      const inner = names.map((j) => `leaf-${i}-${j}`);
      for (const name of inner) writeFileSync(join(folder, `${name}.json`), scenario({}));
      writeFileSync(join(folder, `branch-${i}.json`), scenario({ extends: inner }));
    }
    writeFileSync(
      join(folder, 'tree.json'),
      scenario({ extends: names.map((i) => `branch-${i}`) }),
    );
    const { exit, err } = await runRecorded(['validate', 'tree'], folder);
    expect(err).toContain('too-many-files a scenario has at most 100 files');
    expect(exit).toBe(2);
  });
});

describe('a table beyond a limit', () => {
  const header = 'country,partner,indicator,year,value\n';
  it.each([
    ['a quote without an end', `${header}"${'a'.repeat(5_000_000)}`, 'this quote is never closed'],
    ['quotes', `${header}"${'""'.repeat(2_000_000)}`, 'this quote is never closed'],
    ['unknown names', header + 'x,y,z,1,2\n'.repeat(90_000), 'too-many-faults'],
    ['quotes inside', header + '"a"b,\n'.repeat(300_000), 'too-many-faults'],
    ['rows', header + 'a,b,c,d,e\n'.repeat(100_001), 'the file has more than 100,000 rows'],
    ['columns', `${'a,'.repeat(100_000)}\n1\n`, 'the first line names 100,001 columns, at most 50'],
    ['bytes', `${header}${'\n'.repeat(17 * 1024 * 1024)}`, 'the file is too large to be read'],
  ])('in %s is refused, with a message of its own', async (name, text, expected) => {
    const file = `${name.replaceAll(' ', '-')}.csv`;
    writeFileSync(join(folder, file), text);
    const args = ['run', 'baseline', '--members', '10', '--until', '2025', '--observed', file];
    const { exit, err } = await runRecorded(args, folder);
    expect(err).toContain(expected);
    expect(exit).toBe(2);
    expect(err.split('\n').length).toBeLessThan(6 * (MOST_FAULTS + 2));
  });
});

describe('an equation beyond a limit', () => {
  const model = (equation: string): string =>
    JSON.stringify({
      ...{ kind: 'model', sector: 'odd', title: 'Odd', doc: 'What is odd' },
      variables: { odd: { kind: 'equation', label: 'Odd', unit: '1', equation } },
    });
  it.each([
    ['length', '1 + '.repeat(MAX_LENGTH), 'at most 2,000'],
    ['brackets', `${'('.repeat(MAX_DEPTH + 1)}1${')'.repeat(MAX_DEPTH + 1)}`, 'more than 100 deep'],
    ['signs', `${'-'.repeat(1900)}1`, 'more than 100 deep'],
    ['choices', `${'1 > 0 ? 1 : '.repeat(160)}1`, 'more than 100 deep'],
  ])('in %s is refused', async (name, equation, expected) => {
    writeFileSync(join(folder, `odd-${name}.json`), model(equation));
    const { exit, err } = await runRecorded(['validate', `odd-${name}.json`], folder);
    expect(err).toContain(expected);
    expect(exit).toBe(2);
  });
});

describe('a sweep beyond a limit', () => {
  it('in variants is refused before any is computed', async () => {
    const axes = [
      'second-call-up.severity=0:1:1000',
      'network_elasticity=0.4:0.6:1000',
      'second-call-up.shift=0:1:2',
    ];
    const args = ['sweep', 'second-mobilization', ...axes.flatMap((axis) => ['--vary', axis])];
    const { exit, err } = await runRecorded([...args, '--members', '5'], folder);
    expect(err).toContain('too-many-variants 2000000 variants are more than 1000000');
    expect(exit).toBe(2);
  });
});

describe('what a scenario extends', () => {
  writeFileSync(join(root, 'secret.json'), scenario({ title: 'SECRET' }));
  symlinkSync('../secret.json', join(folder, 'leak.json'));
  symlinkSync('..', join(folder, 'up'));
  execFileSync('mkfifo', [join(folder, 'pipe.json')]);

  it.each([
    ['../secret', 'is outside the folder of the file that names it'],
    ['../secret.json', 'is outside the folder of the file that names it'],
    [join(root, 'secret.json'), 'is outside the folder of the file that names it'],
    ['leak', 'is outside the folder of the file that names it'],
    ['leak.json', 'is outside the folder of the file that names it'],
    ['up/secret.json', 'is outside the folder of the file that names it'],
    ['a\u0000b', 'the control character U+0000'],
    ['..\\secret', 'is not found'],
    ['C:\\secret', 'is not found'],
    ['file:///etc/passwd', 'is not found'],
    ['..', 'is a directory'],
    ['pipe', 'cannot be read'],
  ])('is not read from %j', async (reference, expected) => {
    writeFileSync(join(folder, 'extends.json'), scenario({ extends: [reference] }));
    const { exit, out, err } = await runRecorded(['run', 'extends.json', '--members', '5'], folder);
    expect(err).toContain(expected);
    expect(out + err).not.toContain('SECRET');
    expect(exit).toBe(2);
  });
});
