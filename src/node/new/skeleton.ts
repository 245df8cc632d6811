import type { CompiledShockType, Knowledge, ScenarioFile } from '../../core/index.ts';
import { exampleShock } from './example-shock.ts';
import { titleOf } from './file-name.ts';

/** Years after the base year in which a new scenario's shock starts, and how many it lasts. */
const [AFTER, LASTS] = [3, 2] as const;

/** What a new scenario is made for. */
export type SkeletonOptions = {
  /** Its name. */
  readonly id: string;
  /** What its file says of the schema. */
  readonly schema: string;
  readonly knowledge: Knowledge;
  /** Scenarios that show how shocks are aimed. */
  readonly scenarios: readonly ScenarioFile[];
};

/** Build a scenario to start from: one shock of a type, and notes on what to write where. */
export function skeleton(
  type: CompiledShockType,
  { id, schema, knowledge, scenarios }: SkeletonOptions,
): ScenarioFile {
  const first = knowledge.settings.base_year + AFTER;
  const { low, high } = type.severity;
  const { aim, severity } = exampleShock(type, knowledge, scenarios);
  return {
    $schema: schema,
    title: titleOf(id),
    description: `What happens, to whom and when, in one or two sentences. Replace this text. As it stands: ${type.label}, at severity ${severity}, in ${first} and ${first + LASTS - 1}.`,
    narrative: `The story behind it: what in the yearbook it starts from (the sections below), what makes it plausible, what to watch, and what would have to be otherwise for it not to come so. Replace this text. What this type of shock stands for: ${type.doc}`,
    sections: [...type.sections],
    shocks: [
      {
        type: type.id,
        id: 'first-shock',
        ...aim,
        start: `${first}-01`,
        end: `${first + LASTS - 1}-12`,
        severity,
        note: `Why here, why then, why this severe. Replace this text. Severity runs from ${low} to ${high}: ${meaningOf(type)}. It may be a range, such as { "uniform": { "low": ${around(severity, -0.1, type)}, "high": ${around(severity, 0.1, type)} } }.`,
      },
    ],
  };
}

function meaningOf({ severity }: CompiledShockType): string {
  return severity.meaning ?? '0 is nothing, 1 the worst that the type describes';
}

/** A number near the severity that the type allows, in hundredths. */
function around(value: number, by: number, { severity }: CompiledShockType): number {
  const near = Math.min(Math.max(value + by, severity.low), severity.high);
  return Math.round(100 * near) / 100;
}
