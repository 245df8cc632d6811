import { fileURLToPath } from 'node:url';
import { vocabularyOf } from '../../../src/core/knowledge.ts';
import type { Knowledge } from '../../../src/core/knowledge.ts';
import { planSweep } from '../../../src/core/sweep/plan-sweep.ts';
import type { SweepRequest } from '../../../src/core/sweep/plan-sweep.ts';
import type { Sweep } from '../../../src/core/sweep/types.ts';
import { resolveScenario } from '../../../src/core/validate/resolve-extends.ts';
import type { Scenario } from '../../../src/core/validate/scenario.ts';
import { createScenarioReader } from '../../../src/node/files/read-scenario.ts';
import { compileKnowledge } from '../../../src/node/knowledge/compile-knowledge.ts';
import { readDataFiles } from '../../../src/node/knowledge/data-files.ts';
import { goodOf } from '../plan/tiny-run.ts';

/** A small world of two origins and two destinations, with claims. */
export const WORLD = fileURLToPath(new URL('../../node/commands/compare-world', import.meta.url));

export const knowledge: Knowledge = goodOf(
  compileKnowledge('data', readDataFiles(`${WORLD}/data`)),
);

export const vocabulary = vocabularyOf(knowledge);

/** A scenario of the small world, or several on top of each other. */
export function scenario(...names: readonly string[]): Scenario {
  const folder = `${WORLD}/scenarios`;
  const read = createScenarioReader({ working: folder, shipped: folder });
  return goodOf(resolveScenario(names, read, vocabulary));
}

/** Both scenarios with a shock: a border closure (by type) and a currency that falls. */
export const both = scenario('closed', 'cheap');

/** Plan a sweep of both. */
export function planned(request: Partial<SweepRequest> & Pick<SweepRequest, 'vary'>) {
  return planSweep({ title: 'test', scenario: both, run: {}, ...request }, knowledge);
}

/** The sweep of a request without a fault. */
export function sweepOf(request: Partial<SweepRequest> & Pick<SweepRequest, 'vary'>): Sweep {
  const found = planned(request);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.sweep;
}
