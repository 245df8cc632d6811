import { describe, expect, it } from 'vitest';
import type { Levels } from '../../../src/core/spec/generated/sweep.ts';
import { resolveAxes } from '../../../src/core/sweep/resolve-axes.ts';
import { both, scenario, vocabulary } from './tiny-world.ts';

const CLOSED = 'border-closure AAA>RRR #1';
const twice = {
  ...both,
  shocks: [...both.shocks, ...both.shocks.map((s) => ({ ...s, key: `${s.key}'` }))],
};

function resolve(vary: Record<string, Levels>, of = both) {
  return resolveAxes(vary, of, vocabulary);
}

describe('resolveAxes', () => {
  it.each([
    ['border-closure', ['on', 'off'], { kind: 'switch', shock: CLOSED }, 'switch', [1, 0]],
    [CLOSED, ['on'], { kind: 'switch', shock: CLOSED }, 'switch', [1]],
    [
      ...['border-closure#1.severity', { from: 0, to: 1, steps: 3 }],
      ...[{ kind: 'shock', shock: CLOSED, field: 'severity' }, 'number', [0, 0.5, 1]],
    ],
    [
      ...['border-closure.start', { from: '2025-01', to: '2025-04', steps: 3 }],
      ...[{ kind: 'shock', shock: CLOSED, field: 'start' }, 'month', [24300, 24302, 24303]],
    ],
    [
      ...['border-closure.shift', [-2, 0]],
      ...[{ kind: 'shock', shock: CLOSED, field: 'shift' }, 'whole', [-2, 0]],
    ],
    [
      'return_rate',
      [0.25],
      { kind: 'parameter', name: 'return_rate', element: undefined },
      'number',
      [0.25],
    ],
    [
      ...['workers_printed[AAA.RRR]', [1e6]],
      ...[{ kind: 'parameter', name: 'workers_printed', element: 'AAA.RRR' }, 'number', [1e6]],
    ],
  ] as [string, Levels, object, string, number[]][])(
    'finds %s',
    (name, levels, target, scale, values) => {
      expect(resolve({ [name]: levels })).toEqual({
        axes: [{ name, target, scale, levels: { kind: 'list', values } }],
        faults: [],
      });
    },
  );

  it('keeps a range as its two ends', () => {
    const { axes } = resolve({ 'exchange-rate.severity': { from: 0, to: 0.5 } });
    expect(axes[0]?.levels).toEqual({ kind: 'range', low: 0, high: 0.5 });
  });

  it.each([
    [
      'return_rat',
      [1],
      '"return_rat" is neither a shock of the scenario nor a parameter',
      'did you mean "return_rate"?',
    ],
    [
      'border-closure.severty',
      [1],
      '"border-closure.severty" is neither a shock of the scenario nor a parameter',
      undefined,
    ],
    ['border-closure', [0, 1], '"border-closure" takes on or off, not 0', undefined],
    [
      'border-closure',
      { from: 'on', to: 'off' },
      '"border-closure" takes a list such as off,on, not a range',
      undefined,
    ],
    [
      'border-closure.start',
      ['2025'],
      '"border-closure.start" takes months such as 2026-03, not "2025"',
      undefined,
    ],
    [
      'border-closure.length',
      [0.5],
      '"border-closure.length" takes whole numbers of months, not 0.5',
      undefined,
    ],
    [
      'border-closure.length',
      [0],
      '"border-closure.length" takes at least 1 month, not 0',
      undefined,
    ],
    [
      'border-closure.severity',
      { from: 1, to: 0 },
      '"border-closure.severity" runs from 1 to 0: the first must be the lower',
      undefined,
    ],
    [
      'border-closure.severity',
      { from: 'low', to: 1 },
      '"border-closure.severity" takes numbers, not "low"',
      undefined,
    ],
    [
      'border-closure.severity',
      { from: 0, to: 'high' },
      '"border-closure.severity" takes numbers, not "high"',
      undefined,
    ],
    [
      'border-closure.severity',
      [0.5, 0.5],
      '"border-closure.severity" lists 0.5 more than once',
      undefined,
    ],
    ['border-closure.severity', { from: 0, to: 2 }, 'severity 2 is outside 0 to 1', undefined],
    [
      'border-closure.probability',
      [1.5],
      '"border-closure.probability" takes values from 0 to 1, not 1.5',
      undefined,
    ],
    ['return_rate', [3], 'value 3 of "return_rate" is outside 0 to 1', undefined],
    ['return_rate[AAA]', [0.3], 'parameter "return_rate" has no elements, found "AAA"', undefined],
  ] as [string, Levels, string, string | undefined][])(
    'says what is wrong with %s at %j',
    (name, levels, message, hint) => {
      const { faults } = resolve({ [name]: levels });
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatchObject({
        axis: name,
        wording: { message, ...(hint === undefined ? {} : { hint }) },
      });
    },
  );

  it('asks for a longer name where two shocks have the type', () => {
    const { faults } = resolve({ 'border-closure.severity': [1] }, twice);
    expect(faults[0]?.wording.message).toBe(
      `2 shocks are of type "border-closure": "${CLOSED}", "${CLOSED}'"`,
    );
    expect(resolve({ 'border-closure#2.severity': [1] }, twice).axes[0]?.target).toMatchObject({
      shock: `${CLOSED}'`,
    });
  });

  it.each([
    [
      { 'border-closure.severity': [1], 'border-closure#1.severity': [0] },
      'varies what "border-closure.severity" varies',
    ],
    [
      { 'border-closure.end': ['2026-12'], 'border-closure.length': [3] },
      "and the shock's end cannot both vary",
    ],
  ] as [Record<string, Levels>, string][])('refuses %j', (vary, message) => {
    const { faults } = resolve(vary);
    expect(faults.map(({ wording }) => wording.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('tells all faults at once', () => {
    expect(resolve({ a: [1], b: [1], return_rate: [0.3] }).faults.map(({ axis }) => axis)).toEqual([
      'a',
      'b',
    ]);
  });

  it('knows no shock that the scenario lacks', () => {
    expect(resolve({ 'exchange-rate.severity': [0.1] }, scenario('closed')).faults).toHaveLength(1);
  });
});
