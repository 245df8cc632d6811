import { describe, expect, it } from 'vitest';
import { evidenceOf, GROUND } from '../../../src/core/label/evidence.ts';
import { rankDraws } from '../../../src/core/label/influence.ts';
import type { Draw } from '../../../src/core/label/types.ts';
import { drawOf } from './hand-made.ts';

type Part = readonly [basis: Draw['basis'], correlation: number];

function gradeOf(parts: readonly Part[], members = 1000, judgement = false): string {
  const draws = parts.map(([basis], i) => {
    const draw = drawOf(`p${i}`, [0], basis);
    return judgement ? { ...draw, judgement: true } : draw;
  });
  const correlations = Float64Array.from(parts, ([, correlation]) => correlation);
  return evidenceOf({ draws: rankDraws(draws, 1).draws, correlations }, members);
}

describe('the evidence', () => {
  it.each(Object.entries(GROUND))('of a test on nothing but a %s is %s', (kind, grade) => {
    const draw = drawOf('p', [0]);
    const basis = Object.keys(GROUND).find((key): key is Draw['basis'] => key === kind);
    expect(basis).toBeDefined();
    expect(gradeOf([[basis ?? draw.basis, 0.5]])).toBe(grade);
  });

  // Three times what chance gives of 10 members, 3 / sqrt(9), is 1.
  it.each([
    [10, 'low'],
    [9, 'medium'],
  ])('of a judgement that settles everything for %i members is %s', (members, grade) => {
    expect(gradeOf([['judgement', 1]], members)).toBe(grade);
  });

  it.each<[string, string, Part[]]>([
    // Weights are squares: 0.6 and 0.6 are equal halves, 0.6 and 0.7 are 42% and 58%.
    [
      'low',
      'half of the influence is judgement',
      [
        ['judgement', 0.6],
        ['statistics', 0.6],
      ],
    ],
    [
      'medium',
      'less than half is',
      [
        ['judgement', 0.6],
        ['statistics', 0.7],
      ],
    ],
    [
      'high',
      'two thirds are figures',
      [
        ['judgement', 0.5],
        ['yearbook', 0.5],
        ['estimate', 0.5],
      ],
    ],
    [
      'medium',
      'less than two thirds are',
      [
        ['literature', 0.5],
        ['estimate', 0.7],
      ],
    ],
    ['medium', 'all is literature', [['literature', 0.9]]],
    [
      'high',
      'judgements have no noticeable part',
      [
        ['judgement', 0.09],
        ['estimate', 0.12],
      ],
    ],
    [
      'medium',
      'nothing has a noticeable part',
      [
        ['judgement', 0.09],
        ['estimate', 0.09],
      ],
    ],
    ['medium', 'there are no parameters', []],
  ])('is %s where %s', (grade, _, parts) => {
    expect(gradeOf(parts)).toBe(grade);
  });

  it('does not hang on what chance gives with few members: 3 / sqrt(99) is 0.30', () => {
    const parts: Part[] = [
      ['judgement', 0.29],
      ['estimate', 0.31],
    ];
    expect(gradeOf(parts, 100)).toBe('high');
    expect(gradeOf(parts, 1000)).toBe('medium');
  });

  it('is low for what a user assumed, whatever the basis was before', () => {
    expect(gradeOf([['statistics', 0.5]], 1000, true)).toBe('low');
  });
});
