import type { Knowledge } from './knowledge.ts';
import { shownFirst } from './knowledge.ts';
import { planModel } from './plan/plan-run.ts';
import type { Kept } from './plan/plan-run.ts';
import type { StoredModule } from './plan/stored-module.ts';
import { outputsOfRun } from './run-scenario.ts';
import { encodeProgram } from './simulate/wasm/encode-program.ts';

/**
 * Encode the modules that runs usually need: the one for all outputs, and the one for what tables
 * show first, each with what the claims are tested on. They depend on no scenario.
 */
export function encodeModules(knowledge: Knowledge): readonly StoredModule[] {
  const usual: readonly (Kept | undefined)[] = [undefined, shownFirst(knowledge)];
  return usual.map((kept) => {
    const { program, wanted } = planModel(knowledge.model, outputsOfRun(knowledge, kept));
    return { wanted, bytes: encodeProgram(program, wanted).bytes };
  });
}
