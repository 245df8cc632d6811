import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../../src/core/label/compile-claims.ts';
import { labelClaims } from '../../../src/core/label/label-claims.ts';
import type { LabelInput } from '../../../src/core/label/label-claims.ts';
import type { CompiledClaim, Outcome } from '../../../src/core/label/types.ts';
import type { Claim } from '../../../src/core/spec/generated/claims.ts';
import { drawOf, pathsOf, range, steady, VOCABULARY } from './hand-made.ts';

const labels = { holds: 'it rises', contested: 'it may rise', overturned: 'it falls' };

function claimsOf(...tests: (string | Partial<Claim>)[]): readonly CompiledClaim[] {
  const claims = tests.map((test, i): Claim => ({
    id: `c${i}`,
    section: '7',
    line: 1,
    text: 'it rises',
    horizon_wording: null,
    horizons: ['mid'],
    confidence: null,
    direction: 'rises',
    ...(typeof test === 'string' ? { test, labels, stress: {} } : { labels, stress: {}, ...test }),
  }));
  const spec = { kind: 'claims' as const, chapter: 'AAA', claims };
  const checked = compileClaims([{ file: 'AAA.json', spec }], VOCABULARY);
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join('; '));
  return checked.value;
}

function label(claims: readonly CompiledClaim[], input: Partial<LabelInput> = {}) {
  const scenario = input.scenario ?? counting;
  return labelClaims({
    claims,
    scenario,
    baseline: scenario,
    withoutPaths: () => scenario,
    draws: [],
    ...input,
  });
}

function outcomeOf(test: string | Partial<Claim>, input: Partial<LabelInput> = {}): Outcome {
  const { outcomes, untested } = label(claimsOf(test), input);
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error(untested[0]?.reason);
  return outcome;
}

/** A thousand members, 0 to 999; a money of AAA that is the member's own number in every year. */
const MEMBERS = range(0, 1000);
const counting = pathsOf({ 'money|AAA|': steady(MEMBERS) });

