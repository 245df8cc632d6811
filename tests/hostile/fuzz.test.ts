import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder } from '../../src/node/files/package-folder.ts';
import { faultsOf, PATIENCE } from './fuzz/judge.ts';
import { at, put, waysIn } from './fuzz/json.ts';
import { mutateBytes, mutateJson } from './fuzz/mutate.ts';
import { chanceOf } from './fuzz/random.ts';
import { SECRET } from './fuzz/work-folder.ts';

/** How many cases belong to every run of the tests; scripts/fuzz.mjs tries as many as one likes. */
const CASES = 80;

it('gives a clear fault or a result for hostile files of every kind', { timeout: 300_000 }, () => {
  const script = join(packageFolder(), 'scripts/fuzz.mjs');
  const args = [script, '--seed', '2023', '--cases', String(CASES)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).toContain(`${CASES} tried, 0 failed`);
  expect(status).toBe(0);
});

// Parts with other columns; a recorded last year far beyond any, which once took all memory.
it.each([720, 772, 796])('mends case %i of seed 1', { timeout: 120_000 }, (number) => {
  const script = join(packageFolder(), 'scripts/fuzz.mjs');
  const args = [script, '--seed', '1', '--from', String(number), '--cases', '1'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).toContain('1 tried, 0 failed');
});

describe('the judge of a case', () => {
  const RUN = ['run', 'case.json', '--format', 'json'];
  const good = { out: '{"mean":[1,2],"partner":null}', err: '', exit: 0 };

  it.each([
    ['a result', RUN, good],
    ['a clear fault', RUN, { out: '', err: 'case.json:1:1 empty-file', exit: 2 }],
    ['a check that failed', ['verify', 'record'], { out: 'results differs', err: '', exit: 1 }],
  ])('finds nothing wrong with %s', (_, args, recorded) => {
    expect(faultsOf(args, recorded, 10)).toEqual([]);
  });

  it.each([
    [
      'a fault of its own',
      { out: '', err: 'prospects: x is not a function', exit: 1 },
      'fault of its own',
    ],
    ['a fault of the machine', { out: '', err: 'prospects: no memory', exit: 3 }, 'ended with 3'],
    ['silence', { out: '', err: '', exit: 2 }, 'without a word'],
    ['a stack', { out: '', err: 'x\n    at f (file:///a.js:1:2)', exit: 2 }, 'stack trace'],
    ['what is outside', { out: '', err: `title ${SECRET}`, exit: 2 }, 'outside the folder'],
    ['an escape', { out: '', err: 'title \u001b[2J', exit: 2 }, 'control characters'],
    ['no JSON', { ...good, out: '{' }, 'no JSON'],
    ['no number', { ...good, out: '{"mean":[1,null]}' }, 'no number'],
  ])('finds %s', (_, recorded, fault) => {
    expect(faultsOf(RUN, recorded, 10).join()).toContain(fault);
  });

  it('finds what takes too long, and a prototype that was changed', () => {
    expect(faultsOf(RUN, good, PATIENCE + 1).join()).toContain('it took 30001 ms');
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
    const found = faultsOf(RUN, good, 10);
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(found).toEqual(['it changed a prototype']);
  });
});

describe('a case', () => {
  it('comes again from its seed and its number', () => {
    const bytes = Buffer.from('{"title":"T","shocks":[]}');
    const value = { title: 'T', shocks: [{ type: 'a' }], run: { members: 5 } };
    const made = (seed: number, number: number): string => {
      const chance = chanceOf(seed, number);
      const json = JSON.stringify(mutateJson(value, chance));
      return `${Buffer.from(mutateBytes(bytes, chance)).toString('hex')} ${json}`;
    };
    expect(made(1, 7)).toBe(made(1, 7));
    const all = Array.from({ length: 200 }, (_, number) => made(1, number));
    expect(new Set(all).size).toBeGreaterThan(190);
    expect(made(2, 7)).not.toBe(made(1, 7));
  });

  it('changes a document at one place', () => {
    const value = { a: [{ b: 1 }, 2] };
    expect(waysIn(value)).toEqual([[], ['a'], ['a', 0], ['a', 0, 'b'], ['a', 1]]);
    expect(at(value, ['a', 0, 'b'])).toBe(1);
    expect(put(value, ['a', 0, 'b'], 'x')).toEqual({ a: [{ b: 'x' }, 2] });
    expect(put(value, ['a', 0], undefined)).toEqual({ a: [2] });
  });
});
