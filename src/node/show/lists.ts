import type { CompiledModel, CompiledVariable, Quantity } from '../../core/index.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';
import { leverMovers } from './links.ts';
import { quantityWords } from '../../core/index.ts';

/** Which key of the entries a filter looks at. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** Names of the options that filter a list. */
export const FILTERS = ['country', 'indicator', 'period', 'confidence', 'chapter'] as const;
export type FilterName = (typeof FILTERS)[number];

/** The values that each filter lets through. */
export type Wanted = Readonly<Partial<Record<FilterName, readonly string[]>>>;

/** What can be listed: how to list it, what a table shows of it, and how it can be filtered. */
export type List = {
  /** `wanted` are the filters that were given: entries that gather rows count only those. */
  readonly entries: (
    catalogue: Catalogue,
    wanted: Wanted,
  ) => readonly (Entry & { readonly id: string })[];
  readonly columns: readonly string[];
  /** A key whose text stands below each line of a table. */
  readonly below?: string;
  readonly filters: Filters;
};

/** Word on the command line -> its list. */
export const LISTS: Readonly<Record<string, List>> = {
  scenarios: {
    entries: ({ scenarios }) =>
      scenarios.map(({ id, spec }) => ({
        id,
        title: spec.title,
        description: spec.description,
        shocks: [...new Set(spec.shocks.map(({ type }) => type))],
        extends: spec.extends ?? [],
      })),
    columns: ['id', 'title', 'shocks', 'extends'],
    filters: {},
  },
  shocks: {
    entries: ({ knowledge }) =>
      Object.values(knowledge.shockTypes).map((type) => ({
        id: type.id,
        label: type.label,
        aim: Object.keys(type.aim),
        severity_low: type.severity.low,
        severity_high: type.severity.high,
        severity_meaning: type.severity.meaning ?? null,
        levers: [...new Set(type.effects.map(({ lever }) => lever))],
        doc: type.doc,
      })),
    columns: ['id', 'label', 'aim', 'severity_low', 'severity_high', 'levers'],
    filters: {},
  },
  indicators: {
    entries: indicatorEntries,
    columns: ['id', 'unit', 'modelled', 'by_corridor', 'yearbook_rows', 'countries', 'label'],
    filters: {
      ...{ country: 'countries', indicator: 'id', period: 'periods' },
      ...{ confidence: 'confidences' },
    },
  },
  countries: {
    entries: ({ knowledge: { model, settings } }) =>
      model.places.map(({ code, label, members }) => ({
        id: code,
        label,
        chapter: settings.chapters.includes(code),
        sets: model.sets.filter(({ elements }) => elements.includes(code)).map(({ name }) => name),
        members: members ?? null,
      })),
    columns: ['id', 'label', 'chapter', 'sets', 'members'],
    filters: {},
  },
  claims: {
    entries: ({ claims }) =>
      claims.map(({ spec, compiled }) => ({
        id: compiled.id,
        chapter: compiled.chapter,
        section: compiled.section,
        horizon: compiled.horizons.map(({ name }) => name),
        horizon_wording: spec.horizon_wording,
        confidence: spec.confidence,
        direction: spec.direction,
        tested: compiled.kind === 'tested',
        reason: compiled.kind === 'tested' ? null : compiled.reason,
        text: spec.text,
      })),
    columns: ['id', 'chapter', 'section', 'horizon', 'confidence', 'tested'],
    below: 'text',
    filters: { chapter: 'chapter', confidence: 'confidence' },
  },
  parameters: {
    entries: parameterEntries,
    columns: ['id', 'over', 'unit', 'value', 'range', 'basis', 'label'],
    filters: {},
  },
  levers: {
    entries: ({ knowledge }) =>
      variablesOf(knowledge.model, 'lever').map(({ name, label, unit, over, spec }) => ({
        id: name,
        label,
        unit,
        over,
        neutral: spec.kind === 'lever' ? spec.neutral : null,
        shocks: leverMovers(name, knowledge).map(({ type }) => type.id),
      })),
    columns: ['id', 'over', 'unit', 'neutral', 'shocks', 'label'],
    filters: {},
  },
  rows: {
    entries: rowEntries,
    columns: [
      'id',
      'period',
      'value',
      'unit',
      'chapter',
      'section',
      'line',
      'printed',
      'confidence',
    ],
    filters: {
      ...{ country: 'country', indicator: 'indicator', period: 'period' },
      ...{ confidence: 'confidence', chapter: 'chapter' },
    },
  },
};

