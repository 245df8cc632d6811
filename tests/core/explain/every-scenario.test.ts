import { describe, expect, it } from 'vitest';
import { explainScenario } from '../../../src/core/explain/explain-scenario.ts';
import { shownFirst } from '../../../src/core/knowledge.ts';
import { SHIPPED, goodOf, shipped, wholeKnowledge } from '../../model/run.ts';

const knowledge = wholeKnowledge();
const { outputs } = knowledge.model;

/** A series of each indicator that a claim is tested on, or that tables show. */
const SERIES = [
  ...new Map(
    [
      ...knowledge.claims.flatMap((claim) => (claim.kind === 'tested' ? claim.series : [])),
      ...shownFirst(knowledge),
    ].map((output) => [outputs[output]?.indicator, output] as const),
  ).values(),
];

const YEARS = Object.values(knowledge.horizons).map(({ years }) => years[1]);

const SCENARIOS = SHIPPED.map((name) => goodOf(shipped(name))).filter(
  ({ shocks }) => shocks.length > 1,
);

/** How far parts are from adding up, relative to the largest of them and of the whole. */
function gapOf(parts: readonly number[], whole: number): number {
  const sum = parts.reduce((sofar, part) => sofar + part, 0);
  const size = Math.max(Math.abs(whole), ...parts.map(Math.abs));
  return size === 0 ? 0 : Math.abs(sum - whole) / size;
}

describe('the parts of a difference', () => {
  it('are looked at in many indicators, years and scenarios', () => {
    expect(SERIES.length).toBeGreaterThan(10);
    expect(YEARS).toHaveLength(3);
    expect(SCENARIOS.length).toBeGreaterThan(10);
  });

  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    'of %s add up, shock by shock and lever by lever, whatever the indicator and the year',
    (_id, scenario) => {
      const settings = { until: 2040, members: 2, seed: 'parts' };
      for (const output of SERIES) {
        for (const year of YEARS) {
          const sight = { output, years: [year, year] } as const;
          const found = goodOf(explainScenario(scenario, knowledge, settings, sight));
          const name = `${outputs[output]?.indicator ?? ''} ${year}`;
          const shares = found.shocks.map(({ share }) => share.mean);
          expect(gapOf(shares, found.difference.mean), name).toBeLessThan(1e-9);
          for (const { share, channels } of found.shocks) {
            const parts = channels.map((channel) => channel.share.mean);
            const gap = parts.length === 0 ? 0 : gapOf(parts, share.mean);
            expect(gap, name).toBeLessThan(1e-9);
          }
        }
      }
    },
    120_000,
  );
});
