import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIGURES =
  'KGZ.remittances_received.2022,KGZ.workers_abroad.RUS.2022.census,KGZ.consultations.2023';
const SECOND = 'tests/yearbook/second-extraction-kgz.csv';

const atFirst = compare('tests/yearbook/first-extraction-kgz.csv', SECOND, FIGURES);
const now = compare('data/yearbook/indicators.csv', SECOND, FIGURES);
const doubts = compare(
  'tests/yearbook/first-doubts-kgz.csv',
  'tests/yearbook/second-doubts-kgz.csv',
  'KGZ-A01',
);
const readme = readFileSync(`${ROOT}/data/yearbook/README.md`, 'utf8').replaceAll(/ +/g, ' ');

describe('the rates of the chapter that was worked twice', () => {
  it.each([
    'value',
    'country',
    'partner',
    'period',
    'unit',
    'kind',
    'role',
    'indicator',
    'confidence',
    'obs_status',
  ])('stand in the README for the column %s', (column) => {
    const rates = `${atFirst.get(column)} | ${now.get(column)}`;
    expect(readme).toContain(`| \`${column}\` | ${rates} |`);
  });

  it('stand in the README for figures and doubts that only one has, no doubt of high severity', () => {
    expect(readme).toContain(`| figures | ${atFirst.get('coverage')} | ${now.get('coverage')} |`);
    expect(readme).toContain(`| doubts | ${doubts.get('coverage')} | - |`);
    expect(doubts.get('found by one only')).toMatch(/^0 high/);
  });
});

/** The lines that the script prints for two tables, by what they are about. */
function compare(first: string, second: string, without: string): ReadonlyMap<string, string> {
  const script = 'scripts/compare-extractions.mjs';
  const printed = execFileSync('node', [script, first, second, '--without', without], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return new Map(printed.trim().split('\n').map(splitLine));
}

function splitLine(line: string): readonly [string, string] {
  const [what = '', rate = ''] = line.split(': ');
  return [what, rate];
}
