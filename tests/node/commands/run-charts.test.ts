import { describe, expect, it } from 'vitest';
import type { Host, Writer } from '../../../src/node/host.ts';
import { runCli } from '../../../src/node/make-cli.ts';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';
import { expectGolden } from './golden.ts';

const SMALL = ['--members', '40', '--workers', '1', '--quiet'];

/** Run the program as if a person looked at a terminal. */
async function onTerminal(columns: number, args: readonly string[]): Promise<string> {
  let text = '';
  const out: Writer = {
    write: (more) => void (text += more),
    ...{ isTerminal: true, columns, bold: (words) => words },
  };
  const err: Writer = { ...out, write: () => undefined, isTerminal: false };
  const host: Host = { folder: ROOT, out, err, version: '0.0.0-test' };
  expect(await runCli(args, host)).toBe(0);
  return text;
}

function withoutFans(text: string): string {
  return text.replace(/2023 = 100\n[^]*?of the members[^\n]*\n\n/, '');
}

describe('the fans of a run', () => {
  it('stand under the first table where they are asked for', async () => {
    const { out } = await runRecorded(['run', 'rouble-fall', '--charts', ...SMALL], ROOT);
    const end = out.indexOf('Remittances sent');
    expectGolden('run-charts', out.slice(0, end));
  });

  it('change nothing else', async () => {
    const withFans = await runRecorded(['run', 'rouble-fall', '--charts', ...SMALL], ROOT);
    const without = await runRecorded(['run', 'rouble-fall', ...SMALL], ROOT);
    expect(without.out).not.toContain('2023 = 100');
    expect(withoutFans(withFans.out)).toBe(without.out);
  });

  it('come by themselves on a terminal that is wide enough', async () => {
    const args = ['run', 'rouble-fall', ...SMALL];
    expect(await onTerminal(100, args)).toContain('2023 = 100');
    expect(await onTerminal(60, args)).not.toContain('2023 = 100');
    expect(await onTerminal(100, [...args, '--no-charts'])).not.toContain('2023 = 100');
  });

  it('are no wider than the terminal', async () => {
    const text = await onTerminal(80, ['run', 'rouble-fall', ...SMALL]);
    const fans = /2023 = 100\n([^]*?)of the members/.exec(text)?.[1] ?? '';
    const widest = Math.max(...fans.split('\n').map((line) => line.length));
    expect(fans).toContain('Tajikistan');
    expect(widest).toBeLessThanOrEqual(80);
  });

  it('have no baseline where there is no shock', async () => {
    const { out } = await runRecorded(['run', 'baseline', '--charts', ...SMALL], ROOT);
    expect(out).toContain('of the members\n');
    expect(out).not.toContain('median of the baseline');
  });

  it.each([
    [['--charts', '--no-charts'], '--charts and --no-charts exclude each other'],
    [['--charts', '--format', 'json'], '--charts needs --format table'],
  ])('cannot be had with %j', async (args, message) => {
    const { out, err, exit } = await runRecorded(['run', 'baseline', ...args], ROOT);
    expect(err).toContain(message);
    expect([out, exit]).toEqual(['', 2]);
  });
});
