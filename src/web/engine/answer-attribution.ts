import { describeAttribution, explainScenario } from '../../core/index.ts';
import type { AttributionResult } from '../../core/index.ts';
import type { Bench } from './bench.ts';
import type { Answer } from './engine.ts';
import { faultsOf } from './faults.ts';
import { openSight } from './open-sight.ts';
import type { Sight } from './open-sight.ts';
import { provenanceOf } from './provenance.ts';

/** Split the difference of a series in a year over the shocks and what they act through. */
export function attributionOf(sight: Sight, bench: Bench): Answer<AttributionResult> {
  const { knowledge } = bench;
  const opened = openSight(sight, bench);
  if (!opened.ok) return opened;
  const { scenario, settings, output, warnings } = opened.value;
  const { year } = sight;
  const explained = explainScenario(scenario, knowledge, settings, { output, years: [year, year] });
  if (!explained.ok) return { ok: false, faults: faultsOf(explained.issues) };
  return {
    ok: true,
    value: {
      ...provenanceOf(scenario, { settings, warnings }, bench),
      ...explained.value,
      text: describeAttribution(explained.value, knowledge.model.places),
    },
  };
}