describe('an outcome', () => {
  it('has the form of the results file', () => {
    const baseline = pathsOf({ 'money|AAA|': steady(MEMBERS.map((m) => m - 800)) });
    const test = 'mean(money[AAA], horizon) >= 100';
    expect(outcomeOf(test, { baseline })).toEqual({
      claim: 'c0',
      chapter: 'AAA',
      section: '7',
      horizon: 'mid',
      years: [2026, 2028],
      label: 'it rises',
      verdict: 'holds',
      likelihood: 'very likely',
      probability: 0.9,
      standard_error: expect.closeTo(0.3 / Math.sqrt(1000), 14),
      resolved: false,
      range: [0.9, 0.9],
      range_likelihood: ['very likely', 'very likely'],
      evidence: 'medium',
      true_by_construction: false,
      baseline: {
        label: 'it falls',
        verdict: 'overturned',
        likelihood: 'unlikely',
        probability: 0.1,
      },
    });
  });

  it.each([
    [340, 'holds', 'it rises'],
    [341, 'contested', 'it may rise'],
    [670, 'contested', 'it may rise'],
    [671, 'overturned', 'it falls'],
  ])('of money from %d on: %s, "%s"', (least, verdict, text) => {
    const outcome = outcomeOf(`mean(money[AAA], horizon) >= ${least}`);
    expect(outcome).toMatchObject({ probability: (1000 - least) / 1000, verdict, label: text });
  });

  it('uses the scale that is asked for', () => {
    const test = 'mean(money[AAA], horizon) >= 500';
    expect(outcomeOf(test)).toMatchObject({ likelihood: 'about as likely as not' });
    expect(outcomeOf(test, { scale: 'icd203' })).toMatchObject({
      likelihood: 'roughly even',
      range_likelihood: ['roughly even', 'roughly even'],
      baseline: { likelihood: 'roughly even' },
    });
  });

  it('is found for each horizon of a claim, in the order of the claims', () => {
    const rising = pathsOf({
      'money|AAA|': range(0, 13).map((t) => MEMBERS.map((m) => m + 100 * t)),
    });
    const claims = claimsOf(
      { test: 'mean(money[AAA], horizon) >= 900', horizons: ['long', 'short'] },
      { test: 'change(money[AAA], horizon) > 1', horizons: ['mid'] },
    );
    const { outcomes } = label(claims, { scenario: rising });
    expect(
      outcomes.map(({ claim, horizon, years, probability }) => [
        claim,
        horizon,
        years,
        probability,
      ]),
    ).toEqual([
      // The mean of 600 ... 1,200 is 900, of 100 and 200 it is 150, of 300, 400 and 500 it is 400.
      ['c0', 'long', [2029, 2035], 1],
      ['c0', 'short', [2024, 2025], 0.25],
      ['c1', 'mid', [2026, 2028], 0.4],
    ]);
  });

  it('compares paired members with the baseline', () => {
    const baseline = pathsOf({ 'money|AAA|': steady(MEMBERS.map((m) => (m < 700 ? m + 1 : m))) });
    const outcome = outcomeOf('vs_baseline(money[AAA], horizon) < 0', { baseline });
    expect(outcome).toMatchObject({ probability: 0.7, baseline: { probability: 0 } });
  });

  it('finds a cause by a run without the lever, made once for all claims', () => {
    const asked: string[] = [];
    const closed = pathsOf({ 'money|AAA|': steady(MEMBERS.map((m) => m + 200)) });
    const claims = claimsOf(
      {
        test: 'mean(money[AAA], horizon) < 600 and not without(border, mean(money[AAA], horizon) < 600)',
        horizons: ['mid', 'long'],
      },
      'without(border, mean(money[AAA], horizon) < 600)',
      'mean(money[AAA], horizon) < 600',
    );
    const { outcomes } = label(claims, {
      withoutPaths: (lever) => {
        asked.push(lever);
        return closed;
      },
    });
    // Of the 600 members below 600, 400 stay below without the lever.
    expect(outcomes.map(({ probability }) => probability)).toEqual([0.2, 0.2, 0.4, 0.6]);
    // A baseline has no shocks, so the lever is neutral there as it is.
    expect(outcomes.map(({ baseline }) => baseline.probability)).toEqual([0, 0, 0.6, 0.6]);
    expect(asked).toEqual(['border']);
  });

  it('of a spread is certain without an error, and the same all over its range', () => {
    const draws = [drawOf('p', MEMBERS)];
    // Of 0 ... 999 the 5th percentile is 49.95, the median 499.5, the 95th percentile 949.05.
    expect(outcomeOf('spread(money[AAA], horizon) > 1.79', { draws })).toMatchObject({
      probability: 1,
      standard_error: 0,
      resolved: true,
      range: [1, 1],
      evidence: 'low',
      likelihood: 'very likely',
    });
    expect(outcomeOf('spread(money[AAA], horizon) > 1.81')).toMatchObject({
      probability: 0,
      standard_error: 0,
      likelihood: 'exceptionally unlikely',
    });
  });

  it('of a test that all members pass has an error all the same', () => {
    const outcome = outcomeOf('mean(money[AAA], horizon) >= 0');
    expect(outcome).toMatchObject({ probability: 1, resolved: true });
    expect(outcome.standard_error).toBeGreaterThan(0.001);
  });
});

describe('a claim under a condition', () => {
  const test = (least: number): string =>
    `given(mean(money[AAA], horizon) >= ${least}, mean(money[AAA], horizon) >= 900)`;

  it('counts only the members that meet it, in the scenario and in the baseline', () => {
    const baseline = pathsOf({ 'money|AAA|': steady(MEMBERS.map((m) => m - 50)) });
    expect(outcomeOf(test(800), { baseline })).toMatchObject({
      given: 200,
      probability: 0.5,
      standard_error: expect.closeTo(0.5 / Math.sqrt(200), 14),
      baseline: { probability: 50 / 150 },
    });
  });

  it('is tested with 50 of them, and untested with 49', () => {
    expect(outcomeOf(test(950))).toMatchObject({ given: 50, probability: 1 });
    expect(label(claimsOf(test(951)))).toEqual({
      outcomes: [],
      untested: [
        {
          claim: 'c0',
          chapter: 'AAA',
          horizon: 'mid',
          reason: 'its condition is met by 49 of 1,000 members of the scenario, fewer than 50',
        },
      ],
    });
  });

  it('is untested, too, when too few members of the baseline meet it', () => {
    const baseline = pathsOf({ 'money|AAA|': steady(MEMBERS.map((m) => m - 988)) });
    const { untested } = label(claimsOf(test(10)), { baseline });
    expect(untested.map(({ reason }) => reason)).toEqual([
      'its condition is met by 2 of 1,000 members of the baseline, fewer than 50',
    ]);
  });

  it('may be met by all members or, by its nature, by none', () => {
    expect(outcomeOf(test(0))).toMatchObject({ given: 1000, probability: 0.1 });
    const never = 'given(spread(money[AAA], horizon) > 9, mean(money[AAA], horizon) > 0)';
    expect(label(claimsOf(never)).untested[0]?.reason).toContain('met by 0 of 1,000 members');
  });
});

