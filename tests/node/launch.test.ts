import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const home = fileURLToPath(new URL('../..', import.meta.url));
const copy = join(tmpdir(), `prospects-launch-${process.pid}`);
const ARGUMENTS = ['validate', join(home, 'scenarios/baseline.json')];

beforeAll(() => {
  mkdirSync(copy);
  cpSync(join(home, 'dist'), join(copy, 'dist'), { recursive: true });
  for (const part of ['data', 'scenarios', 'package.json'])
    symlinkSync(join(home, part), join(copy, part));
});

afterAll(() => {
  rmSync(copy, { recursive: true });
});

function outputOf(file: string): string {
  return execFileSync(process.execPath, [file, ...ARGUMENTS], { encoding: 'utf8' });
}

describe('the launcher', () => {
  const launcher = join(copy, 'dist/prospects.cjs');
  const modules = join(copy, 'dist/cli.js');
  const { version, arch } = process;
  const cache = join(copy, `dist/program-${version}-${arch}.cache`);

  it('starts the program with the code that was kept', () => {
    expect(outputOf(launcher)).toBe(outputOf(modules));
  });

  it('does not take the code that another release of Node made', () => {
    const other = join(copy, `dist/program-${version}0-${arch}.cache`);
    const program = join(copy, 'dist/program.cjs');
    renameSync(cache, other);
    renameSync(program, `${program}.away`);
    expect(outputOf(launcher)).toBe(outputOf(modules));
    renameSync(`${program}.away`, program);
    renameSync(other, cache);
  });

  it('does without a cache that this version of Node does not take', () => {
    truncateSync(cache, 1000);
    expect(outputOf(launcher)).toBe(outputOf(modules));
    rmSync(cache);
    rmSync(join(copy, 'dist/program.cjs'));
    expect(outputOf(launcher)).toBe(outputOf(modules));
  });

  it('passes on the exit code of the program', () => {
    const run = (): string =>
      execFileSync(
        process.execPath,
        [join(home, 'dist/prospects.cjs'), 'run', 'no-such-scenario'],
        {
          stdio: 'pipe',
        },
      ).toString();
    expect(run).toThrow(expect.objectContaining({ status: 2 }));
  });
});
