import { SCALES, TRUE_BY_CONSTRUCTION } from '../../core/index.ts';
import type {
  ClaimWords,
  CompiledModel,
  CompiledShockType,
  Knowledge,
  LanguageFile,
} from '../../core/index.ts';
import type { Catalogue, CatalogueClaim } from '../show/catalogue.ts';

/** What the texts are taken from. */
export type WordSource = Pick<Catalogue, 'knowledge' | 'claims' | 'scenarios'>;

/** The chapter that belongs to no place. */
const SUMMARY = { summary: 'Summary' };

/** The words for how a claim turned out and for how well founded that is. */
const VERDICTS = ['holds', 'contested', 'overturned'];
const GRADES = ['low', 'medium', 'high'];

/** What the basis of an assumption may be. */
const BASES = ['yearbook', 'statistics', 'estimate', 'literature', 'judgement'];

/** Give what the data hold in the form of a language file: what every other language translates. */
export function englishWords({ knowledge, claims, scenarios }: WordSource): LanguageFile {
  const { model, settings, horizons, shockTypes } = knowledge;
  const placeLabels = new Map(model.places.map(({ code, label }) => [code, label]));
  const labelsOf = (wanted: (kind: string) => boolean): Record<string, string> =>
    Object.fromEntries(
      model.variables.filter(({ kind }) => wanted(kind)).map(({ name, label }) => [name, label]),
    );
  return {
    ...{ kind: 'language', language: 'en', name: 'English', title: settings.title },
    chapters: {
      ...Object.fromEntries(settings.chapters.map((code) => [code, placeLabels.get(code) ?? code])),
      ...SUMMARY,
    },
    places: Object.fromEntries(
      model.places.map(({ code, label, members }) => [
        code,
        { label, ...(members === undefined ? {} : { members }) },
      ]),
    ),
    sets: Object.fromEntries(model.sets.map(({ name, label }) => [name, label])),
    units: themselves(unitsOf(knowledge)),
    indicators: indicatorLabels(model),
    tables: Object.fromEntries(settings.tables.map(({ indicator, title }) => [indicator, title])),
    sectors: Object.fromEntries(model.sectors.map(({ sector, title }) => [sector, title])),
    horizons: Object.fromEntries(Object.entries(horizons).map(([id, { label }]) => [id, label])),
    likelihood: { ipcc: scaleWords('ipcc'), icd203: scaleWords('icd203') },
    verdicts: themselves(VERDICTS),
    evidence: themselves(GRADES),
    bases: themselves(BASES),
    shocks: Object.fromEntries(
      Object.values(shockTypes).map((type) => [type.id, shockWords(type)]),
    ),
    levers: labelsOf((kind) => kind === 'lever'),
    parameters: labelsOf((kind) => kind === 'parameter'),
    variables: labelsOf((kind) => kind !== 'lever' && kind !== 'parameter'),
    scenarios: Object.fromEntries(
      scenarios.map(({ id, spec: { title, description } }) => [id, { title, description }]),
    ),
    claims: Object.fromEntries(claims.map((claim) => [claim.compiled.id, claimWords(claim)])),
  };
}

function themselves(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, word]));
}

/** The units of what a reader meets: indicators and assumptions, not the steps between them. */
function unitsOf({ model, shockTypes }: Knowledge): readonly string[] {
  const units = [
    ...model.outputs.map(({ unit }) => unit),
    ...model.variables
      .filter(({ kind }) => kind === 'parameter' || kind === 'lever')
      .map(({ unit }) => unit),
    ...Object.values(shockTypes).flatMap(({ parameters }) => parameters.map(({ unit }) => unit)),
  ];
  return [...new Set(units)];
}

function scaleWords(scale: keyof typeof SCALES): Record<string, string> {
  return themselves([...SCALES[scale].map(({ word }) => word), TRUE_BY_CONSTRUCTION]);
}

/** The label of an indicator is that of its total over all partners, where it has one. */
function indicatorLabels({ outputs, variables }: CompiledModel): Record<string, string> {
  const labels = new Map(variables.map(({ name, label }) => [name, label]));
  const ids = [...new Set(outputs.map(({ indicator }) => indicator))];
  return Object.fromEntries(
    ids.map((id) => {
      const own = outputs.filter(({ indicator }) => indicator === id);
      const total = own.find(({ partner }) => partner === undefined) ?? own[0];
      return [id, labels.get(total?.variable ?? '') ?? id];
    }),
  );
}

function shockWords({
  label,
  doc,
  severity,
  parameters,
}: CompiledShockType): LanguageFile['shocks'][string] {
  return {
    label,
    doc,
    ...(severity.meaning === undefined ? {} : { severity: severity.meaning }),
    parameters: Object.fromEntries(parameters.map(({ name, label: own }) => [name, own])),
  };
}

function claimWords({ spec, compiled }: CatalogueClaim): ClaimWords {
  return compiled.kind === 'tested'
    ? { text: spec.text, ...compiled.labels }
    : { text: spec.text, untested: compiled.reason };
}