describe('untested claims', () => {
  it('are listed for each horizon, with the reason that the data give', () => {
    const claims = claimsOf({ untested: 'no such series', horizons: ['mid', 'long'] });
    expect(label(claims).untested).toEqual([
      { claim: 'c0', chapter: 'AAA', horizon: 'mid', reason: 'no such series' },
      { claim: 'c0', chapter: 'AAA', horizon: 'long', reason: 'no such series' },
    ]);
  });

  it('include horizons that the run does not reach', () => {
    const scenario = pathsOf({ 'money|AAA|': steady(MEMBERS, 2034) });
    const claims = claimsOf({ test: 'base(money[AAA]) > 1', horizons: ['mid', 'long'] });
    const { outcomes, untested } = label(claims, { scenario });
    expect(outcomes.map(({ horizon }) => horizon)).toEqual(['mid']);
    expect(untested).toEqual([
      {
        claim: 'c0',
        chapter: 'AAA',
        horizon: 'long',
        reason: 'its horizon ends in 2035, and the run in 2034',
      },
    ]);
  });
});

describe('the range', () => {
  const half = 'mean(money[AAA], horizon) >= 500';

  it('is that over the ends of an influential judgement', () => {
    // Money is the parameter itself, so its lowest fifth fails and its highest passes.
    expect(outcomeOf(half, { draws: [drawOf('p', MEMBERS)] })).toMatchObject({
      probability: 0.5,
      range: [0, 1],
      evidence: 'low',
      range_likelihood: ['very unlikely', 'very likely'],
    });
  });

  it('leaves out parameters that are no judgements', () => {
    expect(outcomeOf(half, { draws: [drawOf('p', MEMBERS, 'estimate')] })).toMatchObject({
      range: [0.5, 0.5],
      evidence: 'high',
    });
  });

  it('holds parts of the members apart where the influence is partial', () => {
    // Money is one tenth of p above q; p moves in steps within each of ten rounds of q.
    const q = MEMBERS.map((m) => Math.floor(m / 100));
    const p = MEMBERS.map((m) => m % 100);
    const scenario = pathsOf({
      'money|AAA|': steady(MEMBERS.map((_, m) => (q[m] ?? 0) + (p[m] ?? 0) / 100)),
    });
    const outcome = outcomeOf('mean(money[AAA], horizon) >= 4.905', {
      scenario,
      draws: [drawOf('q', q, 'literature'), drawOf('p', p)],
    });
    // From (4, 91) on: 9 + 500 of 1,000; with p below 20: 5 of 10 rounds; from 80 on: (9 + 100) / 200.
    expect(outcome).toMatchObject({ probability: 0.509, range: [0.5, 0.545] });
    expect(outcome.evidence).toBe('medium');
  });

  it('looks at the five most influential judgements only', () => {
    // Both ends of this one decide the test, but its middle runs the other way: correlation 0.57.
    const sixth = drawOf(
      'sixth',
      MEMBERS.map((m) => (m < 200 || m >= 800 ? m : 999 - m)),
    );
    // A tenth of the members run against these: correlation 0.8, and a tenth of each end differs.
    const five = range(0, 5).map((k) =>
      drawOf(
        `p${k}`,
        MEMBERS.map((m) => (m % 10 === k ? 999 - m : m)),
      ),
    );
    expect(outcomeOf(half, { draws: [sixth] }).range).toEqual([0, 1]);
    expect(outcomeOf(half, { draws: [sixth, ...five] }).range).toEqual([0.1, 0.9]);
    expect(outcomeOf(half, { draws: [sixth, ...five.slice(1)] }).range).toEqual([0, 1]);
  });

  it('takes the fifths of the members under a condition', () => {
    const test = 'given(mean(money[AAA], horizon) >= 900, mean(money[AAA], horizon) >= 950)';
    // Among 900 ... 999 the lowest fifth fails and the highest passes.
    expect(outcomeOf(test, { draws: [drawOf('p', MEMBERS)] })).toMatchObject({
      probability: 0.5,
      range: [0, 1],
    });
  });

  it('always holds the probability itself', () => {
    // Both ends of p pass, and the middle fails, so p alone would give 1 to 1.
    const scenario = pathsOf({ 'money|AAA|': steady(MEMBERS.map((m) => Math.abs(m - 480))) });
    const outcome = outcomeOf('mean(money[AAA], horizon) >= 200', {
      scenario,
      draws: [drawOf('p', MEMBERS)],
    });
    expect(outcome.probability).toBeCloseTo(0.601, 12);
    expect(outcome.range).toEqual([outcome.probability, 1]);
  });
});

