import type { EffectsPlan, Ensemble, Plan } from '../plan/plan.ts';
import { BLOCK } from '../simulate/blocks.ts';
import { createWasmEngine } from '../simulate/create-wasm-engine.ts';
import type { Engine, Wanted } from '../simulate/engine.ts';
import { prepareLevers } from '../simulate/prepare-levers.ts';
import type { DrawnBlock } from './draw-blocks.ts';

/** Computes the wanted elements of members whose draws are given, with or without the shocks. */
export type RunBlocks = (
  plan: Plan,
  blocks: readonly DrawnBlock[],
  of: 'scenario' | 'baseline',
) => Ensemble;

/**
 * Create what runs plans of one program, wanted elements and years again and again: they may differ
 * in their draws and shocks. The model's engine is made once, and that of the effects once for each
 * program of effects.
 */
export function createBlockRunner({ model }: Plan): RunBlocks {
  const engine = createWasmEngine(model.program, model.wanted, model.module);
  const effectsEngine = rememberEngines();
  return (plan, blocks, of) => {
    const { years, baseYear } = plan;
    const effects = of === 'baseline' ? undefined : plan.effects;
    const fillLevers =
      effects === undefined ? undefined : prepareLevers(effects, effectsEngine(effects), plan);
    const fed: Wanted = [
      ...plan.model.noises.map(({ array, index }) => ({ array, element: index })),
      ...(effects?.targets ?? []),
    ];
    const room = new Float64Array(fed.length * years * BLOCK);
    const members = blocks.reduce((sum, block) => sum + block.members, 0);
    const values = new Float64Array(model.wanted.length * years * members);
    let from = 0;
    for (const block of blocks) {
      const yearly = room.subarray(0, fed.length * years * block.members);
      yearly.set(block.noise);
      fillLevers?.(block.members, block.shockParameters, yearly.subarray(block.noise.length));
      const { parameters } = block;
      const inputs = { members: block.members, years, baseYear, parameters, fed, yearly };
      engine.runInto(inputs, { values, members, from });
      from += block.members;
    }
    return { members, years, values };
  };
}

function rememberEngines(): (effects: EffectsPlan) => Engine {
  const known = new Map<string, Engine>();
  return ({ program, wanted }) => {
    const name = JSON.stringify([program, wanted]);
    const engine = known.get(name) ?? createWasmEngine(program, wanted);
    known.set(name, engine);
    return engine;
  };
}