function variablesOf(
  { variables }: CompiledModel,
  kind: CompiledVariable['kind'],
): readonly CompiledVariable[] {
  return variables.filter((variable) => variable.kind === kind);
}

/** The indicators of the model and of the yearbook's rows. */
function indicatorEntries({ knowledge: { model }, yearbook }: Catalogue, wanted: Wanted) {
  const lets = (filter: FilterName, value: string): boolean =>
    wanted[filter]?.includes(value) ?? true;
  const rows = yearbook.rows.filter(
    ({ country, period, confidence }) =>
      lets('country', country) && lets('period', period) && lets('confidence', confidence),
  );
  const byIndicator = groupRows(rows);
  const ids = new Set([...model.outputs.map(({ indicator }) => indicator), ...byIndicator.keys()]);
  return [...ids].sort().map((id) => {
    const outputs = model.outputs.filter(({ indicator }) => indicator === id);
    const total = outputs.find(({ partner }) => partner === undefined) ?? outputs[0];
    const printed = byIndicator.get(id) ?? [];
    return {
      id,
      unit: total?.unit ?? printed[0]?.unit ?? '',
      label: model.variables.find(({ name }) => name === total?.variable)?.label ?? '',
      modelled: outputs.length > 0,
      countries: distinct([
        ...outputs.flatMap(({ country }) => country ?? []),
        ...printed.map(({ country }) => country),
      ]),
      by_corridor: outputs.some(({ partner }) => partner !== undefined),
      yearbook_rows: printed.length,
      periods: distinct(printed.map(({ period }) => period)),
      confidences: distinct(printed.map(({ confidence }) => confidence)),
    };
  });
}

function groupRows(rows: Catalogue['yearbook']['rows']) {
  const groups = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) groups.set(row.indicator, [...(groups.get(row.indicator) ?? []), row]);
  return groups;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** The parameters of the model and of the types of shocks, by the names that scenarios use. */
function parameterEntries({ knowledge }: Catalogue) {
  const ofModel = variablesOf(knowledge.model, 'parameter').map((variable) => {
    const { name, label, unit, over, elements, sector, spec } = variable;
    const draws = knowledge.model.parameters.filter((parameter) => parameter.name === name);
    const [first] = draws;
    const range = first?.range;
    return {
      id: name,
      label,
      sector,
      unit,
      over,
      elements: over.length === 0 ? [] : elements,
      value: valueWords(draws.map(({ quantity }) => quantity)),
      range: range === undefined ? null : `${range[0]} to ${range[1]}`,
      basis: spec.kind === 'parameter' ? spec.basis.kind : null,
      basis_text: spec.kind === 'parameter' ? spec.basis.text : null,
    };
  });
  const ofShocks = Object.values(knowledge.shockTypes).flatMap((type) =>
    type.parameters.map(({ name, label, unit, value, basis }) => ({
      id: `${type.id}.${name}`,
      ...{ label, sector: `shock ${type.id}`, unit, over: [], elements: [] },
      value: quantityWords(value),
      range: null,
      ...{ basis: basis.kind, basis_text: basis.text },
    })),
  );
  return [...ofModel, ...ofShocks];
}

function valueWords(quantities: readonly Quantity[]): string {
  const words = new Set(quantities.map(quantityWords));
  const [only] = words;
  return words.size === 1 && only !== undefined ? only : 'by element';
}

function rowEntries({ yearbook }: Catalogue) {
  return yearbook.rows.map((row) => ({
    ...{ id: row.id, country: row.country, partner: row.partner ?? null },
    ...{ indicator: row.indicator, period: row.period, value: row.value, unit: row.unit },
    ...{ kind: row.kind, role: row.role, chapter: row.chapter, section: row.section },
    ...{ line: row.textLine, printed: row.printed, confidence: row.confidence },
    ...{ anomaly: row.anomalies, repeat_of: row.repeatOf ?? null },
  }));
}
