import {
  STRICT,
  compileC,
  gccVersion,
  millisecondsOfC,
  valuesOfC,
  writeInputs,
} from './c-binary.mjs';
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
import { programInC } from './program-in-c.mjs';
import { interleave, timerOfBlocks } from './rounds.mjs';

const MEMBERS = 2048;
const BLOCKS = [64, 128, 256];

/** Our WebAssembly against C for the same equations and inputs, one thread each. */
export async function measureC(parts) {
  const version = gccVersion();
  if (version === undefined) return 'There is no gcc on this machine, so this was not measured.';
  const { plan, outputs } = await planBaseline(parts, MEMBERS);
  const { program, wanted, module } = plan.model;
  const inputs = drawInputs(parts, plan, MEMBERS);
  const file = writeInputs(inputs);
  const binaries = BLOCKS.map((block) => [
    block,
    compileC(`model-${block}`, programInC(program, { ...inputs, wanted, block })),
  ]);
  const engine = parts.createWasmEngine(program, wanted, module);
  const blocks = cutInputs(inputs, parts.BLOCK);
  const ran = blocks.map((one) => ({ members: one.members, ...engine.run(one) }));
  const ours = { members: MEMBERS, values: joinValues(ran, MEMBERS) };
  const differences = binaries.map(([block, binary]) => {
    const theirs = { members: MEMBERS, values: valuesOfC(binary, file) };
    const difference = greatestDifference(theirs, ours, { outputs, years: plan.years });
    return demandEqual(`C in blocks of ${block}`, difference);
  });
  const ourMilliseconds = timerOfBlocks(engine, blocks);
  const equations = equationsAYear(program) * MEMBERS * plan.years;
  const times = await interleave(
    {
      WebAssembly: () => (ourMilliseconds() * 1e6) / equations,
      ...Object.fromEntries(
        binaries.map(([block, binary]) => [
          `C, blocks of ${block}`,
          () => (millisecondsOfC(binary, file) * 1e6) / equations,
        ]),
      ),
    },
    { warmUp: 2 },
  );
  return [
    `C generated from the same equations as one writes it by hand: members innermost, in blocks; strict IEEE, exp, log and pow of the C library; gcc ${version} \`${STRICT.join(' ')}\`. The same ${short(MEMBERS)} members and draws, one thread; each round takes the median of three runs after a first one.`,
    table(
      ['', 'ns an equation', 'times WebAssembly', 'greatest relative difference'],
      Object.entries(times).map(([name, one], i) => [
        name,
        short(one.figure),
        i === 0 ? '1' : withRange(one),
        i === 0 ? '' : differences[i - 1].toExponential(0),
      ]),
    ),
  ].join('\n\n');
}
