/** What the benchmark needs of the program, for `bundle`. */
export const PARTS = `
export { compileModel } from './src/core/compiler.ts';
export { encodeProgram } from './src/core/simulate/wasm/encode-program.ts';
export { createWasmEngine } from './src/core/simulate/create-wasm-engine.ts';
export { createInterpreter } from './src/core/simulate/interpret.ts';
export { prepareDraws, prepareNoise } from './src/core/simulate/draw/fill-draws.ts';
export { quantiles } from './src/core/summarise/quantiles.ts';
export { planRun } from './src/core/plan/plan-run.ts';
export { BLOCK } from './src/core/simulate/blocks.ts';
export { loadKnowledge } from './src/node/knowledge/load-knowledge.ts';
export { createSimulate } from './src/node/simulate/simulate-threads.ts';
`;

/** A scenario without shocks and assumptions. */
const NOTHING = { shocks: [], assumptions: [], run: {}, files: [] };

/**
 * Plan the baseline of the shipped model with all outputs. Beside the plan, gives the wanted
 * elements that are outputs; the others are accounts, which hold nothing but what rounding leaves.
 */
export async function planBaseline({ loadKnowledge, planRun }, members) {
  const loaded = await loadKnowledge();
  if (!loaded.ok) throw new Error('the data do not compile');
  const { model, settings } = loaded.value;
  const all = model.outputs.map((_, i) => i);
  const planned = planRun(loaded.value, NOTHING, { ...settings.run, members }, all);
  if (!planned.ok) throw new Error('the baseline cannot be planned');
  const { plan, wantedOf } = planned.value;
  return { plan, outputs: [...new Set(wantedOf.values())] };
}

/** Draw what members from 0 up to `members` need, as the inputs of one block. */
export function drawInputs({ prepareDraws, prepareNoise }, plan, members) {
  const { seed, years, baseYear } = plan;
  const { draws, noises } = plan.model;
  const all = { from: 0, to: members };
  const parameters = new Float64Array(draws.length * members);
  prepareDraws(seed, draws)(all, parameters);
  const yearly = new Float64Array(noises.length * years * members);
  prepareNoise(seed, noises, baseYear, years)(all, yearly);
  const fed = noises.map(({ array, index }) => ({ array, element: index }));
  return { members, years, baseYear, parameters, fed, yearly };
}

/** Cut inputs into blocks of at most `size` members. */
export function cutInputs(inputs, size) {
  const cut = (values, from, to) => {
    const rows = values.length / inputs.members;
    const out = new Float64Array(rows * (to - from));
    for (let row = 0; row < rows; row += 1) {
      const start = row * inputs.members;
      out.set(values.subarray(start + from, start + to), row * (to - from));
    }
    return out;
  };
  return Array.from({ length: Math.ceil(inputs.members / size) }, (_, i) => {
    const from = i * size;
    const to = Math.min(from + size, inputs.members);
    const [parameters, yearly] = [inputs.parameters, inputs.yearly].map((all) =>
      cut(all, from, to),
    );
    return { ...inputs, members: to - from, parameters, yearly };
  });
}

/** Put the values of blocks together: `[row * members + m]`. */
export function joinValues(blocks, members) {
  const rows = blocks[0].values.length / blocks[0].members;
  const out = new Float64Array(rows * members);
  let from = 0;
  for (const { values, members: own } of blocks) {
    for (let row = 0; row < rows; row += 1) {
      out.set(values.subarray(row * own, (row + 1) * own), row * members + from);
    }
    from += own;
  }
  return out;
}

/** Scalar equations that a program computes for one member in one year. */
export function equationsAYear({ step, arrays }) {
  return step.reduce((sum, { target }) => sum + arrays[target].length, 0);
}

/**
 * The greatest relative difference of the outputs of some members from those of the same members in
 * a reference; both are given as values of all wanted elements and the number of members.
 */
export function greatestDifference({ values, members }, reference, { outputs, years }) {
  let greatest = 0;
  for (const output of outputs) {
    for (let row = output * years; row < (output + 1) * years; row += 1) {
      for (let m = 0; m < members; m += 1) {
        const a = values[row * members + m];
        const b = reference.values[row * reference.members + m];
        if (a === b) continue;
        const difference = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
        greatest = Number.isNaN(difference) ? Infinity : Math.max(greatest, difference);
      }
    }
  }
  return greatest;
}

/** Throw unless values agree to 1 part in 10^9; gives the greatest relative difference. */
export function demandEqual(name, difference) {
  if (difference <= 1e-9) return difference;
  throw new Error(`${name} differs from the WebAssembly by ${difference} of the value`);
}
