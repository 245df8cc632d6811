import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRecorded } from '../node/recording-host.ts';
import { temporaryFolder } from '../node/files/temporary-folder.ts';

// Sessions that the documents show are run, command after command, in a folder of their own. A block is
//
//   ```session
//   $ prospects ARGUMENTS
//   what it says
//   $ prospects ARGUMENTS
//   ```

const root = new URL('../../', import.meta.url).pathname;
const { version }: { version: string } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const folders = temporaryFolder();
const sessions = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .flatMap((document) => {
    const text = readFileSync(join(root, 'docs', document), 'utf8');
    return [...text.matchAll(/```session\n([\s\S]*?)```/g)].map(([, session = '']) => ({
      ...{ document, session },
    }));
  });

describe('the documents', () => {
  it('show sessions', () => {
    expect(sessions.length).toBeGreaterThan(0);
  });

  it.each(sessions)('$document shows what a session says', async ({ session }) => {
    const folder = mkdtempSync(join(folders, 'session-'));
    const said: string[] = [];
    for (const [, args = ''] of session.matchAll(/^\$ prospects (.*)$/gm)) {
      const { out, err } = await runRecorded(args.split(' '), folder);
      said.push(`$ prospects ${args}\n${out}${err}`);
    }
    expect(said.join('').replaceAll('0.0.0-test', version)).toBe(session);
  });
});
