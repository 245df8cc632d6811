import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/node/files/read-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const path = (name: string): string => join(folder, name);
mkdirSync(path('folder'));
writeFileSync(path('good'), 'Türkiye');
writeFileSync(path('marked'), '\uFEFF{}');
writeFileSync(path('bad'), Uint8Array.of(0x61, 0xff));
writeFileSync(path('large'), '');
truncateSync(path('large'), 16 * 1024 * 1024 + 1);
symlinkSync(path('good'), path('link'));
execFileSync('mkfifo', [path('pipe')]);
symlinkSync(path('nowhere'), path('dangling'));

describe('readText', () => {
  it('reads UTF-8 and keeps a byte order mark for the reader of JSON to see', () => {
    expect(readText(path('good'))).toMatchObject({ ok: true, text: 'Türkiye' });
    expect(readText(path('marked'))).toMatchObject({ ok: true, text: '\uFEFF{}' });
  });

  it('gives a link the real path of its file', () => {
    const [file, link] = ['good', 'link'].map((name) => readText(path(name)));
    expect(link).toEqual(file);
  });

  it.each([
    ['missing', 'absent'],
    ['missing', 'good/below-a-file'],
    ['missing', 'dangling'],
    ['directory', 'folder'],
    ['not-utf8', 'bad'],
    ['too-large', 'large'],
    ['unreadable', 'pipe'],
    ['unreadable', 'nul\0l'],
  ])('says %s of %s', (reason, name) => {
    expect(readText(path(name))).toEqual({ ok: false, reason });
  });
});
