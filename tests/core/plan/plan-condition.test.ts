import { describe, expect, it } from 'vitest';
import { model, observed, planOf, drivers } from './tiny-condition.ts';

/** What the handles of each stage are: the noise with its element, and the year. */
function handlesOf({ plan }: ReturnType<typeof planOf>): readonly (readonly string[])[] {
  return (plan.condition?.stages ?? []).map(({ handles }) =>
    handles.map(({ noise, year }) => {
      const draw = plan.model.noises[noise];
      const name = draw?.key.replace('#z', '') ?? '';
      return `${name}${draw?.element === undefined ? '' : `[${draw.element}]`} ${model.baseYear + year}`;
    }),
  );
}

describe('planCondition', () => {
  it('has one stage for each year with figures, through the noises that line up', () => {
    const plan = planOf(observed('A3,,level,2025,1', 'A1,,level,2024,1', 'A1,B2,level,2025,1'));
    expect(handlesOf(plan)).toEqual([
      ['shared 2024', 'own[A1] 2024'],
      ['shared 2025', 'own[A3] 2025', 'held[A1.B2] 2025'],
    ]);
    expect(plan.figures.map(({ name, year }) => `${name} ${year}`)).toEqual([
      ...['level of A1 2024', 'level of A3 2025', 'level of A1 with B2 2025'],
    ]);
  });

  it('lets the years since the last figures take part', () => {
    const plan = planOf(drivers('rate,2024,1.1', 'rate,2027,1.2'));
    expect(handlesOf(plan)).toEqual([
      ['rate_noise 2024'],
      ['rate_noise 2025', 'rate_noise 2026', 'rate_noise 2027'],
    ]);
  });

  it('feeds noises that are never drawn only where there is a condition', () => {
    const kinds = (plan: ReturnType<typeof planOf>) =>
      new Set(plan.plan.model.noises.map(({ kind }) => kind));
    expect(kinds(planOf({}))).toEqual(new Set(['normal']));
    expect(kinds(planOf(observed('A1,,level,2024,1')))).toEqual(new Set(['normal', 'none']));
    expect(planOf({}).plan.condition).toBeUndefined();
  });
});
