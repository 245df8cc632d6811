import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { work } from './bundle.mjs';
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
import { interleave, median } from './rounds.mjs';

const MEMBERS = 2048;
const FLAGS = ['-std=c17', '-D_POSIX_C_SOURCE=199309L', '-O3', '-march=native'];
const BLOCKS = [64, 128, 256];

/** The version of gcc, or undefined where there is none. */
export function gccVersion() {
  try {
    return execFileSync('gcc', ['-dumpfullversion'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Our WebAssembly against C for the same equations and inputs, one thread each. */
export async function measureC(parts) {
  const version = gccVersion();
  if (version === undefined) return 'There is no gcc on this machine, so this was not measured.';
  const { plan, outputs } = await planBaseline(parts, MEMBERS);
  const { program, wanted, module } = plan.model;
  const inputs = drawInputs(parts, plan, MEMBERS);
  const files = { in: join(work, 'inputs'), out: join(work, 'outputs') };
  writeFileSync(files.in, Buffer.concat([inputs.parameters, inputs.yearly].map(bytesOf)));
  const binaries = BLOCKS.map((block) => [block, compile(program, { ...inputs, wanted, block })]);
  const engine = parts.createWasmEngine(program, wanted, module);
  const blocks = cutInputs(inputs, parts.BLOCK);
  const ran = blocks.map((one) => ({ members: one.members, ...engine.run(one) }));
  const ours = { members: MEMBERS, values: joinValues(ran, MEMBERS) };
  const differences = binaries.map(([block, binary]) => {
    execFileSync(binary, [files.in, files.out]);
    const theirs = { members: MEMBERS, values: doublesOf(readFileSync(files.out)) };
    const difference = greatestDifference(theirs, ours, { outputs, years: plan.years });
    return demandEqual(`C in blocks of ${block}`, difference);
  });
  const equations = equationsAYear(program) * MEMBERS * plan.years;
  const times = await interleave(
    {
      WebAssembly: () => (ourMilliseconds(engine, blocks) * 1e6) / equations,
      ...Object.fromEntries(
        binaries.map(([block, binary]) => [
          `C, blocks of ${block}`,
          () => (theirMilliseconds(binary, files.in) * 1e6) / equations,
        ]),
      ),
    },
    { warmUp: 2 },
  );
  return [
    `C generated from the same equations as one writes it by hand: members innermost, in blocks; strict IEEE, exp, log and pow of the C library; gcc ${version} \`${FLAGS.join(' ')}\`. The same ${short(MEMBERS)} members and draws, one thread; each round takes the median of three runs after a first one.`,
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

function compile(program, options) {
  const binary = join(work, `model-${options.block}`);
  writeFileSync(`${binary}.c`, programInC(program, options));
  execFileSync('gcc', [...FLAGS, '-o', binary, `${binary}.c`, '-lm']);
  return binary;
}

function theirMilliseconds(binary, inputs) {
  const lines = execFileSync(binary, [inputs], { encoding: 'utf8' }).trim().split('\n');
  return median(lines.slice(1).map(Number));
}

function ourMilliseconds(engine, blocks) {
  const once = () => {
    const start = performance.now();
    for (const block of blocks) engine.run(block);
    return performance.now() - start;
  };
  once();
  return median([once(), once(), once()]);
}

function bytesOf({ buffer, byteOffset, byteLength }) {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function doublesOf({ buffer, byteOffset, byteLength }) {
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
