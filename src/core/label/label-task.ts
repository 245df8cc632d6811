import type { Ensemble } from '../plan/plan.ts';
import { labelClaims } from './label-claims.ts';
import type { LabelMemory } from './label-memory.ts';
import type { ScaleName } from './likelihood.ts';
import type { CompiledClaim, Draw, Labels, Paths } from './types.ts';

/** An ensemble, and which of its elements each output of the model reads. */
export type KeptPaths = {
  readonly ensemble: Ensemble;
  readonly years: readonly number[];
  readonly wantedOf: ReadonlyMap<number, number>;
};

/** All that it takes to label claims, as plain data: any thread can do it. */
export type LabelTask = {
  readonly claims: readonly CompiledClaim[];
  readonly scenario: KeptPaths;
  readonly baseline: KeptPaths;
  /** The scenario without a lever, by the levers that claims name. */
  readonly held: ReadonlyMap<string, KeptPaths>;
  readonly draws: readonly Draw[];
  readonly scale?: ScaleName;
  /** What was found before on the same baseline; stays in this thread. */
  readonly memory?: LabelMemory;
};

/** Labels the claims of a task: in this thread, or spread over several. */
export type Label = (task: LabelTask) => Promise<Labels>;

/** Label the claims of a task in this thread. */
export function labelTask({ scenario, baseline, held, ...rest }: LabelTask): Labels {
  return labelClaims({
    ...rest,
    scenario: pathsOf(scenario, scenario.ensemble),
    baseline: pathsOf(baseline, baseline.ensemble),
    withoutPaths: (lever) => {
      const kept = held.get(lever);
      if (kept === undefined) throw new Error(`no run without lever ${lever}`);
      return pathsOf(kept, kept.ensemble);
    },
  });
}

/** See an ensemble as the paths of the outputs that were kept. */
export function pathsOf(
  { wantedOf, years }: Pick<KeptPaths, 'wantedOf' | 'years'>,
  ensemble: Ensemble,
): Paths {
  const size = ensemble.years * ensemble.members;
  return {
    members: ensemble.members,
    years,
    values: (series) => {
      const wanted = wantedOf.get(series);
      if (wanted === undefined) throw new Error(`series ${series} was not kept`);
      return ensemble.values.subarray(wanted * size, (wanted + 1) * size);
    },
  };
}

/** Divide a task into so many, of about as many claims each. */
export function splitLabelTask(
  { memory: _, ...task }: LabelTask,
  parts: number,
): readonly LabelTask[] {
  return Array.from({ length: parts }, (_, part) => ({
    ...task,
    claims: task.claims.filter((_, i) => i % parts === part),
  }));
}

/** Put the labels of some claims together, in the order of all claims. */
export function joinLabels(claims: readonly CompiledClaim[], parts: readonly Labels[]): Labels {
  return {
    outcomes: inOrder(
      claims,
      parts.flatMap(({ outcomes }) => outcomes),
    ),
    untested: inOrder(
      claims,
      parts.flatMap(({ untested }) => untested),
    ),
  };
}

function inOrder<T extends { readonly claim: string }>(
  claims: readonly CompiledClaim[],
  answers: readonly T[],
): readonly T[] {
  const byClaim = new Map<string, T[]>(claims.map(({ id }) => [id, []]));
  for (const answer of answers) byClaim.get(answer.claim)?.push(answer);
  return [...byClaim.values()].flat();
}
