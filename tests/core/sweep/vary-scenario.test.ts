import { describe, expect, it } from 'vitest';
import { resolveAxes } from '../../../src/core/sweep/resolve-axes.ts';
import { varyScenario } from '../../../src/core/sweep/vary-scenario.ts';
import { monthText } from '../../../src/core/sweep/scales.ts';
import type { Levels } from '../../../src/core/spec/generated/sweep.ts';
import { monthNumber } from '../../../src/core/validate/months.ts';
import { assumption } from '../plan/tiny-run.ts';
import { both, vocabulary } from './tiny-world.ts';

/** The scenario with the only value of each axis. */
function varied(vary: Record<string, Levels>, of = both) {
  const { axes, faults } = resolveAxes(vary, of, vocabulary);
  expect(faults).toEqual([]);
  const values = axes.map(({ levels }) =>
    levels.kind === 'list' ? (levels.values[0] ?? NaN) : NaN,
  );
  return varyScenario(of, axes, values);
}

const [closed, cheap] = both.shocks;

describe('varyScenario', () => {
  it.each([
    [{ 'border-closure.severity': [0.25] }, { severity: 0.25 }],
    [{ 'border-closure.probability': [0.5] }, { probability: 0.5 }],
    [{ 'border-closure.start': ['2026-02'] }, { start: '2026-02' }],
    [{ 'border-closure.end': ['2025-06'] }, { end: '2025-06' }],
    [{ 'border-closure.length': [3] }, { end: '2025-03' }],
    [{ 'border-closure.shift': [-11] }, { start: '2024-02', end: '2026-01' }],
    [
      {
        'border-closure.start': ['2026-01'],
        'border-closure.length': [2],
        'border-closure.shift': [1],
      },
      { start: '2026-02', end: '2026-03' },
    ],
    [{ 'border-closure': ['on'] }, {}],
  ] as [Record<string, Levels>, object][])('makes of %j a shock with %j', (vary, changes) => {
    expect(varied(vary).shocks).toEqual([{ ...closed, ...changes }, cheap]);
  });

  it('leaves out a shock that is switched off, and the keys of the others as they are', () => {
    expect(varied({ 'border-closure': ['off'], 'border-closure.severity': [1] }).shocks).toEqual([
      cheap,
    ]);
  });

  it('leaves the scenario itself as it was', () => {
    const before = JSON.stringify(both);
    varied({ 'border-closure.severity': [0.25], return_rate: [0.3] });
    expect(JSON.stringify(both)).toBe(before);
  });

  it('puts assumptions in place of others, whole parameters before elements', () => {
    const of = {
      ...both,
      assumptions: [assumption('return_rate', 0.2), assumption('workers_printed[AAA.RRR]', 5)],
    };
    const { assumptions } = varied({ workers_printed: [1], return_rate: [0.3] }, of);
    expect(assumptions.map(({ name, element, quantity }) => [name, element, quantity])).toEqual([
      ['workers_printed', undefined, 1],
      ['return_rate', undefined, 0.3],
      ['workers_printed', 'AAA.RRR', 5],
    ]);
  });
});

describe('monthText', () => {
  it.each(['2024-01', '2025-12', '0001-01'])('writes %s as it was read', (month) => {
    expect(monthText(monthNumber(month))).toBe(month);
  });
});
