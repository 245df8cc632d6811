import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../../src/node/record/open-record.ts';
import { smallWorld, withRanges } from '../record/small-run.ts';

const world = smallWorld();
const { folder } = world;
const options = ['--members', '30', '--seed', 'again', '--until', '2028', '--members-parquet'];
await world.run('run', 'more.json', 'closed.json', '--out', 'good', ...options);

describe('rerun', () => {
  it('gives the same folder to the last bit, on the recorded scenarios and settings', async () => {
    rmSync(join(folder, 'closed.json'));
    const ran = await world.run('rerun', 'good', '-o', 'again', '--workers', '1');
    expect(ran).toEqual({
      out: 'the same as good, to the last bit\n',
      err: 'wrote again\n',
      exit: 0,
    });
    const files = filesIn(join(folder, 'good'));
    expect(filesIn(join(folder, 'again'))).toEqual(files);
    for (const name of files) {
      const [before, after] = ['good', 'again'].map((one) => readFileSync(join(folder, one, name)));
      expect(before?.equals(after ?? Buffer.of())).toBe(true);
    }
  });

  it('can repeat what it wrote itself', async () => {
    const { exit, out } = await world.run('rerun', 'again', '--out', 'third', '--quiet');
    expect([exit, out]).toEqual([0, 'the same as again, to the last bit\n']);
  });

  it('replaces a folder only if it is told to', async () => {
    cpSync(join(folder, 'good'), join(folder, 'there'), { recursive: true });
    const refused = await world.run('rerun', 'good', '-o', 'there');
    expect(refused).toMatchObject({
      exit: 2,
      err: 'prospects: there is there already; --force replaces it\n',
    });
    expect((await world.run('rerun', 'good', '-o', 'there', '--force')).exit).toBe(0);
  });

  it('does not start on scenarios that are not as they were written', async () => {
    cpSync(join(folder, 'good'), join(folder, 'changed'), { recursive: true });
    writeFileSync(join(folder, 'changed/scenarios/closed.json'), '{}');
    const { exit, err } = await world.run('rerun', 'changed', '-o', 'none');
    expect([exit, err]).toEqual([
      1,
      'changed is not repeated: what went in is not at hand\n' +
        'scenarios/closed.json is not as it was written\n',
    ]);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('does not start on other data', async () => {
    const other = smallWorld();
    cpSync(join(folder, 'good'), join(other.folder, 'good'), { recursive: true });
    withRanges(other);
    const { exit, err } = await other.run('rerun', 'good', '-o', 'none');
    expect([exit, err]).toEqual([
      1,
      'good is not repeated: what went in is not at hand\n' +
        'data file plausibility/ranges.json is new\n',
    ]);
  });

  it('tells of another version, and what came out otherwise', async () => {
    cpSync(join(folder, 'good'), join(folder, 'older'), { recursive: true });
    const file = join(folder, 'older/manifest.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('0.0.0-test', '0.0.1'));
    const { exit, err, out } = await world.run('rerun', 'older', '-o', 'newer');
    expect([exit, err]).toEqual([1, 'written by version 0.0.1, this is 0.0.0-test\nwrote newer\n']);
    expect(out).toMatch(
      /^not the same as older: 1 file\nmanifest\.json comes out otherwise, from line \d+ on\n$/,
    );
  });

  it('refuses a folder that does not tell what went in', async () => {
    cpSync(join(folder, 'good'), join(folder, 'bare'), { recursive: true });
    writeFileSync(join(folder, 'bare/manifest.json'), '{ "kind": "manifest", "files": {} }');
    const { exit, err } = await world.run('rerun', 'bare', '-o', 'none');
    expect([exit, err]).toEqual([
      2,
      'prospects: bare cannot be repeated: its manifest does not tell what went in\n',
    ]);
  });
});
