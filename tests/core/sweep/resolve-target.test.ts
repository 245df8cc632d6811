import { describe, expect, it } from 'vitest';
import { resolveTarget } from '../../../src/core/sweep/resolve-target.ts';
import { vocabularyOf } from '../../../src/core/knowledge.ts';
import { fileOf, knowledge, scenarioOf } from '../../model/run.ts';

const closure = { type: 'border-closure', from: 'TJK', start: '2026-01', severity: 0.5 };
const twice = scenarioOf(
  fileOf([closure, { ...closure, from: 'KGZ' }, { ...closure, from: 'UZB', id: 'named' }]),
);
const vocabulary = vocabularyOf(knowledge);
const resolve = (name: string) => resolveTarget(name, twice, vocabulary);

describe('resolveTarget', () => {
  it.each([
    ['named', { target: { kind: 'switch', shock: 'named' }, scale: 'switch' }],
    ['named.start', { target: { kind: 'shock', shock: 'named', field: 'start' }, scale: 'month' }],
  ])('finds %s', (name, found) => {
    expect(resolve(name)).toEqual(found);
  });

  it.each(['border-closure', 'border-closure.severity'])(
    'asks which shock of the same type %s means',
    (name) => {
      expect(resolve(name)).toMatchObject({ code: 'ambiguous-shock' });
    },
  );

  it.each(['other', 'other.severity', 'named.colour'])('does not know %s', (name) => {
    expect(resolve(name)).toMatchObject({ code: 'unknown-target' });
  });
});
