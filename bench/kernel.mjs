/*
 * Measure the simulation engine on a reference model that is made up here: 48 corridors (6 by 8),
 * 303 equations a step with 48 exp, 48 log and 62 pow, 20 uncertain inputs, 28 years.
 *
 *   node bench/kernel.mjs                 ns an equation, by block size
 *   node bench/kernel.mjs first           first result of 1,000 members in this fresh process
 *   node bench/kernel.mjs c               against C, compiled here with gcc if there is one
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { referenceProgram } from './reference-program.mjs';
import { programAsC } from './program-as-c.mjs';

const YEARS = 28;
const { program, wanted, equations } = referenceProgram();
const work = mkdtempSync(join(tmpdir(), 'kernel-'));
const { createWasmEngine, encodeProgram, createInterpreter } = await loadEngines();

async function loadEngines() {
  const { buildSync } = await import('esbuild');
  const outfile = join(work, 'engines.mjs');
  const contents = ['create-wasm-engine', 'wasm/encode-program', 'interpret']
    .map((name) => `export * from './src/core/simulate/${name}.ts';`)
    .join('\n');
  const resolveDir = new URL('..', import.meta.url).pathname;
  buildSync({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    format: 'esm',
    outfile,
  });
  return import(outfile);
}

function inputsOf(members) {
  const count = program.arrays
    .filter(({ role }) => role.kind === 'parameter')
    .reduce((sum, { length }) => sum + length, 0);
  const fed = [];
  program.arrays.forEach(({ role, length }, array) => {
    if (role.kind !== 'yearly') return;
    for (let element = 0; element < length; element++) fed.push({ array, element });
  });
  const parameters = Float64Array.from(
    { length: count * members },
    (_, i) => 0.8 + (0.4 * ((i * 7919) % 1009)) / 1009,
  );
  const yearly = Float64Array.from(
    { length: fed.length * YEARS * members },
    (_, i) => 0.9 + (0.2 * ((i * 104729) % 997)) / 997,
  );
  return { members, years: YEARS, baseYear: 2023, parameters, fed, yearly };
}

function checkAgainstInterpreter(members) {
  const inputs = inputsOf(members);
  const ours = createWasmEngine(program, wanted).run(inputs).values;
  const plain = createInterpreter(program, wanted).run(inputs).values;
  const different = ours.filter((value, i) => !Object.is(value, plain[i])).length;
  const odd = ours.filter((value) => !Number.isFinite(value)).length;
  console.log(`${ours.length} values, ${different} differ from the interpreter, ${odd} not finite`);
}

/** Run blocks of members, and give the time of the shortest in ns an equation. */
function nsPerEquation(engine, block, members = 30000) {
  const inputs = inputsOf(block);
  let shortest = Infinity;
  for (let done = 0; done < members; done += block) {
    const start = process.hrtime.bigint();
    engine.run(inputs);
    shortest = Math.min(shortest, Number(process.hrtime.bigint() - start));
  }
  return shortest / (block * YEARS * equations);
}

function first() {
  const start = performance.now();
  const { bytes } = encodeProgram(program, wanted);
  const encoded = performance.now();
  const engine = createWasmEngine(program, wanted, bytes);
  const ready = performance.now();
  const inputs = inputsOf(200);
  const filled = performance.now();
  const times = [];
  for (let done = 0; done < 1000; done += 200) {
    const before = performance.now();
    engine.run(inputs);
    times.push((performance.now() - before).toFixed(1));
  }
  console.log(`${bytes.length} bytes, encoded in ${(encoded - start).toFixed(1)} ms`);
  console.log(`module and instance ${(ready - encoded).toFixed(1)} ms`);
  console.log(`blocks of 200 members ${times.join(' ')} ms`);
  const total = performance.now() - start - (filled - ready);
  console.log(`first 1,000 members after ${total.toFixed(1)} ms`);
}

function againstC() {
  const source = join(work, 'model.c');
  const binary = join(work, 'model');
  writeFileSync(source, programAsC(program, wanted, YEARS));
  execFileSync('gcc', ['-O3', '-march=native', '-ffp-contract=off', '-o', binary, source, '-lm']);
  const engine = createWasmEngine(program, wanted);
  const ours = nsPerEquation(engine, 200);
  const theirs = Number(execFileSync(binary, [String(equations)], { stdio: 'pipe' }).toString());
  console.log(`WebAssembly ${ours.toFixed(2)} ns, C ${theirs.toFixed(2)} ns an equation`);
  console.log(`${(theirs / ours).toFixed(2)} times as fast as C`);
}

const mode = process.argv[2];
if (mode === 'first') first();
else if (mode === 'c') againstC();
else {
  checkAgainstInterpreter(37);
  for (const block of [64, 120, 128, 200, 256, 500, 1000]) {
    const ns = nsPerEquation(createWasmEngine(program, wanted), block);
    console.log(`blocks of ${block}: ${ns.toFixed(2)} ns an equation`);
  }
}
