import { describe, expect, it } from 'vitest';
import {
  aimOf,
  middleOf,
  monthAfter,
  monthsBetween,
  withAim,
} from '../../../src/web/ui/shock-spec.ts';
import type { ShockSpec } from '../../../src/web/ui/shock-spec.ts';

const shock: ShockSpec = { type: 't', from: 'TJK', start: '2026-01', severity: 0.5 };

describe('a shock on the page', () => {
  it.each([
    ['2025-12', 1, '2026-01'],
    ['2026-01', 11, '2026-12'],
    ['2026-01', 12, '2027-01'],
    ['2026-03', -3, '2025-12'],
  ])('finds the month that is %s and %i months', (month, months, after) => {
    expect(monthAfter(month, months)).toBe(after);
    expect(monthsBetween(month, after)).toBe(months + 1);
  });

  it('is aimed at codes, or at all', () => {
    expect(aimOf(shock, 'from')).toEqual(['TJK']);
    expect(aimOf(shock, 'to')).toBeUndefined();
    expect(withAim(shock, 'from', undefined)).not.toHaveProperty('from');
    expect(withAim(shock, 'to', ['RUS'])).toEqual({ ...shock, to: ['RUS'] });
    expect(shock).toHaveProperty('from', 'TJK');
  });

  it.each([
    [0.3, 0.3],
    [{ triangular: { low: 0, mode: 0.2, high: 1 } }, 0.2],
    [{ uniform: { low: 0.2, high: 0.4 } }, 0.3],
    [{ normal: { mean: 0.1, sd: 1 } }, 0.1],
    [{ lognormal: { p5: 1, p95: 4 } }, 2],
    [{ beta: { mean: 0.7, sd: 0.1 } }, 0.7],
  ])('rests its slider in the middle of %j', (severity, middle) => {
    expect(middleOf(severity)).toBeCloseTo(middle, 12);
  });
});
