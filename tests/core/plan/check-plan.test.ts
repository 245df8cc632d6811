import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPlan, planRun, resolveScenario, vocabularyOf } from '../../../src/core/index.ts';
import type { Knowledge, Scenario } from '../../../src/core/index.ts';
import { loadKnowledge } from '../../../src/node/knowledge/load-knowledge.ts';

const data = fileURLToPath(new URL('../../node/commands/data', import.meta.url));
const file = fileURLToPath(
  new URL('../../broken/with-data/override-collides.json', import.meta.url),
);

async function collision(): Promise<{ knowledge: Knowledge; scenario: Scenario }> {
  const loaded = await loadKnowledge(data);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  const text = readFileSync(file, 'utf8');
  const read = () => ({ ok: true, file: 'two.json', text, id: 'two' }) as const;
  const resolved = resolveScenario(['two'], read, vocabularyOf(loaded.value));
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  return { knowledge: loaded.value, scenario: resolved.value };
}

describe('checking a plan', () => {
  it('finds what planning would refuse', async () => {
    const { knowledge, scenario } = await collision();
    const planned = planRun(knowledge, scenario, { until: 2030, members: 1, seed: '1' }, []);
    const issues = checkPlan(knowledge, scenario, 2030);
    expect(planned).toEqual({ ok: false, issues });
    expect(issues.map(({ code }) => code)).toEqual(['override-collides']);
  });

  it('looks at the years of the run only: the two meet in 2026', async () => {
    const { knowledge, scenario } = await collision();
    expect(checkPlan(knowledge, scenario, 2025)).toEqual([]);
    expect(checkPlan(knowledge, scenario, 2026)).toHaveLength(1);
  });
});
