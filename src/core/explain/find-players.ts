import type { CompiledModel } from '../compile/compiled-model.ts';
import type { CompiledShockType } from '../compile/compiled-shock-type.ts';
import type { Program } from '../compile/program.ts';
import { programReads } from '../compile/program-reads.ts';
import { aimEffects } from '../plan/aim-effects.ts';
import { actingShocks } from '../plan/plan-effects.ts';
import type { ScenarioShock } from '../validate/scenario.ts';

/**
 * How a shock stands to a series in a year: it acts, it starts only after that year, it has no
 * severity or no chance, or nothing that it moves has a part in the series.
 */
export type Standing = 'acts' | 'later' | 'nil' | 'apart';

/** A shock of a scenario, and the levers through which it may move a series. */
export type Player = {
  readonly shock: ScenarioShock;
  readonly standing: Standing;
  /** Names, in the order of the type's effects; none unless it acts. */
  readonly levers: readonly string[];
};

type Knowledge = {
  readonly model: CompiledModel;
  readonly shockTypes: Readonly<Record<string, CompiledShockType>>;
};

/**
 * Tell of each shock, in the order of the scenario, whether and through what it can reach what a
 * program computes within the years.
 */
export function findPlayers(
  shocks: readonly ScenarioShock[],
  { model, shockTypes }: Knowledge,
  program: Program,
  years: readonly number[],
): readonly Player[] {
  const acting = actingShocks(shocks, shockTypes, years);
  const read = new Set(
    [...program.setup, ...program.step].flatMap(({ value }) =>
      programReads(value).map(({ array }) => array),
    ),
  );
  return shocks.map((shock) => {
    const found = acting.find(({ spec }) => spec.key === shock.key);
    if (found === undefined) {
      const isNil = shock.severity === 0 || shock.probability === 0;
      return { shock, standing: isNil ? 'nil' : 'later', levers: [] };
    }
    const reaching = aimEffects(0, found.spec, found.type, model).filter(
      ({ lever, elements }) => elements.length > 0 && read.has(lever.array),
    );
    const levers = [...new Set(reaching.map(({ lever }) => lever.name))];
    return { shock, standing: levers.length === 0 ? 'apart' : 'acts', levers };
  });
}
