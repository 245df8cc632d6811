// The program as it is built, on days on which the machine fails it.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recoverFolder } from '../../src/node/files/write-whole.ts';
import { packageFolder } from '../../src/node/files/package-folder.ts';
import { temporaryFolder } from '../node/files/temporary-folder.ts';
import { chanceOf } from './fuzz/random.ts';

const CLI = join(packageFolder(), 'dist/cli.js');
const root = temporaryFolder();
const isRoot = process.getuid?.() === 0;
const RUN = ['run', 'baseline', '--until', '2026', '--workers', '1', '--quiet'];

let count = 0;
function freshFolder(): string {
  const folder = join(root, `day-${(count += 1)}`);
  mkdirSync(folder);
  return folder;
}

type Ended = { readonly status: number | null; readonly out: string; readonly err: string };

function prospects(args: readonly string[], folder: string): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    ...{ cwd: folder, encoding: 'utf8' },
  });
  return { status, out: stdout, err: stderr };
}

function inShell(script: string, folder: string): Ended {
  const line = script.replaceAll('PROSPECTS', `"${process.execPath}" "${CLI}"`);
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    ...{ cwd: folder, encoding: 'utf8' },
  });
  return { status, out: stdout, err: stderr };
}

/** The files of a folder with their content, to compare whole folders. */
function contentOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return files
    .map((path) => `${path.slice(folder.length)} ${readFileSync(path, 'hex')}`)
    .join('\n');
}

/** Start the program, and end it by a signal after some time, unless it is done before. */
function killedAfter(
  milliseconds: number,
  signal: NodeJS.Signals,
  args: readonly string[],
  folder: string,
): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill(signal), milliseconds);
    child.on('exit', (code, by) => {
      clearTimeout(timer);
      resolve({ code, signal: by });
    });
  });
}

/** How long a whole run takes here and now, to spread kills over it. */
function timeOf(args: readonly string[]): number {
  const started = performance.now();
  prospects(args, freshFolder());
  return performance.now() - started;
}

const chance = chanceOf(2023, 0);

describe('killed at a random moment', () => {
  const args = [...RUN, '--members', '400', '--out', 'out', '--force'];
  const whole = new Map<string, string>();
  beforeAll(() => {
    for (const seed of ['old', 'new']) {
      const folder = freshFolder();
      expect(prospects([...args, '--seed', seed], folder).status).toBe(0);
      whole.set(seed, contentOf(join(folder, 'out')));
    }
  }, 60_000);

  it('leaves the earlier folder or the new one, each whole', async () => {
    const folder = freshFolder();
    prospects([...args, '--seed', 'old'], folder);
    const length = timeOf([...args, '--seed', 'new']);
    for (let kill = 0; kill < 4; kill += 1) {
      // The writing comes last: most kills go there.
      const moment = length * (kill < 2 ? chance.unit() : 0.7 + 0.4 * chance.unit());
      await killedAfter(moment, 'SIGKILL', [...args, '--seed', 'new'], folder);
      recoverFolder(join(folder, 'out'));
      const left = contentOf(join(folder, 'out'));
      expect([whole.get('old'), whole.get('new')]).toContain(left);
    }
    expect(prospects([...args, '--seed', 'new'], folder).status).toBe(0);
    expect(contentOf(join(folder, 'out'))).toBe(whole.get('new'));
  });

  it('leaves nothing in the place of a folder that was not there', async () => {
    const length = timeOf([...args, '--seed', 'new']);
    for (let kill = 0; kill < 2; kill += 1) {
      const folder = freshFolder();
      const moment = length * (0.6 + 0.4 * chance.unit());
      await killedAfter(moment, 'SIGKILL', [...args, '--seed', 'new'], folder);
      const out = join(folder, 'out');
      if (existsSync(out)) expect(contentOf(out)).toBe(whole.get('new'));
      expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(
        existsSync(out) ? ['out'] : [],
      );
    }
  });

  it('leaves an earlier sweep whole', async () => {
    const sweep = [
      ...['sweep', 'second-mobilization', '--vary', 'second-call-up.severity=0.2,0.4,0.6'],
      ...['--members', '200', '--horizon', 'short', '--claim', 'none', '--workers', '1', '--quiet'],
      ...['--out', 'out', '--force'],
    ];
    const folder = freshFolder();
    expect(prospects(sweep, folder).status).toBe(0);
    const before = contentOf(join(folder, 'out'));
    for (let kill = 0; kill < 2; kill += 1) {
      await killedAfter(100 + 900 * chance.unit(), 'SIGKILL', sweep, folder);
      recoverFolder(join(folder, 'out'));
      expect(contentOf(join(folder, 'out'))).toBe(before);
    }
  });
});

