import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AlreadyThereError, writeFile, writeFolder } from '../../../src/node/files/write-whole.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
let count = 0;

/** An empty folder of its own for each test. */
function freshFolder(): string {
  const folder = join(root, String((count += 1)));
  mkdirSync(folder);
  return folder;
}

/** All files below a folder with their text. */
function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    names.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

describe('writeFolder', () => {
  it('writes all files, those of folders inside and bytes too, and makes the way to it', () => {
    const home = freshFolder();
    const files = new Map<string, string | Uint8Array>([
      ['a.txt', 'one'],
      ['deep/er/b.bin', Uint8Array.of(104, 105)],
    ]);
    writeFolder(join(home, 'new/out'), files, false);
    expect(contentOf(home)).toEqual({ 'new/out/a.txt': 'one', 'new/out/deep/er/b.bin': 'hi' });
  });

  it('refuses an existing folder and leaves it as it is', () => {
    const home = freshFolder();
    const out = join(home, 'out');
    writeFolder(out, new Map([['old', '1']]), false);
    expect(() => writeFolder(out, new Map([['new', '2']]), false)).toThrow(AlreadyThereError);
    expect(() => writeFolder(out, new Map([['new', '2']]), false)).toThrow(
      `${out} is there already; --force replaces it`,
    );
    expect(contentOf(home)).toEqual({ 'out/old': '1' });
  });

  it('replaces an existing folder by force, and nothing of the old one is left', () => {
    const home = freshFolder();
    const out = join(home, 'out');
    writeFolder(
      out,
      new Map([
        ['old', '1'],
        ['both', '1'],
      ]),
      false,
    );
    writeFolder(
      out,
      new Map([
        ['new', '2'],
        ['both', '2'],
      ]),
      true,
    );
    expect(contentOf(home)).toEqual({ 'out/new': '2', 'out/both': '2' });
  });

  it.each([false, true])('leaves nothing half-written when a write fails (force: %s)', (force) => {
    const home = freshFolder();
    const out = join(home, 'out');
    if (force) writeFolder(out, new Map([['old', '1']]), false);
    const impossible = new Map([
      ['a', 'file'],
      ['a/b', 'cannot lie below a file'],
    ]);
    expect(() => writeFolder(out, impossible, force)).toThrow();
    expect(contentOf(home)).toEqual(force ? { 'out/old': '1' } : {});
    expect(readdirSync(home)).toEqual(force ? ['out'] : []);
  });

  it('fails where a file stands in the way to the folder', () => {
    const home = freshFolder();
    writeFileSync(join(home, 'file'), 'x');
    expect(() => writeFolder(join(home, 'file/out'), new Map(), false)).toThrow();
    expect(contentOf(home)).toEqual({ file: 'x' });
  });
});

describe('writeFile', () => {
  it('writes a file and makes the way to it', () => {
    const home = freshFolder();
    writeFile(join(home, 'a/b.html'), '<p>', false);
    expect(contentOf(home)).toEqual({ 'a/b.html': '<p>' });
  });

  it('refuses an existing file, and replaces it by force', () => {
    const home = freshFolder();
    const path = join(home, 'x');
    writeFile(path, 'old', false);
    expect(() => writeFile(path, 'new', false)).toThrow(AlreadyThereError);
    expect(contentOf(home)).toEqual({ x: 'old' });
    writeFile(path, 'new', true);
    expect(contentOf(home)).toEqual({ x: 'new' });
  });

  it('leaves what was there when it cannot replace it', () => {
    const home = freshFolder();
    writeFolder(join(home, 'out'), new Map([['old', '1']]), false);
    // A file cannot take the place of a folder.
    expect(() => writeFile(join(home, 'out'), 'new', true)).toThrow();
    expect(contentOf(home)).toEqual({ 'out/old': '1' });
    expect(readdirSync(home)).toEqual(['out']);
  });
});
