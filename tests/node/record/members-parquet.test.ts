import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { planRun } from '../../../src/core/plan/plan-run.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import { columnName, membersParquet } from '../../../src/node/record/members-parquet.ts';
import { goodOf, knowledge, shipped } from '../../model/run.ts';

const MEMBERS = 7;
const settings = { until: 2027, members: MEMBERS, seed: 'parquet' };
const wanted = knowledge.model.outputs.flatMap(({ indicator, partner }, i) =>
  indicator === 'workers_abroad' || (indicator === 'gdp' && partner === undefined) ? [i] : [],
);
const { plan, wantedOf } = goodOf(
  planRun(knowledge, goodOf(shipped('mass-expulsions')), settings, wanted),
);
const simulation = simulateHere(plan);
const series = knowledge.model.outputs.filter((_, i) => wanted.includes(i));
const about = { scenario: 'mass-expulsions', seed: 'parquet' };
const bytes = await membersParquet(series, { plan, simulation }, about);
const file = bytes.slice().buffer;
const rows = await parquetReadObjects({ file });

describe('members as Parquet', () => {
  it('are one row a run, year and member', () => {
    expect(rows).toHaveLength(2 * plan.years * MEMBERS);
    expect(rows[0]).toMatchObject({ run: 'scenario', year: 2023, member: 1 });
    expect(rows[MEMBERS]).toMatchObject({ run: 'scenario', year: 2024, member: 1 });
    expect(rows.at(-1)).toMatchObject({ run: 'baseline', year: 2027, member: MEMBERS });
  });

  it('hold every value to the last bit', () => {
    for (const i of wanted) {
      const output = knowledge.model.outputs[i];
      if (output === undefined) throw new Error('no output');
      const size = plan.years * MEMBERS;
      const at = (wantedOf.get(i) ?? 0) * size;
      const column = rows.map((row) => row[columnName(output)]);
      const values = (['scenario', 'baseline'] as const).flatMap((run) => [
        ...simulation[run].values.subarray(at, at + size),
      ]);
      expect(column).toEqual(values);
    }
  });

  it('have one column a series, called after it', () => {
    expect(new Set(series.map(columnName)).size).toBe(series.length);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'run',
      'year',
      'member',
      ...series.map(columnName),
    ]);
    expect(Object.keys(rows[0] ?? {})).toContain('workers_abroad.TJK>RUS');
    expect(Object.keys(rows[0] ?? {})).toContain('gdp.TJK');
  });

  it('tell the scenario and the seed in the metadata, and no time', () => {
    const { key_value_metadata: found, created_by: by } = parquetMetadata(file);
    expect(found).toEqual([
      { key: 'scenario', value: 'mass-expulsions' },
      { key: 'seed', value: 'parquet' },
    ]);
    expect(by).toBe('prospects');
  });

  it('are the same bytes when written again', async () => {
    const again = await membersParquet(series, { plan, simulation: simulateHere(plan) }, about);
    expect(Buffer.compare(again, bytes)).toBe(0);
  });

  it('cannot be those of a series that was not computed', async () => {
    const other = knowledge.model.outputs.filter(({ indicator }) => indicator === 'population');
    await expect(membersParquet(other, { plan, simulation }, about)).rejects.toThrow(
      'was not computed',
    );
  });
});
