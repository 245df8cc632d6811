import { describe, expect, it } from 'vitest';
import { checkOverrides } from '../../../src/core/plan/check-overrides.ts';
import { actingShocks } from '../../../src/core/plan/plan-effects.ts';
import { model, shockTypes, shocksOf } from './tiny-run.ts';
import type { ShockDraft } from './tiny-run.ts';

function issuesOf(...shocks: readonly ShockDraft[]) {
  const acting = actingShocks(shocksOf(...shocks), shockTypes, [2023, 2024, 2025, 2026]);
  return checkOverrides(acting, model);
}

describe('checkOverrides', () => {
  it('names both places of two shocks that override one lever in one year', () => {
    expect(issuesOf({ type: 'set', id: 'a' }, { type: 'set', id: 'b' })).toEqual([
      {
        code: 'override-collides',
        severity: 'error',
        file: 's.json',
        pointer: '/shocks/1',
        message: 'shocks "a" and "b" both override lever "whole" in the same year',
        hint: 'the other one is /shocks/0 of s.json',
      },
    ]);
  });

  it('reports each pair once', () => {
    expect(
      issuesOf({ type: 'set', id: 'a' }, { type: 'set', id: 'b' }, { type: 'set', id: 'c' }),
    ).toHaveLength(3);
  });

  it.each<[string, readonly ShockDraft[]]>([
    ['one override alone', [{ type: 'set' }]],
    ['other rules', [{ type: 'set' }, { type: 'cut' }, { type: 'max' }]],
    ['other years', [{ type: 'set' }, { type: 'set', start: '2025-01', end: '2025-12' }]],
    [
      'other elements',
      [
        { type: 'setPair', from: 'A1' },
        { type: 'setPair', from: 'A3' },
      ],
    ],
    ['other levers', [{ type: 'set' }, { type: 'setPair' }]],
    ['a shock that cannot act', [{ type: 'set' }, { type: 'set', probability: 0 }]],
  ])('accepts %s', (_, shocks) => {
    expect(issuesOf(...shocks)).toEqual([]);
  });

  it('sees that two aims share an element', () => {
    expect(issuesOf({ type: 'setPair' }, { type: 'setPair', from: 'A3' })).toHaveLength(1);
  });
});
