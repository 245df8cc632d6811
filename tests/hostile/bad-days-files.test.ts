import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recoverFolder, writeFile, writeFolder } from '../../src/node/files/write-whole.ts';
import { isMachineFault, machineWords } from '../../src/node/machine-fault.ts';
import { hashFiles, readDataFiles } from '../../src/node/knowledge/data-files.ts';
import { packageFolder } from '../../src/node/files/package-folder.ts';
import { logReadings } from '../../src/node/record/log-readings.ts';
import { keepInputs } from '../../src/node/record/manifest.ts';
import { temporaryFolder } from '../node/files/temporary-folder.ts';

const root = temporaryFolder();
let count = 0;
function freshFolder(): string {
  const folder = join(root, String((count += 1)));
  mkdirSync(folder);
  return folder;
}
const files = (text: string): ReadonlyMap<string, string> => new Map([['a.txt', text]]);

describe('a folder that is written whole', () => {
  it.each(['../a', '/a', 'b/../../a', '..', '.', ''])(
    'refuses a file that would lie elsewhere: %j',
    (name) => {
      const home = freshFolder();
      expect(() => writeFolder(join(home, 'out'), new Map([[name, 'x']]), true)).toThrow();
      expect(readdirSync(home)).toEqual([]);
    },
  );

  it('is put back if the program was killed between two renamings', () => {
    const home = freshFolder();
    const out = join(home, 'out');
    writeFolder(out, files('old'), false);
    mkdirSync(join(home, '.out.writing-killed'));
    renameSync(out, join(home, '.out.writing-killed/replaced'));
    recoverFolder(out);
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('old');
    expect(() => writeFolder(out, files('new'), false)).toThrow('is there already');
  });

  it('is put back before it is replaced, so that it is not lost if that fails', () => {
    const home = freshFolder();
    const out = join(home, 'out');
    mkdirSync(join(home, '.out.writing-killed/replaced'), { recursive: true });
    writeFileSync(join(home, '.out.writing-killed/replaced/a.txt'), 'old');
    const impossible = new Map([
      ['a', 'file'],
      ['a/b', 'below a file'],
    ]);
    expect(() => writeFolder(out, impossible, true)).toThrow();
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('old');
  });

  it('takes away what was left long ago, and nothing that is being written', () => {
    const home = freshFolder();
    const [stale, fresh] = ['.out.writing-stale', '.out.writing-fresh'].map((name) =>
      join(home, name),
    );
    for (const folder of [stale, fresh])
      mkdirSync(join(folder ?? '', 'fresh'), { recursive: true });
    const longAgo = new Date(Date.now() - 7_200_000);
    utimesSync(stale ?? '', longAgo, longAgo);
    writeFolder(join(home, 'out'), files('x'), false);
    expect(readdirSync(home).toSorted()).toEqual(['.out.writing-fresh', 'out']);
  });

  it('does not take the place of a file', () => {
    const home = freshFolder();
    writeFile(join(home, 'out'), 'old', false);
    expect(() => writeFolder(join(home, 'out'), files('new'), false)).toThrow('is there already');
    expect(readFileSync(join(home, 'out'), 'utf8')).toBe('old');
  });
});

describe('a file that changes during a run', () => {
  it('is noticed when it is read again', () => {
    let text = 'first';
    const log = logReadings((reference) => ({ ok: true, file: reference, text, id: 'one' }));
    log.read('a.json', undefined);
    log.read('b.json', undefined);
    text = 'second';
    expect(() => log.read('c.json', 'a.json')).toThrow(
      'c.json changed during the run, which is not kept: run it again',
    );
  });

  it('of the data is noticed before the record of the run is made', () => {
    const data = join(packageFolder(), 'data');
    const given = {
      ...{
        scenarios: ['a'],
        readings: [],
        conditions: { observed: undefined, drivers: undefined },
      },
      ...{ dataFolder: data, options: {} },
    };
    const now = hashFiles(readDataFiles(data));
    expect(keepInputs(given, now).inputs.data.sha256).toBe(now);
    expect(() => keepInputs(given, '0'.repeat(64))).toThrow('changed during the run');
  });
});

describe('a fault of the machine', () => {
  const coded = (code: string, more: object = {}): Error =>
    Object.assign(new Error('raw words'), { code, ...more });

  it.each([
    [coded('ENOSPC'), 'no space is left on the disk (ENOSPC)'],
    [coded('EACCES', { path: '/out' }), 'permission is denied: /out (EACCES)'],
    [coded('EROFS', { path: '/out' }), 'nothing can be written there: /out (EROFS)'],
    [coded('EWHATEVER'), 'raw words'],
    [coded('ERR_WORKER_OUT_OF_MEMORY'), 'raw words'],
    [
      new RangeError('Array buffer allocation failed'),
      'there is not enough memory: Array buffer allocation failed',
    ],
  ])('is told from others, and said in words: %s', (error, words) => {
    expect(isMachineFault(error)).toBe(true);
    expect(machineWords(error)).toBe(words);
  });

  it.each([
    new Error('ours'),
    new RangeError('Maximum call stack size exceeded'),
    new TypeError('x is not a function'),
    coded('ERR_INVALID_ARG_TYPE'),
    'no error',
  ])('is not one of ours: %s', (error) => {
    expect(isMachineFault(error)).toBe(false);
  });
});

it('leaves nothing of this test behind', () => {
  expect(existsSync(join(root, '..', 'a'))).toBe(false);
});
