import { describe, expect, it } from 'vitest';
import { explainScenario, shownFirst } from '../../../src/core/index.ts';
import { attribute } from '../../../src/node/report/attribute.ts';
import { goodOf, shipped, wholeKnowledge } from '../../model/run.ts';

const knowledge = wholeKnowledge();
const settings = { until: 2040, members: 40, seed: 'bars' };
const years = [2026, 2028] as const;

describe('the bars of a report', () => {
  it.each(['everything-at-once', 'prolonged-sanctions', 'mass-expulsions'])(
    'sum to the difference in %s',
    (name) => {
      const scenario = goodOf(shipped(name));
      const found = attribute(scenario, knowledge, { settings, years });
      const output = shownFirst(knowledge)[0] ?? 0;
      const explained = explainScenario(scenario, knowledge, settings, { output, years });
      if (found === undefined || !explained.ok) throw new Error('nothing found');
      const [series] = found.series;
      const sum = series?.shares.reduce((total, share) => total + share, series.rest) ?? 0;
      const { difference } = explained.value;
      expect(sum / difference.mean).toBeCloseTo(1, 9);
    },
  );

  it('are those of explain, where a scenario has several shocks', () => {
    const scenario = goodOf(shipped('everything-at-once'));
    const found = attribute(scenario, knowledge, { settings, years });
    const output = shownFirst(knowledge)[0] ?? 0;
    const explained = explainScenario(scenario, knowledge, settings, { output, years });
    if (found === undefined || !explained.ok) throw new Error('nothing found');
    scenario.shocks.forEach(({ key }, i) => {
      const exact = explained.value.shocks.find(({ shock }) => shock === key)?.share.mean ?? NaN;
      const scale = Math.abs(explained.value.difference.mean);
      expect(Math.abs((found.series[0]?.shares[i] ?? 0) - exact)).toBeLessThan(0.1 * scale);
    });
  });

  it('are none where no shock acts', () => {
    const scenario = goodOf(shipped('baseline'));
    expect(attribute(scenario, knowledge, { settings, years })).toBeUndefined();
  });
});
