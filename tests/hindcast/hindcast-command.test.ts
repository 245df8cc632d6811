import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkHindcastFile, checkOverlayFile } from '../../src/core/index.ts';
import type { HindcastFile } from '../../src/core/index.ts';
import { openHindcast } from '../../src/node/hindcast/open-hindcast.ts';
import { readYearbook } from '../../src/node/yearbook/read-yearbook.ts';
import { expectGolden } from '../node/commands/golden.ts';
import { temporaryFolder } from '../node/files/temporary-folder.ts';
import { runRecorded } from '../node/recording-host.ts';

const root = new URL('../../', import.meta.url).pathname;
const data = join(root, 'data');

function shippedPlan(): HindcastFile {
  const path = join(data, 'hindcast/hindcast.json');
  const checked = checkHindcastFile(path, readFileSync(path, 'utf8'));
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value.spec;
}

type Figure = {
  readonly row: string;
  readonly printed: number;
  readonly median: number;
  readonly interval_90: readonly [number, number];
  readonly inside_90: boolean;
  readonly at_least: boolean;
  readonly why_missed: string | null;
};

type Result = {
  readonly figures: readonly Figure[];
  readonly summary: { readonly inside_90: { readonly hits: number; readonly of: number } };
};

async function shippedResult(): Promise<Result> {
  const { out, exit } = await runRecorded(['hindcast', '--format', 'json'], root);
  expect(exit).toBe(0);
  return JSON.parse(out);
}

describe('prospects hindcast', () => {
  it('prints every figure, the misses with their reasons, and what is not scored', async () => {
    const { out, err, exit } = await runRecorded(['hindcast'], root);
    expect({ err, exit }).toEqual({ err: '', exit: 0 });
    expectGolden('hindcast', out);
  });

  it('says how to use it', async () => {
    const { out } = await runRecorded(['hindcast', '--help'], root);
    expectGolden('help-hindcast', out);
  });

  it('gives the same to other programs, each verdict by its interval', async () => {
    const { figures, summary } = await shippedResult();
    for (const { printed, interval_90, inside_90, at_least } of figures) {
      const [low, high] = interval_90;
      expect(inside_90).toBe(printed <= high && (at_least || printed >= low));
    }
    expect(summary.inside_90.of).toBe(figures.length);
    expect(summary.inside_90.hits).toBe(figures.filter((one) => one.inside_90).length);
  });

  it('explains every miss, and only misses', async () => {
    const { figures } = await shippedResult();
    const reasons = new Map(shippedPlan().figures.map((one) => [one.row, one.why_missed]));
    const missed = figures.filter(({ inside_90 }) => !inside_90).map(({ row }) => row);
    const explained = [...reasons].filter(([, why]) => why !== undefined).map(([row]) => row);
    expect(explained.toSorted()).toEqual(missed.toSorted());
  });

  it('draws what the seed says, with as many members as are asked for', async () => {
    const few = ['hindcast', '--format', 'json', '--members', '100'];
    const [one, same, other] = await Promise.all([
      runRecorded(few, root),
      runRecorded(few, root),
      runRecorded([...few, '--seed', 'another'], root),
    ]);
    expect(JSON.parse(one.out)).toMatchObject({ members: 100, seed: '2021' });
    expect(same.out).toBe(one.out);
    expect(other.out).not.toBe(one.out);
  });
});

describe('the plan of the hindcast', () => {
  it('names every figure of the two years for an indicator of the model, once', () => {
    const yearbook = readYearbook(join(data, 'yearbook'));
    const opened = openHindcast({ folder: data, name: 'data' });
    if (!yearbook.ok || !opened.ok) throw new Error('the data have faults');
    const indicators = new Set(opened.value.knowledge.model.outputs.map((one) => one.indicator));
    const wanted = yearbook.value.rows.filter(
      ({ role, indicator, period }) =>
        role !== 'repeat' && indicators.has(indicator) && /2022|2023/.test(period),
    );
    const { figures, not_comparable = [] } = shippedPlan();
    const named = [...figures.map(({ row }) => row), ...not_comparable.flatMap(({ rows }) => rows)];
    expect(named.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  });

  it('starts from the printed figure where the yearbook has one of 2021', () => {
    const opened = openHindcast({ folder: data, name: 'data' });
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
    const received = opened.value.knowledge.model.variables.find(
      ({ name }) => name === 'received_printed',
    );
    expect(received?.spec).toMatchObject({ rows: { UZB: 'UZB.remittances_received.WORLD.2021' } });
  });

  it('has an overlay that changes no equation', () => {
    const path = join(data, 'hindcast/base-2021.json');
    const checked = checkOverlayFile(path, readFileSync(path, 'utf8'));
    if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
    expect(JSON.stringify(checked.value.spec)).not.toMatch(/"(equation|change|initial)":/);
  });
});

describe('a hindcast with faults', () => {
  const folder = temporaryFolder();
  cpSync(data, join(folder, 'data'), { recursive: true });

  async function withPlan(change: (plan: HindcastFile) => object): Promise<string> {
    const path = join(folder, 'data/hindcast/hindcast.json');
    writeFileSync(path, JSON.stringify(change(shippedPlan()), undefined, 2));
    const { err, exit } = await runRecorded(['hindcast', '--data', 'data'], folder);
    expect(exit).toBe(2);
    return err
      .split('\n')
      .filter((line) => line.includes('hindcast.json:'))
      .join('\n');
  }

  const figure = { indicator: 'births', country: 'KGZ', year: 2022, row: 'KGZ.births.2022' };

  it.each([
    [{ ...figure, row: 'KGZ.birth.2022' }, 'unknown row "KGZ.birth.2022"'],
    [{ ...figure, country: 'XXX' }, 'the model has no series "births XXX"'],
    [{ ...figure, year: 2024 }, 'year 2024 is outside the run, 2022 to 2023'],
    [{ ...figure, indicator: 'population' }, undefined],
    [{ ...figure, indicator: 'refugees', country: 'TJK' }, 'has no entry in "indicators"'],
  ])('tells what is wrong with %o', async (wrong, message) => {
    const err = await withPlan((plan) => ({
      ...plan,
      figures: [wrong],
      not_comparable: message === undefined ? [{ reason: 'for a test', rows: [wrong.row] }] : [],
    }));
    expect(err).toContain(message ?? 'row "KGZ.births.2022" is scored, and so comparable');
    expect(err).toMatch(/^data\/hindcast\/hindcast\.json:\d+:\d+ /);
  });

  it('says that a data folder has none', async () => {
    const { err, exit } = await runRecorded(['hindcast', '--data', 'bare'], bareFolder());
    expect({ err, exit }).toEqual({
      err: 'prospects: bare has no folder "hindcast"\n',
      exit: 2,
    });
  });

  function bareFolder(): string {
    for (const part of ['model', 'prospects', 'shocks', 'yearbook']) {
      cpSync(join(data, part), join(folder, 'bare', part), { recursive: true });
    }
    return folder;
  }
});
