import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateFromFile, stateToFile } from '../../../src/web/state/state-file.ts';
import { runRecorded } from '../../node/recording-host.ts';
import { catalogue, shipped, vocabulary } from '../knowledge.ts';
import { arbitraryScenario } from './arbitrary-state.ts';

const known = { catalogue, vocabulary };

describe('a file', () => {
  it('gives any scenario back', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        expect(stateFromFile(stateToFile(scenario), known)).toEqual({ ok: true, value: scenario });
      }),
    );
  });

  it('of a shipped scenario runs to the numbers of the shipped one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    try {
      writeFileSync(join(folder, 'mine.json'), stateToFile(shipped('everything-at-once', 40)));
      const args = ['--members', '40', '--format', 'csv', '--quiet'];
      const mine = await runRecorded(['run', 'mine.json', ...args], folder);
      const theirs = await runRecorded(['run', 'everything-at-once', ...args], folder);
      expect(mine.out.replaceAll('mine', 'everything-at-once')).toBe(theirs.out);
      expect(mine.exit).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('may extend a shipped scenario, which is put in', () => {
    const file = { title: 'a', description: 'b', extends: ['rouble-fall'], shocks: [] };
    const answer = stateFromFile(JSON.stringify(file), known);
    expect(answer).toMatchObject({
      ok: true,
      value: { title: 'a', shocks: shipped('rouble-fall').shocks },
    });
    expect(answer.ok && 'extends' in answer.value).toBe(false);
  });

  it.each([
    ['no JSON', '{', 'is missing'],
    [
      'a file that it does not know',
      '{"title":"a","description":"b","shocks":[],"extends":["rouble-fal"]}',
      'rouble-fall',
    ],
    [
      'too many members',
      '{"title":"a","description":"b","shocks":[],"run":{"members":6000}}',
      'expected at most 5000 members in the page, not 6000',
    ],
    [
      'too many characters',
      ' '.repeat(1_000_001),
      'expected at most 1000000 characters, not 1000001',
    ],
  ])('with %s is a fault', (_, text, message) => {
    const answer = stateFromFile(text, known);
    expect(answer.ok).toBe(false);
    expect(JSON.stringify(answer)).toContain(message);
  });
});
