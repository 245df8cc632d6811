import { describeSeries, traceScenario, traceTree } from '../../core/index.ts';
import type { TraceResult } from '../../core/index.ts';
import type { Bench } from './bench.ts';
import type { Answer } from './engine.ts';
import { faultsOf } from './faults.ts';
import { openSight } from './open-sight.ts';
import type { Sight } from './open-sight.ts';
import { provenanceOf } from './provenance.ts';

/** How many steps of the equations are followed. */
const DEPTH = 10;

/** Follow a number of the member nearest to the median down to draws and printed figures. */
export function traceOf(sight: Sight, bench: Bench): Answer<TraceResult> {
  const { knowledge, rowOf } = bench;
  const { model } = knowledge;
  const opened = openSight(sight, bench);
  if (!opened.ok) return opened;
  const { scenario, settings, output, warnings } = opened.value;
  const { year } = sight;
  const traced = traceScenario(scenario, knowledge, settings, { output, year });
  if (!traced.ok) return { ok: false, faults: faultsOf(traced.issues) };
  const spec = model.outputs[output];
  const variable = model.variables.find(({ name }) => name === spec?.variable);
  if (spec === undefined || variable === undefined) throw new Error(`no output ${output}`);
  const { member, median } = traced.value;
  const run = { ...traced.value, knowledge, rowOf };
  return {
    ok: true,
    value: {
      ...provenanceOf(scenario, { settings, warnings }, bench),
      ...{ series: describeSeries(output, model), year },
      member: { number: member + 1, of: settings.members, chosen: 'median', median },
      tree: traceTree({ variable, element: spec.element, year }, run, DEPTH),
    },
  };
}
