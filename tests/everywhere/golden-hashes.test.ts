import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/core/index.ts';
import { runRecorded } from '../node/recording-host.ts';

// What `run --format json` gives for every shipped scenario, as two hashes each, on whatever release
// of Node.js and whatever machine the tests run. Hashed are:
//
// - series: the years, and of each series its ids and every number of scenario, baseline and
//   difference, as they are printed, digit by digit;
// - outcomes: ids, horizons, verdicts, likelihoods, probabilities and ranges of the tested claims, and
//   ids and horizons of the untested.
//
// Not hashed is what changes without a number changing: version, hashes of files, titles, labels,
// reasons and warnings. UPDATE_GOLDEN=1 npx vitest run tests/everywhere writes the hashes anew.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = fileURLToPath(new URL('../golden/hashes.json', import.meta.url));
const MEMBERS = 20;

type Hashes = { readonly series: string; readonly outcomes: string };
type Golden = { readonly members: number; readonly scenarios: Readonly<Record<string, Hashes>> };

const shipped = readdirSync(new URL('../../scenarios', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => basename(name, '.json'));

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function hashesOf({ years, series, outcomes, untested }: RunResult): Hashes {
  const tested = outcomes.map(({ label: _, baseline, ...rest }) => {
    const { label: __, ...numbers } = baseline;
    return { ...rest, baseline: numbers };
  });
  const others = untested.map(({ claim, horizon }) => [claim, horizon]);
  return { series: sha256([years, series]), outcomes: sha256([tested, others]) };
}

async function runHashes(scenario: string): Promise<Hashes> {
  const options = ['--members', `${MEMBERS}`, '--workers', '1', '--format', 'json', '--quiet'];
  const { out, err, exit } = await runRecorded(['run', scenario, ...options], ROOT);
  if (exit !== 0) throw new Error(err);
  const result: RunResult = JSON.parse(out);
  return hashesOf(result);
}

const isRenewed = process.env['UPDATE_GOLDEN'] === '1';
const renewed: Record<string, Hashes> = {};

/** The known hashes; where they are renewed, those that were just found. */
function golden(): Golden {
  if (isRenewed) return { members: MEMBERS, scenarios: renewed };
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

describe('every shipped scenario gives the known numbers', () => {
  it.each(shipped)('%s', async (name) => {
    const found = await runHashes(name);
    if (isRenewed) renewed[name] = found;
    expect(found).toEqual(golden().scenarios[name]);
  });

  it('and no other is known', () => {
    expect(golden().members).toBe(MEMBERS);
    expect(Object.keys(golden().scenarios)).toEqual(shipped);
  });

  afterAll(() => {
    if (isRenewed) writeFileSync(FILE, `${JSON.stringify(golden(), undefined, 2)}\n`);
  });
});
