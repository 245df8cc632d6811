import { describe, expect, it } from 'vitest';
import { groupInputs } from '../../../src/core/sensitivity/group-inputs.ts';
import type { DrawnInput } from '../../../src/core/sensitivity/list-inputs.ts';
import type { Tornado } from '../../../src/core/sensitivity/tornado.ts';
import { planOf, scenarioOf } from '../plan/tiny-run.ts';

const input = (
  key: string,
  name: string,
  basis: DrawnInput['basis'] = 'judgement',
): DrawnInput => ({
  key,
  name,
  basis,
  kind: name === 'shock' ? 'shock' : 'parameter',
  part: 'parameters',
  rows: [0],
});

const inputs = [
  input('wide[A]', 'wide'),
  input('wide[B]', 'wide', 'literature'),
  input('alone', 'alone'),
  input('shock severity', 'shock'),
  input('weak', 'weak'),
];
const correlations = [0.4, 0.4, 0.5, -0.45, 0.01];
const ends: readonly [number, number] = [0, 0];
const found: Tornado = {
  members: 1000,
  influences: correlations.map((correlation, i) => ({
    ...{ input: i, correlation, interval: ends, outcomes: ends, draws: ends },
  })),
};
const { plan } = planOf(scenarioOf([]));
const quiet = { ...plan, model: { ...plan.model, noises: [] } };

describe('groups', () => {
  it('hold all elements of a parameter, the strongest together first', () => {
    const groups = groupInputs(inputs, found, { plan, top: 3, byElement: false });
    expect(groups.map(({ name, kind }) => [name, kind])).toEqual([
      ['wide', 'parameter'],
      ['alone', 'parameter'],
      ['shock', 'shock'],
      ['all other parameters', 'others'],
      ['noise of all years', 'noise'],
    ]);
    expect(groups[0]?.bases).toEqual(['judgement', 'literature']);
    expect(groups[3]?.inputs.map(({ key }) => key)).toEqual(['weak']);
  });

  it('are single elements where they are asked for', () => {
    const groups = groupInputs(inputs, found, { plan, top: 2, byElement: true });
    expect(groups.map(({ name }) => name)).toEqual([
      ...['alone', 'shock severity', 'all other parameters', 'noise of all years'],
    ]);
  });

  it.each([1, 2, 3, 4, 9])('hold every draw once with %s of their own', (top) => {
    const groups = groupInputs(inputs, found, { plan, top, byElement: false });
    const keys = groups.flatMap((group) => group.inputs.map(({ key }) => key));
    expect(keys.toSorted()).toEqual(inputs.map(({ key }) => key).toSorted());
  });

  it('are none of others and of noise where there are none', () => {
    const groups = groupInputs(inputs, found, { plan: quiet, top: 9, byElement: false });
    expect(groups.map(({ kind }) => kind)).not.toContain('others');
    expect(groups.map(({ kind }) => kind)).not.toContain('noise');
  });
});
