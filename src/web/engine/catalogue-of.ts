import { middle, shownFirst } from '../../core/index.ts';
import type { CompiledModel, Knowledge } from '../../core/index.ts';
import type { Assumable, Catalogue, ClaimText, Indicator, ShockType } from '../ui/catalogue.ts';
import type { PageExtras } from './page.ts';
import { extentOf } from './extent-of.ts';

/** Put together what the page's controls need to know. */
export function catalogueOf(knowledge: Knowledge, extras: PageExtras): Catalogue {
  const { settings, horizons, model } = knowledge;
  return {
    version: extras.version,
    baseYear: settings.base_year,
    lastYear: settings.last_year,
    firstMonth: settings.first_month,
    lastMonth: settings.last_month,
    run: settings.run,
    chapters: settings.chapters,
    horizons,
    places: model.places.map(({ code, label }) => ({ id: code, label })),
    sets: Object.fromEntries(model.sets.map(({ name, elements }) => [name, elements])),
    shockTypes: shockTypesOf(knowledge),
    assumables: extras.assumables.flatMap((name) => assumableOf(name, model)),
    indicators: indicatorsOf(knowledge),
    scenarios: extras.scenarios,
    claims: claimsOf(knowledge, extras),
    rows: extras.rows,
  };
}

function shockTypesOf({ shockTypes }: Knowledge): readonly ShockType[] {
  return Object.values(shockTypes).map((type) => ({
    ...{ id: type.id, label: type.label, doc: type.doc, sections: type.sections, aim: type.aim },
    severity: type.severity,
    parameters: type.parameters.map(({ name, label, unit, value, basis }) => ({
      ...{ name, label, unit, value, basis },
    })),
  }));
}

function assumableOf(name: string, model: CompiledModel): readonly Assumable[] {
  const parameter = model.parameters.find(({ key }) => key === name);
  const variable = model.variables.find((one) => one.name === parameter?.name);
  if (parameter === undefined || variable === undefined) return [];
  const { quantity, basis, range } = parameter;
  const [low, high] = extentOf(quantity, range);
  const { label, unit } = variable;
  return [{ name, label, unit, low, high, middle: middle(quantity), quantity, basis }];
}

function claimsOf({ claims }: Knowledge, { claims: words }: PageExtras): readonly ClaimText[] {
  return claims.map((claim, i) => ({
    ...{ id: claim.id, chapter: claim.chapter, section: claim.section },
    ...(words[i] ?? { text: claim.id }),
    horizons: claim.horizons.map(({ name }) => name),
    ...(claim.kind === 'tested' ? { labels: claim.labels } : { untested: claim.reason }),
  }));
}

function indicatorsOf(knowledge: Knowledge): readonly Indicator[] {
  const { outputs, variables } = knowledge.model;
  const main = new Set(shownFirst(knowledge).map((at) => outputs[at]?.indicator));
  const ids = new Set(outputs.map(({ indicator }) => indicator));
  return [...ids].flatMap((id) => {
    const own = outputs.filter(({ indicator }) => indicator === id);
    const total = own.find(({ partner }) => partner === undefined) ?? own[0];
    if (total === undefined) return [];
    return [
      {
        ...{ id, unit: total.unit, main: main.has(id) },
        label: variables.find(({ name }) => name === total.variable)?.label ?? id,
        countries: [...new Set(own.map(({ country = '' }) => country))],
      },
    ];
  });
}
