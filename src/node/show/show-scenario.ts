import type { ScenarioFile } from '../../core/index.ts';
import type { Cell, Entry } from './entry.ts';
import { quantityWords } from '../../core/index.ts';
import { sectionRows } from './section-rows.ts';
import { tablePart } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Show a shipped scenario as its file has it; what it extends is named. */
export function showScenario({ catalogue, id }: Subject): Sheet {
  const found = catalogue.scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  const { spec } = found;
  return {
    ...{ kind: 'scenario', id, label: spec.title },
    facts: {
      description: spec.description,
      narrative: spec.narrative ?? null,
      extends: spec.extends ?? [],
      run: Object.entries(spec.run ?? {}).map(([key, value]) => `${key}=${value}`),
    },
    parts: [
      ...tablePart('shocks', 'Shocks', {
        columns: ['type', 'country', 'from', 'to', 'start', 'end', 'severity', 'probability'],
        rows: spec.shocks.map(shockRow),
        below: 'note',
      }),
      ...tablePart('assumptions', 'Assumptions', {
        columns: ['parameter', 'value'],
        rows: Object.entries(spec.assumptions ?? {}).map(([parameter, value]) => ({
          ...{ parameter, value: quantityWords(value) },
        })),
      }),
      ...sectionRows(spec.sections ?? []),
    ],
  };
}

function shockRow(shock: ScenarioFile['shocks'][number]): Entry {
  const { type, country, from, to, start, end, severity, probability, note } = shock;
  const codes = (aim: string | readonly string[] | undefined): Cell => aim ?? null;
  return {
    ...{ type, country: codes(country), from: codes(from), to: codes(to) },
    ...{ start, end: end ?? null, severity: quantityWords(severity) },
    ...{ probability: probability ?? null, note: note ?? null },
  };
}