describe('interrupted from the keyboard', () => {
  const long = ['run', 'everything-at-once', '--members', '1000000', '--workers', '2'];

  it('ends at once, and writes nothing', async () => {
    const folder = freshFolder();
    const sweep = [
      ...['sweep', 'second-mobilization', '--vary', 'second-call-up.severity=0:1'],
      ...['--variants', '100000', '--workers', '2', '--quiet', '--out', 'out'],
    ];
    const ended = await killedAfter(1500, 'SIGINT', sweep, folder);
    expect(ended).toEqual({ code: null, signal: 'SIGINT' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives 130, as shells count signals', () => {
    const line = `timeout --preserve-status --signal INT 1 PROSPECTS ${long.join(' ')}`;
    expect(inShell(line, freshFolder()).status).toBe(130);
  });
});

describe('a reader who stops reading', () => {
  it('of results ends the program quietly', () => {
    const { out, err } = inShell(
      'PROSPECTS run everything-at-once --format json --quiet | head -n 1; exit "${PIPESTATUS[0]}"',
      freshFolder(),
    );
    expect(out).toBe('{\n');
    expect(err).toBe('');
  });

  it('of messages does not end the work', () => {
    const folder = freshFolder();
    const { status } = inShell(
      'PROSPECTS run everything-at-once --members 100 --out out 2>&1 >/dev/null | true; test -f out/manifest.json',
      folder,
    );
    expect(status).toBe(0);
  });
});

describe('a disk', () => {
  const disk = join(root, 'disk');
  const isMounted = (): boolean =>
    isRoot &&
    spawnSync('bash', ['-c', `mkdir -p "${disk}" && mount -t tmpfs -o size=200k tmpfs "${disk}"`])
      .status === 0;

  it.skipIf(!existsSync('/dev/full'))('that is full under standard output is told', () => {
    const { status, err } = inShell('PROSPECTS run baseline --quiet > /dev/full', freshFolder());
    expect(err).toBe('prospects: no space is left on the disk (ENOSPC)\n');
    expect(status).toBe(3);
  });

  it('that is full keeps the earlier folder, and no part of the new one', ({ skip }) => {
    if (!isMounted()) return skip('needs the right to mount a small disk');
    try {
      mkdirSync(join(disk, 'out'));
      writeFileSync(join(disk, 'out/old.txt'), 'old');
      const args = ['run', 'baseline', '--members', '20', '--workers', '1', '--force'];
      const { status, err } = prospects([...args, '--quiet', '--out', 'out'], disk);
      expect(err).toMatch(/^prospects: no space is left on the disk.* \(ENOSPC\)\n$/);
      expect(status).toBe(3);
      expect(contentOf(disk)).toBe(`/out/old.txt ${Buffer.from('old').toString('hex')}`);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it.skipIf(isRoot)('folder that cannot be written is told', () => {
    const folder = freshFolder();
    chmodSync(folder, 0o500);
    const { status, err } = prospects([...RUN, '--out', 'out'], folder);
    chmodSync(folder, 0o700);
    expect(err).toMatch(/^prospects: permission is denied: .* \(EACCES\)\n$/);
    expect(status).toBe(3);
  });

  it.skipIf(!existsSync('/proc/self'))('place where nothing can be made is told', () => {
    const { status, err } = prospects([...RUN, '--out', '/proc/out'], freshFolder());
    expect(err).toMatch(/^prospects: a folder is not there and cannot be made: .* \(ENOENT\)\n$/);
    expect(status).toBe(3);
  });

  it('folder of results is as open as others are', () => {
    const folder = freshFolder();
    expect(prospects([...RUN, '--out', 'out'], folder).status).toBe(0);
    mkdirSync(join(folder, 'plain'));
    const modes = ['out', 'plain'].map((name) => statSync(join(folder, name)).mode);
    expect(modes[0]).toBe(modes[1]);
  });
});

describe('two runs that write to one folder', () => {
  async function both(more: readonly string[], folder: string) {
    const args = [...RUN, '--members', '400', '--out', 'out', ...more];
    return Promise.all(
      ['one', 'two'].map((seed) =>
        killedAfter(60_000, 'SIGKILL', [...args, '--seed', seed], folder),
      ),
    );
  }

  it('leave the folder of one of them, whole, and refuse the other', async () => {
    const folder = freshFolder();
    const ended = await both([], folder);
    expect(ended.map(({ code }) => code).toSorted()).toEqual([0, 2]);
    expect(prospects(['verify', 'out'], folder).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('with --force both end well, and the folder is that of one of them', async () => {
    const folder = freshFolder();
    const ended = await both(['--force'], folder);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expect(prospects(['verify', 'out'], folder).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['out']);
  });
});
