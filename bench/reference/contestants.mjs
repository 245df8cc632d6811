import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { work } from '../bundle.mjs';
import {
  STRICT,
  compileC,
  gccVersion,
  millisecondsOfC,
  valuesOfC,
  writeInputs,
} from '../c-binary.mjs';
import { cutInputs, drawInputs, joinValues } from '../model-inputs.mjs';
import { installPeers } from '../peers.mjs';
import { programInC } from '../program-in-c.mjs';
import { timerOfBlocks } from '../rounds.mjs';
import { createMathjsEngine } from '../scalar-equations.mjs';
import { createInsightMaker } from './insight-maker.mjs';
import { SDE_HEADER, compileVensim, createSdeRunner, sdeMain } from './sdeverywhere.mjs';
import { YEARS } from './plan.mjs';
import { vensimModel } from './vensim.mjs';

/*
 * A contestant has a name, the number of members of one round, `milliseconds()` of such a round, and
 * `values()` of all wanted elements. One that cannot take part has a `reason` instead.
 */
const [MANY, BLOCKS] = [2048, [64, 128, 256]];
const FEW = { interpreter: 64, mathjs: 8, sdeverywhere: 256, simulation: 1 };

/** Our WebAssembly, which comes first, and C. */
export function createRivals(parts, { plan }) {
  const { program, wanted } = plan.model;
  const ours = ofEngine('ours, WebAssembly', parts.createWasmEngine(program, wanted), {
    blocks: cutInputs(drawInputs(parts, plan, MANY), parts.BLOCK),
  });
  return [ours, ...contestantsInC(parts, plan)];
}

/** All others who run the reference model. */
export async function createOthers(parts, reference) {
  const { program, wanted } = reference.plan.model;
  const engine = (name, make, members) =>
    ofEngine(name, make(program, wanted), {
      blocks: [drawInputs(parts, reference.plan, members)],
    });
  return [
    engine('ours, interpreter', parts.createInterpreter, FEW.interpreter),
    ...(await peers(parts, reference)),
    engine('mathjs, compiled once', createMathjsEngine, FEW.mathjs),
  ];
}

function ofEngine(name, engine, { blocks }) {
  const members = blocks.reduce((sum, block) => sum + block.members, 0);
  return {
    name,
    members,
    milliseconds: timerOfBlocks(engine, blocks),
    values: () =>
      joinValues(
        blocks.map((block) => ({ members: block.members, values: engine.run(block).values })),
        members,
      ),
  };
}

function contestantsInC(parts, plan) {
  const names = [...BLOCKS.map((block) => `C, strict, blocks of ${block}`), 'C, -ffast-math'];
  if (gccVersion() === undefined) {
    return names.map((name) => ({ name, reason: 'there is no gcc on this machine' }));
  }
  const inputs = drawInputs(parts, plan, MANY);
  const file = writeInputs(inputs);
  const { program, wanted } = plan.model;
  const text = (block) => programInC(program, { ...inputs, wanted, block });
  const fast = ['-O3', '-march=native', '-ffast-math'];
  return names.map((name, i) => {
    const [block, flags] = i < BLOCKS.length ? [BLOCKS[i], STRICT] : [128, fast];
    return ofBinary(name, compileC(`reference-${wanted.length}-${i}`, text(block), flags), file);
  });
}

function ofBinary(name, binary, file, order) {
  return {
    name,
    members: MANY,
    milliseconds: () => millisecondsOfC(binary, file),
    values: () => {
      const values = valuesOfC(binary, file);
      return order === undefined ? values : reordered(values, order, YEARS * MANY);
    },
  };
}

/** Put the values of outputs where the wanted elements have them. */
function reordered(values, order, length) {
  const out = new Float64Array(values.length);
  order.forEach((to, from) => {
    out.set(values.subarray(from * length, (from + 1) * length), to * length);
  });
  return out;
}

/** Engines of others, which are installed here. */
async function peers(parts, reference) {
  const missing = installPeers();
  const attempts = {
    "SDEverywhere's JavaScript": sdeJavaScript,
    "SDEverywhere's C": sdeC,
    'Insight Maker (`simulation`)': insightMaker,
  };
  const made = [];
  for (const [name, attempt] of Object.entries(attempts)) {
    if (missing !== undefined) made.push({ name, reason: missing });
    else made.push(await attempt(name, parts, reference).catch((error) => failed(name, error)));
  }
  return made;
}

function failed(name, error) {
  const [line] = String(error.message ?? error).split('\n');
  return { name, reason: `could not be run: ${line}` };
}

async function sdeJavaScript(name, parts, { source, plan, order }) {
  const compiler = await import('@sdeverywhere/compile');
  const file = await compileVensim(compiler, vensimModel(source, YEARS), 'js', work);
  const run = await createSdeRunner(await import('@sdeverywhere/runtime'), file);
  return memberByMember(name, run, {
    inputs: drawInputs(parts, plan, FEW.sdeverywhere),
    order,
  });
}

async function sdeC(name, parts, { source, plan, order }) {
  if (gccVersion() === undefined) throw new Error('there is no gcc on this machine');
  const compiler = await import('@sdeverywhere/compile');
  const model = vensimModel(source, YEARS);
  await compileVensim(compiler, model, 'c', work);
  writeFileSync(join(work, 'sde.h'), SDE_HEADER);
  const main = sdeMain({
    members: MANY,
    years: YEARS,
    inputs: model.inputs.length,
    outputs: model.outputs.length,
  });
  const file = writeInputs(drawInputs(parts, plan, MANY));
  return ofBinary(name, compileC('sde-main', main), file, order);
}

async function insightMaker(name, parts, { plan, order }) {
  const simulation = await import('simulation');
  const { program, wanted } = plan.model;
  const run = createInsightMaker(simulation, {
    ...{ program, wanted, years: YEARS, baseYear: plan.baseYear },
  });
  const inputs = drawInputs(parts, plan, FEW.simulation);
  // It tells wanted elements, not outputs.
  return memberByMember(name, run, { inputs, order: order.map((_, i) => i) });
}

/** An engine that runs one member at a time and tells its values if it is asked to. */
function memberByMember(name, run, { inputs, order }) {
  const { members, parameters } = inputs;
  const own = Array.from({ length: members }, (_, m) =>
    Array.from({ length: parameters.length / members }, (_value, i) => parameters[i * members + m]),
  );
  // An engine that fails does so here, before its turn comes.
  run(own[0]);
  return {
    name,
    members,
    milliseconds: () => {
      const start = performance.now();
      for (const one of own) run(one);
      return performance.now() - start;
    },
    values: () => {
      const values = new Float64Array(order.length * YEARS * members);
      own.forEach((one, m) =>
        run(one, (i, t, value) => (values[(order[i] * YEARS + t) * members + m] = value)),
      );
      return values;
    },
  };
}
