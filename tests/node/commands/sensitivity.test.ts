import { describe, expect, it } from 'vitest';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';
import { expectGolden } from './golden.ts';

const REMITTANCES = ['--indicator', 'remittances_received', '--country', 'TJK'];

async function sensitivity(...args: readonly string[]) {
  return runRecorded(['sensitivity', ...args], ROOT);
}

describe('prospects sensitivity', () => {
  it.each([
    [
      ['second-mobilization', ...REMITTANCES, '--horizon', 'mid', '--top', '4'],
      ['remittances_received, Tajikistan, 2026–2028 (mid term), mean of the years', 'rank corr.'],
    ],
    [
      [
        ...['second-mobilization', ...REMITTANCES, '--year', '2026', '--of', 'difference'],
        ...['--method', 'sobol', '--samples', '64', '--top', '2', '--elements'],
      ],
      ['2026, difference from the baseline', 'noise of all years', '6 samples of 64'],
    ],
    [
      ['prolonged-sanctions', '--claim', 'kgz_remittances_russia_fall', '--horizon', 'long'],
      ['kgz_remittances_russia_fall, 2029–2035 (long term)', 'it does with probability 0.'],
    ],
  ])('prints a table: %j', async (args, parts) => {
    const { out, err, exit } = await sensitivity(...args, '--members', '100');
    expect([err, exit]).toEqual(['', 0]);
    for (const part of parts) expect(out).toContain(part);
  });

  it('prints one JSON object, the same each time', async () => {
    const args = ['rouble-fall', ...REMITTANCES, '--year', '2025', '--members', '60'];
    const [first, second] = [
      await sensitivity(...args, '--format', 'json'),
      await sensitivity(...args, '--format', 'json'),
    ];
    expect(second).toEqual(first);
    expect(JSON.parse(first.out)).toMatchObject({
      ...{ format: 1, method: 'tornado', scenario: { id: 'rouble-fall' } },
      engine: { version: '0.0.0-test', members: 60 },
      target: { indicator: 'remittances_received', country: 'TJK', years: [2025, 2025] },
    });
  });

  it('has the seed that is given', async () => {
    const args = ['rouble-fall', ...REMITTANCES, '--year', '2025', '--members', '60'];
    const { out } = await sensitivity(...args, '--seed', 'other');
    expect(out).toContain('60 members, seed other');
    expect(out).not.toBe((await sensitivity(...args)).out);
  });

  it('prints its help', async () => {
    const { out, exit } = await sensitivity('--help');
    expectGolden('help-sensitivity', out);
    expect(exit).toBe(0);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    [['rouble-fall'], 'name either a claim (--claim) or an indicator (--indicator)'],
    [['rouble-fall', ...REMITTANCES], 'name either a year (--year) or a horizon'],
    [
      ['rouble-fall', '--indicator', 'remitances_received', '--year', '2025'],
      'unknown indicator "remitances_received", did you mean "remittances_received"?',
    ],
    [
      ['rouble-fall', '--indicator', 'gdp', '--country', 'TJX', '--year', '2025'],
      '"gdp" has no country "TJX", did you mean "TJK"?',
    ],
    [['rouble-fall', ...REMITTANCES, '--year', '2050'], '2050 is not within the run'],
    [['roubl-fall', ...REMITTANCES, '--year', '2025'], 'roubl-fall'],
    [['rouble-fall', ...REMITTANCES, '--year', '2025', '--members', '9'], 'at least 50 members'],
    [['rouble-fall', ...REMITTANCES, '--year', '2025', '--samples', '9'], '--samples takes one'],
    [['rouble-fall', 'oil-slump', ...REMITTANCES, '--year', '2025'], 'Unknown argument: oil-slump'],
  ])('%j', async (args, message) => {
    const { out, err, exit } = await sensitivity(...args);
    expect(err).toContain(message);
    expect([out, exit]).toEqual(['', 2]);
  });
});
