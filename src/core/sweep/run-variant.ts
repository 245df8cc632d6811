import { baselineKey } from '../compare/baseline-key.ts';
import type { Checked } from '../issue.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Paths, TestedClaim } from '../label/types.ts';
import { withoutLever } from '../plan/without-lever.ts';
import { pathsOf } from '../label/label-task.ts';
import { simulateScenario } from '../run-scenario.ts';
import type { Simulate, SimulatedScenario } from '../run-scenario.ts';
import type { KnownBaseline } from '../simulate/simulate-members.ts';
import { summariseHorizon } from '../summarise/summarise-horizon.ts';
import type { Scenario } from '../validate/scenario.ts';
import { labelShares } from './label-shares.ts';
import { reuseEngines } from './reuse-engines.ts';
import type { SeriesOutcome, Sweep, VariantResult } from './types.ts';
import { variantValues } from './variant-values.ts';
import { varyScenario } from './vary-scenario.ts';

/** Baselines that are kept for other variants with the same parameters. */
const KEPT_BASELINES = 8;

/** Compute one variant, which counts from 0, alone; faults of its scenario come back as issues. */
export type RunVariant = (variant: number) => Promise<Checked<VariantResult>>;

/**
 * Prepare a sweep:
 *
 * variant -> values -> scenario -> plan -> simulate -> (accounts) -> summarise, label -> result
 *
 * Only elements that the wanted series and claims need are computed. All variants are of the same
 * members with the same luck; those with the same parameters share one baseline.
 */
export function prepareVariants(sweep: Sweep, knowledge: Knowledge): RunVariant {
  const { scenario, axes, settings, series, condition } = sweep;
  const claims = knowledge.claims.flatMap((claim) =>
    claim.kind === 'tested' && sweep.claims.includes(claim.id) ? [claim] : [],
  );
  const narrowed = { ...knowledge, claims };
  const valuesOf = variantValues(sweep);
  const simulate = reuseEngines();
  const baselines = createBaselines(knowledge);
  return async (variant) => {
    const values = valuesOf(variant);
    const varied = varyScenario(scenario, axes, values);
    const simulated = await simulateScenario(varied, narrowed, simulate, {
      ...{ settings, kept: series },
      ...(condition === undefined ? {} : { condition }),
      known: baselines.find(varied),
    });
    if (!simulated.ok) return simulated;
    baselines.keep(varied, simulated.value.simulation);
    const context = { sweep, knowledge, simulate, claims };
    const told = {
      series: summarise(simulated.value, context),
      outcomes: await label(simulated.value, context),
    };
    return { ok: true, value: { variant, values, ...told }, warnings: simulated.warnings };
  };
}

type Baselines = {
  readonly find: (scenario: Scenario) => KnownBaseline | undefined;
  readonly keep: (scenario: Scenario, baseline: KnownBaseline) => void;
};

function createBaselines({ model }: Knowledge): Baselines {
  const kept = new Map<string, KnownBaseline>();
  return {
    find: (scenario) => kept.get(baselineKey(model, scenario)),
    keep: (scenario, { baseline, parameters }) => {
      kept.set(baselineKey(model, scenario), { baseline, parameters });
      const [first] = kept.keys();
      if (kept.size > KEPT_BASELINES && first !== undefined) kept.delete(first);
    },
  };
}

type Context = {
  readonly sweep: Sweep;
  readonly knowledge: Knowledge;
  readonly simulate: Simulate;
  readonly claims: readonly TestedClaim[];
};

function summarise(
  { runPlan, simulation }: SimulatedScenario,
  { sweep, knowledge }: Context,
): readonly SeriesOutcome[] {
  const { years, wantedOf } = runPlan;
  return sweep.series.flatMap((output) =>
    sweep.horizons.map((horizon) => {
      const [from, to] = knowledge.horizons[horizon].years.map((year) => years.indexOf(year));
      const wanted = wantedOf.get(output);
      if (from === undefined || to === undefined || wanted === undefined) {
        throw new Error(`output ${output} over ${horizon} was not computed`);
      }
      return { output, horizon, ...summariseHorizon(simulation, wanted, from, to) };
    }),
  );
}

async function label(
  { runPlan, simulation }: SimulatedScenario,
  { sweep, simulate, claims }: Context,
): Promise<VariantResult['outcomes']> {
  const held = new Map<string, Paths>();
  for (const lever of new Set(claims.flatMap(({ levers }) => levers))) {
    const without = withoutLever(runPlan.plan, lever);
    const { scenario } =
      without === runPlan.plan ? simulation : await simulate(without, simulation);
    held.set(lever, pathsOf(runPlan, scenario));
  }
  return labelShares(claims, sweep.horizons, {
    scenario: pathsOf(runPlan, simulation.scenario),
    baseline: pathsOf(runPlan, simulation.baseline),
    withoutPaths: (lever) => {
      const paths = held.get(lever);
      if (paths === undefined) throw new Error(`no run without lever ${lever}`);
      return paths;
    },
  });
}
