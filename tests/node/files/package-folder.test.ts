import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder } from '../../../src/node/files/package-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
mkdirSync(join(root, 'outer/data'), { recursive: true });
mkdirSync(join(root, 'outer/inner/deep'), { recursive: true });
writeFileSync(join(root, 'outer/package.json'), '{}');
writeFileSync(join(root, 'outer/inner/package.json'), '{}');

describe('packageFolder', () => {
  it('is the folder of this package by itself, wherever the process runs', () => {
    const folder = packageFolder();
    const { name }: { name?: string } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    expect(name).toBe('prospects');
    expect(existsSync(join(folder, 'data/model'))).toBe(true);
  });

  it('goes up past a package without data', () => {
    expect(packageFolder(join(root, 'outer/inner/deep'))).toBe(join(root, 'outer'));
    expect(packageFolder(join(root, 'outer'))).toBe(join(root, 'outer'));
  });

  it('fails where there is none', () => {
    const { root: top } = parse(root);
    expect(() => packageFolder(top)).toThrow(`no package folder above ${top}`);
  });
});
