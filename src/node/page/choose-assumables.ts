import { planRun, shownFirst, simulateHere } from '../../core/index.ts';
import type { Knowledge, Scenario } from '../../core/index.ts';

/** How many parameters the page offers. */
const MOST = 16;

/** Members that tell how much a parameter does. */
const MEMBERS = 1000;

/**
 * Choose the parameters to offer as sliders: of those that one value stands for, the ones that the
 * indicators shown first hang on most. The measure is the squared correlation, over the members of
 * the baseline, between a parameter's draws and an indicator in the middle of the run, summed.
 */
export function chooseAssumables(knowledge: Knowledge): readonly string[] {
  const { model, settings } = knowledge;
  const kept = shownFirst(knowledge);
  const planned = planRun(knowledge, NOTHING, { ...settings.run, members: MEMBERS }, kept);
  if (!planned.ok) throw new Error('the baseline cannot be planned');
  const { plan, years, wantedOf } = planned.value;
  const { baseline, parameters } = simulateHere(plan);
  const middle = Math.floor(years.length / 2);
  const series = [...wantedOf.values()].map((wanted) => {
    const from = (wanted * plan.years + middle) * MEMBERS;
    return standardised(baseline.values.subarray(from, from + MEMBERS));
  });
  const influence = model.parameters.flatMap(({ name, key, quantity }, i) => {
    if (key !== name || typeof quantity === 'number') return [];
    const draws = standardised(parameters.subarray(i * MEMBERS, (i + 1) * MEMBERS));
    return [{ key, sum: series.reduce((sum, one) => sum + product(one, draws) ** 2, 0) }];
  });
  const byKey = new Map(influence.map((one) => [one.key, one]));
  return [...byKey.values()]
    .toSorted((a, b) => b.sum - a.sum)
    .slice(0, MOST)
    .map(({ key }) => key);
}

const NOTHING: Scenario = {
  ...{ id: 'baseline', title: '', description: '', narrative: undefined },
  ...{ sections: [], shocks: [], assumptions: [], run: {}, files: [] },
};

/** Less the mean, over the root of the summed squares; all nil where there is no spread. */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centred = values.map((value) => value - mean);
  const length = Math.sqrt(product(centred, centred));
  return centred.map((value) => (length > 0 ? value / length : 0));
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
