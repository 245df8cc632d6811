import { fileURLToPath } from 'node:url';
import { resolveScenario } from '../../src/core/validate/resolve-extends.ts';
import type { Scenario } from '../../src/core/validate/scenario.ts';
import { vocabularyOf } from '../../src/core/knowledge.ts';
import type { Knowledge } from '../../src/core/knowledge.ts';
import { planRun, settingsOf } from '../../src/core/plan/plan-run.ts';
import type { RunPlan, RunSettings } from '../../src/core/plan/plan-run.ts';
import type { Ensemble, Simulation } from '../../src/core/plan/plan.ts';
import { simulateHere } from '../../src/core/simulate/simulate-here.ts';
import type { Assumption, ScenarioShock } from '../../src/core/validate/scenario.ts';
import type { ShockTypeFile } from '../../src/core/spec/generated/shock.ts';
import type { ScenarioFile } from '../../src/core/spec/generated/scenario.ts';
import { compileKnowledge } from '../../src/node/knowledge/compile-knowledge.ts';
import { readDataFiles } from '../../src/node/knowledge/data-files.ts';

const t=performance.now();
const f = readDataFiles(fileURLToPath(new URL('../../data', import.meta.url)));
const c = compileKnowledge('data', f);
console.log(performance.now()-t, c.ok, c.ok? [c.value.model.outputs.length,c.value.claims.length]:c.issues);
