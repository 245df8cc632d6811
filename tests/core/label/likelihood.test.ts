import { describe, expect, it } from 'vitest';
import { cappedWord, likelihoodWord, SCALES } from '../../../src/core/label/likelihood.ts';
import type { ScaleName } from '../../../src/core/label/likelihood.ts';

describe('the likelihood scales', () => {
  it.each<[ScaleName, number, string, string]>([
    ['ipcc', 0.99, 'virtually certain', 'very likely'],
    ['ipcc', 0.9, 'very likely', 'likely'],
    ['ipcc', 0.66, 'likely', 'about as likely as not'],
    ['ipcc', 0.33, 'about as likely as not', 'unlikely'],
    ['ipcc', 0.1, 'unlikely', 'very unlikely'],
    ['ipcc', 0.01, 'very unlikely', 'exceptionally unlikely'],
    ['icd203', 0.95, 'almost certain', 'very likely'],
    ['icd203', 0.8, 'very likely', 'likely'],
    ['icd203', 0.55, 'likely', 'roughly even'],
    ['icd203', 0.45, 'roughly even', 'unlikely'],
    ['icd203', 0.2, 'unlikely', 'very unlikely'],
    ['icd203', 0.05, 'very unlikely', 'almost no chance'],
  ])('%s changes at %d, the edge included, to "%s" from "%s"', (scale, edge, at, below) => {
    expect(likelihoodWord(edge, scale)).toBe(at);
    expect(likelihoodWord(edge - 1e-12, scale)).toBe(below);
  });

  it.each<[ScaleName, string, string]>([
    ['ipcc', 'virtually certain', 'exceptionally unlikely'],
    ['icd203', 'almost certain', 'almost no chance'],
  ])('%s covers 1 with "%s" and 0 with "%s"', (scale, top, bottom) => {
    expect(likelihoodWord(1, scale)).toBe(top);
    expect(likelihoodWord(0, scale)).toBe(bottom);
  });

  it('have edges that descend to nil, so that no probability is without a word', () => {
    for (const rows of Object.values(SCALES)) {
      const edges = rows.map(({ from }) => from);
      expect(edges).toEqual([...edges].sort((a, b) => b - a));
      expect(edges.at(-1)).toBe(0);
      expect(new Set(rows.map(({ word }) => word)).size).toBe(rows.length);
    }
  });

  it.each([-0.01, 1.01, NaN])('throw on %d, which is no probability', (value) => {
    expect(() => likelihoodWord(value, 'ipcc')).toThrow('no probability');
  });
});

describe('low evidence', () => {
  it.each<[ScaleName, number, string]>([
    ['ipcc', 1, 'very likely'],
    ['ipcc', 0.99, 'very likely'],
    ['ipcc', 0.7, 'likely'],
    ['ipcc', 0.005, 'very unlikely'],
    ['ipcc', 0, 'very unlikely'],
    ['icd203', 1, 'very likely'],
    ['icd203', 0, 'very unlikely'],
  ])('%s says of %d no more than "%s"', (scale, probability, word) => {
    expect(cappedWord(probability, scale, 'low')).toBe(word);
  });

  it('is the only one that is held back', () => {
    expect(cappedWord(1, 'ipcc', 'medium')).toBe('virtually certain');
    expect(cappedWord(0, 'ipcc', 'high')).toBe('exceptionally unlikely');
  });
});