describe('low evidence', () => {
  const draws = [drawOf('p', MEMBERS)];

  it('never says "virtually certain", of the scenario, its range and its baseline', () => {
    expect(outcomeOf('mean(money[AAA], horizon) >= 0', { draws })).toMatchObject({
      probability: 1,
      evidence: 'low',
      likelihood: 'very likely',
      range_likelihood: ['very likely', 'very likely'],
      baseline: { likelihood: 'very likely' },
    });
  });

  it('never says "exceptionally unlikely"', () => {
    expect(outcomeOf('mean(money[AAA], horizon) < 0', { draws })).toMatchObject({
      probability: 0,
      evidence: 'low',
      likelihood: 'very unlikely',
    });
  });
});

describe('what is true by construction', () => {
  const marked = (test: string) => outcomeOf({ test, true_by_construction: true });

  it('says so instead of a likelihood', () => {
    expect(marked('mean(money[AAA], horizon) >= 0')).toMatchObject({
      likelihood: 'true by construction',
      range_likelihood: ['true by construction', 'true by construction'],
      true_by_construction: true,
      label: 'it rises',
      baseline: { likelihood: 'true by construction' },
    });
  });

  it('says so no longer when a member shows otherwise', () => {
    expect(marked('mean(money[AAA], horizon) > 0')).toMatchObject({
      likelihood: 'virtually certain',
      probability: 0.999,
      true_by_construction: false,
    });
  });
});

describe('labelling', () => {
  it('leaves paths and draws as they were', () => {
    const scenario = pathsOf({ 'money|AAA|': steady(MEMBERS) });
    const before = [...scenario.values(0)];
    const draws = [drawOf('p', MEMBERS)];
    label(
      claimsOf(
        'change(money[AAA], horizon) > 0 and spread(money[AAA], horizon) > 1',
        'spread(money[AAA], horizon) > 1',
        'trend(money[AAA], horizon) >= 0',
        'base(money[AAA]) > 3',
      ),
      { scenario, draws },
    );
    expect([...scenario.values(0)]).toEqual(before);
    expect([...(draws[0]?.values ?? [])]).toEqual(MEMBERS);
  });

  it('gives the same outcome alone and among others', () => {
    const tests = [
      'change(money[AAA], horizon) >= 0',
      'mean(money[AAA] * 2, horizon) > 300 or base(money[AAA]) < 20',
      'not (trend(money[AAA], horizon) > 0)',
    ];
    const draws = [
      drawOf('p', MEMBERS),
      drawOf(
        'q',
        MEMBERS.map((m) => (m * 7) % 1000),
      ),
    ];
    const together = label(claimsOf(...tests), { draws }).outcomes;
    tests.forEach((test, i) => {
      expect(together[i]).toEqual({ ...outcomeOf(test, { draws }), claim: `c${i}` });
    });
  });

  it('throws when a parameter has not one draw a member', () => {
    expect(() => label(claimsOf('base(money[AAA]) > 1'), { draws: [drawOf('p', [1, 2])] })).toThrow(
      'parameter p has 2 draws, expected one for each of 1000 members',
    );
  });

  it('throws when a horizon begins before the run', () => {
    const late = { ...counting, years: range(2027, 2040) };
    expect(() => label(claimsOf('base(money[AAA]) > 1'), { scenario: late })).toThrow(
      'no path over 2026-2028',
    );
  });
});
