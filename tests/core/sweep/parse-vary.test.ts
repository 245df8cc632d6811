import { describe, expect, it } from 'vitest';
import { parseVary } from '../../../src/core/sweep/parse-vary.ts';

describe('parseVary', () => {
  it.each([
    ['call-up.severity=0:1:5', 'call-up.severity', { from: 0, to: 1, steps: 5 }, undefined],
    ['x=0.5:1.1', 'x', { from: 0.5, to: 1.1 }, undefined],
    ['x[A.B]=-1e-3:.5', 'x[A.B]', { from: -0.001, to: 0.5 }, undefined],
    ['x=lhs(0.5,1.1)', 'x', { from: 0.5, to: 1.1 }, 'lhs'],
    ['x = sobol(0, 1)', 'x', { from: 0, to: 1 }, 'sobol'],
    ['x=random(0,1)', 'x', { from: 0, to: 1 }, 'random'],
    ['a.start=2025-01:2026-12', 'a.start', { from: '2025-01', to: '2026-12' }, undefined],
    ['a.start=2025-01,2026-06', 'a.start', ['2025-01', '2026-06'], undefined],
    ['a=on,off', 'a', ['on', 'off'], undefined],
    ['a=1', 'a', [1], undefined],
    ['a b #1.severity=0,1', 'a b #1.severity', [0, 1], undefined],
  ])('reads %s', (text, name, levels, design) => {
    expect(parseVary(text)).toEqual({ name, levels, design });
  });

  it.each([
    ...['x', '=1', 'x=', 'x=0:1:1', 'x=0:1:2.5', 'x=0:1:2:3', 'x=0:', 'x=1,,2'],
    ...['x=lhs(0)', 'x=lhs(0,1', 'x=halton(0,1)', 'x=0:1:2000', ' =1'],
  ])('refuses "%s"', (text) => {
    expect(parseVary(text)).toMatchObject({
      code: 'unreadable-vary',
      message: `cannot read "${text}"`,
    });
  });
});
