import { createMathjsEngine } from './scalar-equations.mjs';
import { short, table, withRange } from './markdown.mjs';
import {
  cutInputs,
  demandEqual,
  drawInputs,
  equationsAYear,
  greatestDifference,
  joinValues,
  planBaseline,
} from './model-inputs.mjs';
import { interleave, millisecondsOf, timerOfBlocks } from './rounds.mjs';

const MEMBERS = 2048;
const FEW = { interpreter: 64, mathjs: 4 };

/** Nanoseconds an equation of all ways to run the shipped model. */
export async function measureEngines(parts) {
  const { plan, outputs } = await planBaseline(parts, MEMBERS);
  const { program, wanted, module } = plan.model;
  const equations = equationsAYear(program);
  const blocksOf = (members, size) => cutInputs(drawInputs(parts, plan, members), size);
  const nsOf = (milliseconds, members) => (milliseconds * 1e6) / (equations * members * plan.years);
  const engines = {
    WebAssembly: {
      engine: parts.createWasmEngine(program, wanted, module),
      blocks: blocksOf(MEMBERS, parts.BLOCK),
    },
    interpreter: {
      engine: parts.createInterpreter(program, wanted),
      blocks: blocksOf(FEW.interpreter, FEW.interpreter),
    },
    'mathjs, compiled once': {
      engine: createMathjsEngine(program, wanted),
      blocks: blocksOf(FEW.mathjs, FEW.mathjs),
    },
  };
  const contestants = Object.fromEntries(
    Object.entries(engines).map(([name, { engine, blocks }]) => {
      const members = blocks.reduce((sum, block) => sum + block.members, 0);
      const milliseconds = timerOfBlocks(engine, blocks);
      return [name, () => nsOf(milliseconds(), members)];
    }),
  );
  const differences = differencesOf(engines, { outputs, years: plan.years });
  const compared = await interleave(contestants, { warmUp: 2 });
  const threads = await interleave(threadContestants(parts, plan, nsOf), { warmUp: 2 });
  return [
    `The shipped model, baseline, all outputs: ${short(equations)} equations a year, ${plan.years} years. An equation is one scalar statement of one member in one year. WebAssembly runs ${short(MEMBERS)} members in blocks of ${parts.BLOCK}, mathjs ${FEW.mathjs} and the interpreter ${FEW.interpreter}; draws are made before.`,
    table(
      ['engine, one thread', 'ns an equation', 'times WebAssembly', 'greatest relative difference'],
      Object.entries(compared).map(([name, one]) => [
        name,
        short(one.figure),
        name === 'WebAssembly' ? '1' : withRange(one),
        name === 'WebAssembly' ? '' : differences[name].toExponential(0),
      ]),
    ),
    `The same with draws, and with the copying of results, through the function that the commands use (${short(MEMBERS)} members, workers already started):`,
    table(
      ['threads', 'ns an equation', 'times one thread'],
      Object.entries(threads).map(([name, one], i) => [
        name,
        short(one.figure),
        i === 0 ? '1' : withRange(one),
      ]),
    ),
  ].join('\n\n');
}

function differencesOf(engines, rows) {
  const values = Object.entries(engines).map(([name, { engine, blocks }]) => {
    const members = blocks.reduce((sum, block) => sum + block.members, 0);
    const ran = blocks.map((block) => ({
      members: block.members,
      values: engine.run(block).values,
    }));
    return { name, members, values: joinValues(ran, members) };
  });
  const [reference, ...others] = values;
  return Object.fromEntries(
    others.map((one) => [
      one.name,
      demandEqual(one.name, greatestDifference(one, reference, rows)),
    ]),
  );
}

function threadContestants({ createSimulate }, plan, nsOf) {
  return Object.fromEntries(
    [1, 2].map((threads) => {
      const simulate = createSimulate(threads);
      const name = threads === 1 ? 'one' : 'two';
      return [name, async () => nsOf(await millisecondsOf(() => simulate(plan)), plan.members)];
    }),
  );
}
