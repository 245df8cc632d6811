import type { CompiledModel } from '../../core/index.ts';
import type { Answer, SeriesName } from './engine.ts';
import { faultOf } from './faults.ts';
import * as say from './messages.ts';

/** Find the outputs of the model that some names mean, by their positions and in their order. */
export function findOutputs(
  names: readonly SeriesName[],
  { outputs }: CompiledModel,
): Answer<readonly number[]> {
  const found: number[] = [];
  for (const name of names) {
    const at = outputs.findIndex(
      ({ indicator, country = '', partner }) =>
        indicator === name.indicator && country === name.country && partner === name.partner,
    );
    if (at < 0) return { ok: false, faults: faultOf(say.noSuchSeries(name)) };
    found.push(at);
  }
  return { ok: true, value: found };
}

/** Find the output that a name means. */
export function findOutput(name: SeriesName, model: CompiledModel): Answer<number> {
  const found = findOutputs([name], model);
  return found.ok ? { ok: true, value: found.value[0] ?? 0 } : found;
}
