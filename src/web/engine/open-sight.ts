import { settingsOf } from '../../core/index.ts';
import type { Issue, RunSettings, Scenario } from '../../core/index.ts';
import type { Bench } from './bench.ts';
import type { Answer, PageScenario, SeriesName } from './engine.ts';
import { faultOf, faultsOf } from './faults.ts';
import { findOutput } from './find-output.ts';
import * as say from './messages.ts';
import { resolvePageScenario } from './resolve-page-scenario.ts';

/** A number that somebody asks about. */
export type Sight = {
  readonly scenario: PageScenario;
  readonly name: SeriesName;
  readonly year: number;
};

/** The same, checked. */
export type OpenedSight = {
  readonly scenario: Scenario;
  readonly warnings: readonly Issue[];
  readonly settings: RunSettings;
  readonly output: number;
};

/** Check the scenario, and that it has the series in that year. */
export function openSight(
  { scenario, name, year }: Sight,
  { knowledge, vocabulary }: Bench,
): Answer<OpenedSight> {
  const resolved = resolvePageScenario(scenario, vocabulary);
  if (!resolved.ok) return { ok: false, faults: faultsOf(resolved.issues) };
  const output = findOutput(name, knowledge.model);
  if (!output.ok) return output;
  const { value, warnings } = resolved;
  const settings = settingsOf(knowledge.settings.run, value, {});
  const { baseYear } = knowledge.model;
  if (!(year >= baseYear && year <= settings.until)) {
    return { ok: false, faults: faultOf(say.yearOutside(year, baseYear, settings.until)) };
  }
  return { ok: true, value: { scenario: value, warnings, settings, output: output.value } };
}
