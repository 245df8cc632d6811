import { baseValues } from './base-values.ts';
import { tablePart } from './sheet.ts';
import type { Part, Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Show a place: what the model has of it, and what the yearbook says of it. */
export function showCountry(subject: Subject): Sheet {
  const { catalogue, id } = subject;
  const { knowledge, yearbook, claims, scenarios } = catalogue;
  const { model, settings } = knowledge;
  const place = model.places.find(({ code }) => code === id);
  if (place === undefined) throw new Error(`no place ${id}`);
  const aimed = scenarios.filter(({ spec }) =>
    spec.shocks.some(({ country, from, to }) => [country, from, to].flat().includes(id)),
  );
  const about = yearbook.rows.filter(({ country, partner }) => country === id || partner === id);
  return {
    ...{ kind: 'country', id, label: place.label },
    facts: {
      members: place.members ?? null,
      chapter: settings.chapters.includes(id),
      sets: model.sets.filter(({ elements }) => elements.includes(id)).map(({ name }) => name),
      claims: claims.filter(({ compiled }) => compiled.chapter === id).length,
      yearbook_rows: about.length,
      scenarios: aimed.map((scenario) => scenario.id),
    },
    parts: totalsPart(subject),
  };
}

/** The totals of a place in the base year. */
function totalsPart({ catalogue, id }: Subject): readonly Part[] {
  const { model } = catalogue.knowledge;
  const totals = model.outputs.filter(
    ({ country, partner }) => country === id && partner === undefined,
  );
  const wishes = totals.flatMap(({ variable, element }) => {
    const found = model.variables.find(({ name }) => name === variable);
    return found === undefined ? [] : [{ variable: found, at: element }];
  });
  const values = baseValues(catalogue.knowledge, wishes);
  const rows = totals.map(({ indicator, unit }, i) => ({
    ...{ indicator, unit: unit === '1' ? null : unit, median: values[i]?.median ?? null },
    lowest_5_percent: values[i]?.low ?? null,
    highest_5_percent: values[i]?.high ?? null,
  }));
  const columns = ['indicator', 'unit', 'median', 'lowest_5_percent', 'highest_5_percent'];
  const table = { columns, rows, rounded: true } as const;
  return tablePart('base_year', `Base year ${model.baseYear}`, table);
}
