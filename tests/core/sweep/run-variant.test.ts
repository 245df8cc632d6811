import { describe, expect, it } from 'vitest';
import { runScenario } from '../../../src/core/run-scenario.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import { prepareVariants } from '../../../src/core/sweep/run-variant.ts';
import type { Sweep, VariantResult } from '../../../src/core/sweep/types.ts';
import type { Knowledge } from '../../../src/core/knowledge.ts';
import { varyScenario } from '../../../src/core/sweep/vary-scenario.ts';
import { planSweep } from '../../../src/core/sweep/plan-sweep.ts';
import { goodOf, shipped, wholeKnowledge } from '../../model/run.ts';
import { knowledge, scenario, sweepOf } from './tiny-world.ts';

const vary = {
  'border-closure.severity': { from: 0, to: 1 },
  'exchange-rate': ['on', 'off'],
  return_rate: { from: 0.2, to: 0.4 },
};
const run = { members: 150 };

async function variantsOf(sweep: Sweep, numbers: readonly number[], known = knowledge) {
  const runVariant = prepareVariants(sweep, known);
  const results: VariantResult[] = [];
  for (const number of numbers) results.push(goodOf(await runVariant(number)));
  return results;
}

/** What an ordinary run says of the same variant, in the form of a sweep's result. */
async function runAlone(sweep: Sweep, { values }: VariantResult, known: Knowledge) {
  const varied = varyScenario(sweep.scenario, sweep.axes, values);
  const ran = goodOf(
    await runScenario(
      varied,
      known,
      (plan, base) => Promise.resolve(simulateHere(plan, undefined, base)),
      {
        settings: { ...sweep.settings, until: known.settings.run.until },
        ...{ kept: sweep.series, by: 'horizon' as const },
      },
    ),
  );
  const outcomes = ran.outcomes
    .filter(
      ({ claim, horizon }) => sweep.claims.includes(claim) && sweep.horizons.includes(horizon),
    )
    .map(({ claim, horizon, probability }) => [claim, horizon, probability]);
  return { horizons: ran.horizons, outcomes: new Set(outcomes.map((row) => JSON.stringify(row))) };
}

function outcomesOf({ outcomes }: VariantResult) {
  const tested = outcomes.filter(({ probability }) => probability !== undefined);
  return new Set(
    tested.map(({ claim, horizon, probability }) => JSON.stringify([claim, horizon, probability])),
  );
}

async function expectAsAlone(sweep: Sweep, result: VariantResult, known: Knowledge) {
  const alone = await runAlone(sweep, result, known);
  expect(outcomesOf(result)).toEqual(alone.outcomes);
  for (const { output, horizon, scenario: own, baseline, change } of result.series) {
    expect({ scenario: own, baseline, change }).toEqual(
      alone.horizons[sweep.series.indexOf(output)]?.[horizon],
    );
  }
}

describe('a variant', () => {
  const sweep = sweepOf({ vary, run, variants: 16 });

  it('has the numbers of an ordinary run of its scenario', async () => {
    for (const result of await variantsOf(sweep, [0, 3, 9]))
      await expectAsAlone(sweep, result, knowledge);
  });

  it('has them in the shipped model too, without the years that nobody asked for', async () => {
    const whole = wholeKnowledge();
    const planned = planSweep(
      {
        ...{
          title: 'test',
          scenario: goodOf(shipped('second-mobilization')),
          run: { members: 120 },
        },
        ...{ vary: { 'second-call-up.severity': [0, 0.7] }, horizons: ['mid'] },
      },
      whole,
    );
    if (!planned.ok) throw new Error(JSON.stringify(planned.faults));
    const results = await variantsOf(planned.sweep, [0, 1], whole);
    for (const result of results) await expectAsAlone(planned.sweep, result, whole);
    const [quiet, moved] = results;
    expect(quiet?.series.every(({ change }) => change === undefined || change.high === 0)).toBe(
      true,
    );
    expect(moved?.series.some(({ change }) => (change?.median ?? 0) < -0.01)).toBe(true);
  });

  it('is the same alone, and in any order', async () => {
    const inOrder = await variantsOf(sweep, [0, 1, 2, 3, 4, 5]);
    expect(await variantsOf(sweep, [5, 4, 3, 2, 1, 0])).toEqual(inOrder.toReversed());
    expect(await variantsOf(sweep, [4])).toEqual(inOrder.slice(4, 5));
  });

  it('shares its luck with the others: the same values give the same result', async () => {
    const same = sweepOf({
      vary: { 'border-closure.severity': [0.5], return_rate: [0.3, 0.31, 0.300001] },
      run,
    });
    const [one, other, near] = await variantsOf(same, [0, 1, 2]);
    const median = (result?: VariantResult) => result?.series[0]?.scenario.median ?? NaN;
    expect(Math.abs(median(near) / median(one) - 1)).toBeLessThan(1e-4);
    expect(Math.abs(median(other) / median(one) - 1)).toBeGreaterThan(1e-3);
  });

  it('is not labelled where too few members meet a condition', async () => {
    const calm = sweepOf({
      ...{
        scenario: scenario('calm'),
        vary: { return_rate: [0.3] },
        claims: ['aaa_recovers'],
        run,
      },
    });
    const [result] = await variantsOf(calm, [0]);
    expect(result?.outcomes).toEqual([
      { claim: 'aaa_recovers', horizon: 'mid', members: 0, probability: undefined },
      { claim: 'aaa_recovers', horizon: 'long', members: 0, probability: undefined },
    ]);
  });
});
