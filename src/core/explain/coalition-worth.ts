import { pruneProgram } from '../compile/prune-program.ts';
import type { EffectsPlan, Plan } from '../plan/plan.ts';
import type { Slice } from '../simulate/blocks.ts';
import { createWasmEngine } from '../simulate/create-wasm-engine.ts';
import type { Wanted } from '../simulate/engine.ts';
import { prepareBlockDraws } from './block-draws.ts';
import type { Coalition, Worth } from './game.ts';
import { prepareLeverValues } from './lever-values.ts';

/** A lever as one shock moves it: a player. */
export type Channel = { readonly shock: string; readonly lever: string };

/** What a coalition is worth: the mean of a wanted element over years, counted from the base year. */
export type Sight = { readonly wanted: number; readonly from: number; readonly to: number };

/**
 * Prepare the game of a plan's channels for blocks of members: a coalition is worth what the plan
 * gives if each shock moved only those of its levers that are in it. All coalitions share the
 * draws and the engines; only the values of the levers change. `hear` is told what the members of a
 * block miss of a condition.
 */
export function prepareWorth(
  plan: Plan,
  channels: readonly Channel[],
  sight: Sight & { readonly hear?: (misses: Float64Array, block: Slice) => void },
): (block: Slice) => Worth {
  const { years, baseYear } = plan;
  const wanted = plan.model.wanted.slice(sight.wanted, sight.wanted + 1);
  const arrays = wanted.map(({ array }) => array);
  const model = createWasmEngine(pruneProgram(plan.model.program, arrays), wanted);
  const draw = prepareBlockDraws(plan);
  const fillLevers = prepareLevers(plan, channels);
  const noises: Wanted = plan.model.noises.map(({ array, index }) => ({ array, element: index }));
  const fed: Wanted = [...noises, ...fillLevers.targets];
  return (block) => {
    const members = block.to - block.from;
    const { parameters, noise, shocks, misses } = draw(block);
    sight.hear?.(misses, block);
    const yearly = new Float64Array(fed.length * years * members);
    yearly.set(noise);
    return (coalition) => {
      fillLevers.fill(yearly.subarray(noise.length), { members, draws: shocks, coalition });
      const inputs = { members, years, baseYear, parameters, fed, yearly };
      return meanOverYears(model.run(inputs).values, members, sight);
    };
  };
}

type Filled = {
  readonly members: number;
  readonly draws: Float64Array;
  readonly coalition: Coalition;
};

type Levers = {
  readonly targets: EffectsPlan['targets'];
  /** Write the values of the targets, `[(target * years + t) * members + m]`. */
  readonly fill: (out: Float64Array, filled: Filled) => void;
};

function prepareLevers(plan: Plan, channels: readonly Channel[]): Levers {
  const { effects, years } = plan;
  if (effects === undefined) return { targets: [], fill: () => undefined };
  const names = new Set(channels.map(({ lever }) => lever));
  const targets = effects.targets.filter(({ lever }) => names.has(lever));
  const valuesOf = prepareLeverValues(plan, effects);
  const fill = (out: Float64Array, { members, draws, coalition }: Filled): void => {
    const size = years * members;
    const known = new Map<string, Float64Array>();
    const values = new Map(
      [...names].map((lever) => {
        const acting = new Set(
          channels.flatMap((channel, i) =>
            channel.lever === lever && ((coalition >> BigInt(i)) & 1n) === 1n
              ? [channel.shock]
              : [],
          ),
        );
        const name = [...acting].join('\n');
        const found = known.get(name) ?? valuesOf(members, draws, acting);
        known.set(name, found);
        return [lever, found] as const;
      }),
    );
    targets.forEach(({ lever, value }, i) => {
      const row = values.get(lever)?.subarray(value * size, (value + 1) * size);
      if (row !== undefined) out.set(row, i * size);
    });
  };
  return { targets, fill };
}

/** Computes as the summary of a horizon does, so that one year gives its own value. */
function meanOverYears(values: Float64Array, members: number, { from, to }: Sight): Float64Array {
  const out = new Float64Array(members);
  for (let t = from; t <= to; t += 1) {
    for (let m = 0; m < members; m += 1) out[m] = (out[m] ?? 0) + (values[t * members + m] ?? 0);
  }
  return out.map((sum) => sum / (to - from + 1));
}
