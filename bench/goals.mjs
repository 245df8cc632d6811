import { short, table, withRange } from './markdown.mjs';

/*
 * What is to be reached. `key` names what the parts measure: a figure with its ratio and range, or
 * a number. `least` is what it must reach, `most` what it must not exceed.
 */
const GOALS = [
  { key: 'c_few', what: 'One thread: times as fast as strict C', least: 1.3, stretch: 2 },
  { key: 'c', what: 'The same, every series kept', least: 1.3, stretch: 2 },
  { key: 'workers', what: 'Two threads against one: times as fast', least: 1.8 },
  { key: 'sdeverywhere', what: "Times as fast as SDEverywhere's JavaScript", least: 10 },
  { key: 'mathjs', what: 'Times as fast as compiled mathjs', least: 180 },
  { key: 'simulation', what: "Times as fast as Insight Maker's engine", least: 2500 },
  { key: 'equations', what: 'Cost of an equation at 2,415 equations against 303', most: 1.2 },
  { key: 'bits', what: 'Values that differ by threads, slices or engine', most: 0 },
  { key: 'quantiles', what: 'Quantiles of 10,000 members against sorting', most: 0.12 },
  { key: 'validate', what: '`prospects validate` against an empty process', most: 1.8 },
  {
    ...{ key: 'run', what: '`prospects run`, 1,000 members, against an empty process' },
    ...{ most: 6, stretch: 5 },
  },
  { key: 'memory', what: 'Peak memory in MB, 10,000 members, every series', most: 300 },
];

/** The table of goals, from what the parts measured. */
export function goalsTable(measured) {
  return table(
    ['what', 'goal', 'measured', 'met'],
    GOALS.map((goal) => {
      const found = measured[goal.key];
      if (found === undefined) return [goal.what, wanted(goal), 'not measured', ''];
      const { ratio, range } = typeof found === 'number' ? { ratio: found } : found;
      const text = range === undefined ? count(ratio) : withRange({ ratio, range });
      return [goal.what, wanted(goal), text, met(goal, ratio)];
    }),
  );
}

/** Goals are short numbers as they are. */
function count(value) {
  return Number.isInteger(value * 100) ? value.toLocaleString('en-US') : short(value);
}

function wanted({ least, most, stretch }) {
  const goal = least === undefined ? `at most ${count(most)}` : `at least ${count(least)}`;
  return stretch === undefined ? goal : `${goal}, stretch ${count(stretch)}`;
}

function met({ least, most, stretch }, ratio) {
  const reaches = (bound) => (least === undefined ? ratio <= bound : ratio >= bound);
  if (!reaches(least ?? most)) return 'no';
  return stretch !== undefined && reaches(stretch) ? 'yes, stretch too' : 'yes';
}
