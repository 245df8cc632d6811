import type { CompiledShockType } from '../../core/index.ts';
import type { Entry } from './entry.ts';
import { effectWords, leverMovers } from './links.ts';
import { quantityWords } from '../../core/index.ts';
import { sectionRows } from './section-rows.ts';
import { tablePart } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { readersPart } from './show-parameter.ts';
import type { Subject } from './subject.ts';

/** Show a lever: what shocks move it, and what reads it. */
export function showLever(subject: Subject): Sheet {
  const { catalogue, id } = subject;
  const { knowledge } = catalogue;
  const variable = knowledge.model.variables.find(({ name }) => name === id);
  if (variable === undefined) throw new Error(`no lever ${id}`);
  const { label, unit, over, elements, spec } = variable;
  const rows = leverMovers(id, knowledge).flatMap(({ type, effects }) =>
    effects.map((effect): Entry => ({ shock: type.id, ...effectWords(effect) })),
  );
  return {
    ...{ kind: 'lever', id, label },
    facts: {
      ...{ unit: unit === '1' ? 'dimensionless' : unit, over },
      elements: over.length === 0 ? [] : elements,
      neutral: spec.kind === 'lever' ? spec.neutral : null,
      ...{ doc: spec.doc ?? null, moved_by_shocks: rows.length > 0 },
    },
    parts: [
      ...tablePart('shocks', 'Shocks that move it', {
        columns: ['shock', 'combine', 'value', 'on'],
        rows,
      }),
      ...readersPart(id, subject),
    ],
  };
}

/** Show a type of shock: its aim, its assumptions and what it does to the levers. */
export function showShock({ catalogue, id }: Subject): Sheet {
  const type = catalogue.knowledge.shockTypes[id];
  if (type === undefined) throw new Error(`no shock ${id}`);
  const { label, doc, severity } = type;
  const scenarios = catalogue.scenarios.filter(({ spec }) =>
    spec.shocks.some((shock) => shock.type === id),
  );
  return {
    ...{ kind: 'shock', id, label },
    facts: {
      doc,
      severity: `${severity.low} to ${severity.high}${severity.meaning === undefined ? '' : `: ${severity.meaning}`}`,
      scenarios: scenarios.map((scenario) => scenario.id),
    },
    parts: [
      ...aimPart(type),
      ...tablePart('effects', 'What it does', {
        columns: ['lever', 'combine', 'value', 'on'],
        rows: type.effects.map((effect) => ({ lever: effect.lever, ...effectWords(effect) })),
      }),
      ...tablePart('parameters', 'Its assumptions', {
        columns: ['parameter', 'value', 'unit', 'basis'],
        rows: type.parameters.map(({ name, label: words, value, unit, basis }) => ({
          ...{ parameter: `${id}.${name}`, label: words, value: quantityWords(value) },
          ...{ unit: unit === '1' ? null : unit, basis: basis.kind, basis_text: basis.text },
        })),
        below: 'basis_text',
      }),
      ...sectionRows(type.sections),
    ],
  };
}

function aimPart({ aim }: CompiledShockType) {
  const rows = Object.entries(aim).map(([key, { set, required }]) => ({
    ...{ key, set, required: required ?? false },
  }));
  return tablePart('aim', 'What it can be aimed at', {
    columns: ['key', 'set', 'required'],
    rows,
  });
}
