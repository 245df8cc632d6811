import { short, table, withRange } from './markdown.mjs';
import { demandEqual, greatestDifference } from './model-inputs.mjs';
import { createOthers, createRivals } from './reference/contestants.mjs';
import { YEARS, planReference } from './reference/plan.mjs';
import { interleave } from './rounds.mjs';

/** Few series that need all equations. */
const FEW = ['turnover', 'sent_each'];

/** The reference model in our language and in those of others: the same draws, the same results. */
export async function measureReference(parts) {
  const reference = planReference(parts, { members: 2048 });
  const others = await createOthers(parts, reference);
  const all = await compare([...createRivals(parts, reference), ...others], reference);
  const few = planReference(parts, { members: 2048, keep: FEW });
  const alone = await compare(createRivals(parts, few), few);
  return {
    text: textOf(reference, all.table, alone.table),
    goals: {
      c: bestStrict(all.times),
      c_few: bestStrict(alone.times),
      sdeverywhere: all.times["SDEverywhere's JavaScript"],
      mathjs: all.times['mathjs, compiled once'],
      simulation: all.times['Insight Maker (`simulation`)'],
    },
  };
}

/** Demand equal results, and let contestants take turns. */
async function compare(contestants, reference) {
  const present = contestants.filter(({ reason }) => reason === undefined);
  const differences = differencesOf(present, reference);
  const nsOf = ({ milliseconds, members }) =>
    (milliseconds() * 1e6) / (reference.equations * members * YEARS);
  const times = await interleave(
    Object.fromEntries(present.map((one) => [one.name, () => nsOf(one)])),
    { warmUp: 2 },
  );
  const rows = contestants.map(({ name, members, reason }, i) => {
    if (reason !== undefined) return [name, '', reason, '', ''];
    const { figure } = times[name];
    if (i === 0) return [name, short(figure), '1', '', String(members)];
    const difference = differences[name].toExponential(0);
    return [name, short(figure), withRange(times[name]), difference, String(members)];
  });
  const head = ['', 'ns an equation', 'times ours', 'greatest relative difference', 'members'];
  return { times, table: table(head, rows) };
}

function textOf({ equations, plan }, all, few) {
  return [
    `A made-up model of 48 corridors (bench/reference/model.json): ${short(equations)} equations a year with 48 exp, 48 log and 62 powers, ${plan.model.draws.length} uncertain inputs, ${YEARS} years, all ${plan.model.wanted.length} series kept. One thread; every engine gets the same draws, and its results agree with ours to 1 part in 10^9. An equation is one scalar equation of the model for one member in one year; sums that we compute apart are not counted.`,
    all,
    "C is generated from the same equations as one writes it by hand: members innermost, in blocks, exp, log and pow of the C library; `-ffast-math` may reorder sums and uses the C library's vector functions. SDEverywhere compiles the model from the language of Vensim; its JavaScript runs in its own runtime, its C in a stand-in for the runtime that comes with its command line. Insight Maker and mathjs get one formula for every scalar equation.",
    'A good part of our time goes into writing the series. The same with two series kept, which need all equations:',
    few,
  ].join('\n\n');
}

function differencesOf([ours, ...others], { plan }) {
  const outputs = plan.model.wanted.map((_, i) => i);
  const reference = { values: ours.values(), members: ours.members };
  return Object.fromEntries(
    others.map((one) => {
      const own = { values: one.values(), members: one.members };
      const difference = greatestDifference(own, reference, { outputs, years: YEARS });
      return [one.name, demandEqual(one.name, difference)];
    }),
  );
}

/** Strict C counts with its best size of blocks. */
function bestStrict(times) {
  return Object.entries(times)
    .filter(([name]) => name.startsWith('C, strict'))
    .map(([, one]) => one)
    .sort((a, b) => a.ratio - b.ratio)[0];
}
