import { renderResult } from '../../../src/core/render/render-result.ts';
import { runScenario } from '../../../src/core/run-scenario.ts';
import type { Run } from '../../../src/core/run-scenario.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import type { RunResult } from '../../../src/core/spec/generated/result.ts';
import { goodOf, shipped, wholeKnowledge } from '../../model/run.ts';

export const PROVENANCE = {
  version: '1.2.3',
  scenarioSha256: 'a'.repeat(64),
  modelSha256: 'b'.repeat(64),
  dataSha256: 'c'.repeat(64),
  warnings: ['s.json: a warning'],
};

/** Run a shipped scenario, claims included, with few members. */
export async function realRun(name: string): Promise<Run> {
  const settings = { until: 2036, members: 60, seed: 'render' };
  return goodOf(
    await runScenario(goodOf(shipped(name)), wholeKnowledge(), async (plan) => simulateHere(plan), {
      settings,
    }),
  );
}

export async function realResult(name: string): Promise<RunResult> {
  return renderResult(await realRun(name), PROVENANCE);
}
