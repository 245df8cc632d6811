import { describe, expect, it } from 'vitest';
import { checkPlausibility } from '../../../src/core/plausibility/check-plausibility.ts';
import type { PlausibilityRange } from '../../../src/core/spec/generated/plausibility.ts';
import type { ScenarioShock } from '../../../src/core/validate/scenario.ts';
import { knowledge, SHIPPED, goodOf, shipped } from '../../model/run.ts';
import { openShock, rangeOf, shockAt } from './shocks.ts';

const LAST = '2040-12';

function check(shocks: readonly ScenarioShock[], ...ranges: PlausibilityRange[]) {
  return checkPlausibility({ shocks }, ranges, LAST);
}

describe('plausibility', () => {
  const severity = rangeOf({
    above: { note: 0.2, unusual: 0.4, beyond: 0.6 },
    below: { unusual: -0.1, beyond: -0.3 },
  });

  it.each([
    [0.7, 'plausibility-beyond', 'severity 0.7 of "flood" is beyond the record, above 0.6'],
    [0.6, 'plausibility-unusual', 'severity 0.6 of "flood" is unusual, above 0.4'],
    [0.3, 'plausibility-note', 'severity 0.3 of "flood" has few precedents, above 0.2'],
    [-0.2, 'plausibility-unusual', 'severity -0.2 of "flood" is unusual, below -0.1'],
    [-0.4, 'plausibility-beyond', 'severity -0.4 of "flood" is beyond the record, below -0.3'],
  ])('warns of severity %d at its highest level', (value, code, words) => {
    expect(check([shockAt(3, { severity: value })], severity)).toEqual([
      {
        ...{ code, severity: 'warning', file: 's.json', pointer: '/shocks/3/severity' },
        message: `${words}: the dam broke once`,
      },
    ]);
  });

  it.each([0.2, 0, -0.1])('says nothing of severity %d, which passes no level', (value) => {
    expect(check([shockAt(0, { severity: value })], severity)).toEqual([]);
  });

  it('judges a distribution by its middle', () => {
    const wide = { triangular: { low: 0, mode: 0.3, high: 1 } };
    const [found] = check([shockAt(0, { severity: wide })], severity);
    expect(found?.code).toBe('plausibility-note');
  });

  it('leaves other types of shock alone', () => {
    expect(check([shockAt(0, { type: 'eclipse', severity: 1 })], severity)).toEqual([]);
  });

  const duration = rangeOf({ measure: 'duration', above: { note: 12, beyond: 24 } });

  it('counts the months of a shock with both ends', () => {
    const year = shockAt(0, { start: '2026-03', end: '2027-02' });
    expect(check([year], duration)).toEqual([]);
    const [found] = check([{ ...year, end: '2027-03' }], duration);
    expect(found?.message).toBe(
      '"flood" for 13 months has few precedents, above 12: the dam broke once',
    );
    expect(found?.pointer).toBe('/shocks/0/end');
  });

  it('takes a shock without an end to the last month, and points to its start', () => {
    const open = openShock(0, { start: '2039-01' });
    const [found] = check([open], duration);
    expect(found?.message).toBe(
      '"flood" for 24 months (it has no end) has few precedents, above 12: the dam broke once',
    );
    expect(found?.pointer).toBe('/shocks/0/start');
  });

  it('counts the kinds of shock that come together, and points to the last of them', () => {
    const together = rangeOf({
      measure: 'together',
      shocks: ['flood', 'frost', 'drought'],
      above: { unusual: 1, beyond: 2 },
    });
    const shocks = [
      shockAt(0, { type: 'frost', start: '2026-05' }),
      shockAt(1, { type: 'flood', start: '2026-02' }),
    ];
    expect(check(shocks, together)).toEqual([
      {
        ...{ code: 'plausibility-unusual', severity: 'warning' },
        ...{ file: 's.json', pointer: '/shocks/0/start' },
        message:
          '2 kinds of shock at once in 2026-05 ("flood" and "frost") are unusual, above 1: the dam broke once',
      },
    ]);
  });
});

describe('the shipped ranges', () => {
  const ranges = knowledge.plausibility ?? [];
  const levels = ranges.flatMap((range, i) =>
    (['above', 'below'] as const).flatMap((side) =>
      Object.entries(range[side] ?? {}).map(([concern, limit]) => ({
        ...{ name: `${i} ${range.measure} ${range.shocks[0] ?? ''} ${side} ${concern}` },
        ...{ range, side, concern, limit },
      })),
    ),
  );

  it('are there', () => {
    expect(ranges.length).toBeGreaterThan(20);
  });

  it.each(levels)('$name is passed just beyond it and not at it', (level) => {
    const { range, side, concern, limit } = level;
    const codes = (value: number): readonly string[] =>
      checkPlausibility({ shocks: shocksOf(range, value) }, [range], LAST).map(({ code }) => code);
    const step = range.measure === 'severity' ? 1e-9 : 1;
    const beyond = side === 'above' ? limit + step : limit - step;
    expect(codes(limit)).not.toContain(`plausibility-${concern}`);
    expect(codes(beyond)).toContain(`plausibility-${concern}`);
  });

  it('call every shipped scenario that goes beyond the record by name', () => {
    const beyond = SHIPPED.filter((name) =>
      checkPlausibility(goodOf(shipped(name)), ranges, LAST).some(
        ({ code }) => code === 'plausibility-beyond',
      ),
    );
    expect(beyond.toSorted()).toEqual([
      ...['afghan-influx', 'border-closed-to-tajiks', 'everything-at-once'],
      'second-mobilization',
    ]);
  });
});

/** Shocks of which a range measures this value. */
function shocksOf({ measure, shocks }: PlausibilityRange, value: number): ScenarioShock[] {
  const type = shocks[0] ?? '';
  if (measure === 'severity') return [shockAt(0, { type, severity: value })];
  if (measure === 'together') {
    return shocks.slice(0, value).map((one, i) => shockAt(i, { type: one }));
  }
  const months = 2024 * 12 + value - 1;
  const end = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  return [shockAt(0, { type, start: '2024-01', end })];
}
