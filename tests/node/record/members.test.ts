import { describe, expect, it } from 'vitest';
import { chooseMembers, keepingFirst } from '../../../src/node/record/members.ts';
import { knowledge, scenarioOf, fileOf, goodOf } from '../../model/run.ts';
import { planRun } from '../../../src/core/plan/plan-run.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';

describe('the members that are written', () => {
  const chosen = (named?: readonly string[]): readonly string[] => [
    ...new Set(chooseMembers(knowledge, named).map(({ indicator }) => indicator)),
  ];

  it('are those of the indicators that the tables show, where none is named', () => {
    const shown = new Set(knowledge.settings.tables.map(({ indicator }) => indicator));
    expect(new Set(chosen())).toEqual(shown);
  });

  it('are those of the named indicators, in the order of the model', () => {
    expect(chosen(['gdp', 'returns'])).toEqual(['returns', 'gdp']);
  });

  it('are all for "all"', () => {
    expect(chooseMembers(knowledge, ['all'])).toHaveLength(knowledge.model.outputs.length);
  });

  it('are not those of an unknown indicator', () => {
    expect(() => chosen(['gpd'])).toThrow('unknown indicator "gpd", did you mean "gdp"?');
  });
});

describe('a simulation that is kept', () => {
  it('is the first, not the one without a lever that follows', async () => {
    const settings = { until: 2025, members: 3, seed: 'x' };
    const { plan } = goodOf(planRun(knowledge, scenarioOf(fileOf([])), settings, [0]));
    const { simulate, first } = keepingFirst(async (one) => simulateHere(one));
    expect(first()).toBeUndefined();
    const simulation = await simulate(plan);
    await simulate({ ...plan, seed: 'y' });
    expect(first()?.plan).toBe(plan);
    expect(first()?.simulation).toBe(simulation);
  });
});
