import { fileURLToPath } from 'node:url';
import { compileShockType } from '../../../src/core/compile/compile-shock-type.ts';
import { vocabularyOf } from '../../../src/core/knowledge.ts';
import type { Knowledge } from '../../../src/core/knowledge.ts';
import type { ShockTypeFile } from '../../../src/core/spec/generated/shock.ts';
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
export function planned(
  request: Partial<SweepRequest> & Pick<SweepRequest, 'vary'>,
  known = knowledge,
) {
  return planSweep({ title: 'test', scenario: both, run: {}, ...request }, known);
}

/** The sweep of a request without a fault. */
export function sweepOf(...args: Parameters<typeof planned>): Sweep {
  const found = planned(...args);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.sweep;
}

/** The small world with a type of shock that overrides the currency. */
export function withOverride(): Knowledge {
  const spec = {
    ...{ kind: 'shock', id: 'fixed-rate', label: 'Fixed rate', doc: 'For tests.', aim: {} },
    sections: [{ chapter: 'AAA', section: '1' }],
    effects: [{ lever: 'currency', combine: 'override', value: '1 - severity' }],
  } satisfies ShockTypeFile;
  const type = goodOf(compileShockType('fixed-rate.json', spec, knowledge.model));
  return { ...knowledge, shockTypes: { ...knowledge.shockTypes, [type.id]: type } };
}
