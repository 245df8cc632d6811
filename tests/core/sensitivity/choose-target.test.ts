import { describe, expect, it } from 'vitest';
import { chooseTarget } from '../../../src/core/sensitivity/choose-target.ts';
import type { TargetRequest } from '../../../src/core/sensitivity/choose-target.ts';
import { outputsOf } from '../../../src/core/sensitivity/target.ts';
import { SETTINGS, request, targetOf, tinyKnowledge } from './tiny-knowledge.ts';

const knowledge = tinyKnowledge();

describe('a question about an indicator', () => {
  it('is about the level in a year', () => {
    expect(targetOf({ indicator: 'people', year: 2025 })).toEqual({
      ...{ kind: 'indicator', output: 0, indicator: 'people', unit: 'person', of: 'level' },
      ...{ country: undefined, partner: undefined, years: [2025, 2025], horizon: undefined },
    });
  });

  it('is about the years of a horizon, and the difference where that is asked for', () => {
    const target = targetOf({
      indicator: 'on_b',
      country: 'B1',
      horizon: 'short',
      of: 'difference',
    });
    expect(target).toMatchObject({ years: [2024, 2025], horizon: 'short', of: 'difference' });
    expect(outputsOf(target)).toHaveLength(1);
  });

  it('may be about a corridor', () => {
    const { outputs } = knowledge.model;
    const corridor = outputs.find(({ partner }) => partner !== undefined);
    const [country = '', partner = ''] = [corridor?.country, corridor?.partner];
    expect(targetOf({ indicator: 'on_pair', country, partner, year: 2024 })).toMatchObject({
      ...{ country, partner },
    });
  });
});

describe('a question about a claim', () => {
  it('is about one of its horizons', () => {
    const target = targetOf({ claim: 'falls_by_shock', horizon: 'short' });
    expect(target).toMatchObject({ kind: 'claim', horizon: 'short', years: [2024, 2025] });
    expect(outputsOf(target)).toHaveLength(1);
  });
});

describe('a question that means nothing', () => {
  it.each<[Partial<TargetRequest>, string]>([
    [{}, 'name either a claim (--claim) or an indicator (--indicator)'],
    [{ claim: 'grows', indicator: 'people' }, 'name either a claim'],
    [{ indicator: 'people' }, 'name either a year (--year) or a horizon'],
    [{ indicator: 'people', year: 2024, horizon: 'mid' }, 'name either a year'],
    [{ indicator: 'peple', year: 2024 }, 'unknown indicator "peple", did you mean "people"?'],
    [{ indicator: 'people', country: 'A1', year: 2024 }, '"people" belongs to no country'],
    [{ indicator: 'luck', year: 2024 }, 'name a country of "luck": A1, A2, A3'],
    [{ indicator: 'luck', country: 'AX', year: 2024 }, '"luck" has no country "AX", did you mean'],
    [{ indicator: 'luck', country: 'ZZZZ', year: 2024 }, 'no country "ZZZZ", known: A1, A2, A3'],
    [
      { indicator: 'luck', country: 'A1', partner: 'B1', year: 2024 },
      '"luck" of A1 has no partners: leave out --partner',
    ],
    [{ indicator: 'on_pair', country: 'A1', year: 2024 }, '"on_pair" of A1 has no total, name a'],
    [
      { indicator: 'on_pair', country: 'A1', partner: 'QQQQ', year: 2024 },
      '"on_pair" of A1 has no partner "QQQQ"',
    ],
    [
      { indicator: 'people', year: 2027 },
      '2027 is not within the run, which goes from 2023 to 2026',
    ],
    [{ indicator: 'people', year: 2022 }, '2022 is not within the run'],
    [{ indicator: 'people', horizon: 'long' }, '2027-2030 is not within the run'],
    [{ claim: 'grow', horizon: 'short' }, 'unknown claim "grow", did you mean "grows"?'],
    [{ claim: 'grows' }, 'claim "grows" has --horizon short or long'],
    [{ claim: 'grows', horizon: 'mid' }, 'claim "grows" has --horizon short or long, not mid'],
    [{ claim: 'grows', horizon: 'long' }, '2027-2030 is not within the run'],
    [{ claim: 'grows', horizon: 'short', country: 'A1' }, '--claim takes no --country'],
    [{ claim: 'grows', horizon: 'short', of: 'level' }, '--claim takes no --country'],
    [{ claim: 'unknowable', horizon: 'short' }, 'is not tested: nobody knows'],
    [{ claim: 'spreads', horizon: 'short' }, 'is about the spread of all members'],
  ])('%j: %s', (some, message) => {
    const chosen = chooseTarget(request(some), knowledge, SETTINGS.until);
    expect(chosen).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });
});
