import type { Knowledge, LanguageFile, ScaleName } from '../../core/index.ts';
import { plain, probability, signedPercent } from '../render/number-words.ts';
import type { ReportText, ReportTexts } from './languages.ts';

/** What stands for the names in braces of a text. */
export type Fillings = Readonly<Record<string, string | number>>;

/** All that a report says, in one language; what the language lacks is said in English. */
export type ReportWords = {
  readonly language: string;
  readonly t: (key: ReportText, fillings?: Fillings) => string;
  /** To three significant digits or whole. */
  readonly number: (value: number) => string;
  /** A round number: without noughts at its end. */
  readonly round: (value: number) => string;
  readonly signed: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly probability: (p: number) => string;
  readonly place: (code: string) => string;
  readonly chapter: (code: string) => string;
  /** The title of a table, with its unit. */
  readonly table: (indicator: string) => string;
  readonly horizon: (name: string) => string;
  readonly likelihood: (word: string) => string;
  readonly verdict: (word: string) => string;
  readonly evidence: (word: string) => string;
  readonly basis: (kind: string) => string;
  readonly sector: (id: string) => string;
  readonly shock: (type: string) => string;
  readonly lever: (name: string, label: string) => string;
  readonly parameter: (name: string, label: string) => string;
  readonly shockParameter: (type: string, name: string, label: string) => string;
  readonly claim: (id: string, text: string) => string;
  readonly claimLabel: (id: string, verdict: string, label: string) => string;
  readonly untested: (id: string, reason: string) => string;
};

/** What words are made of. */
export type WordSources = {
  readonly language: string;
  readonly texts: ReportTexts;
  /** The names of the data in the language; those of the data themselves when absent. */
  readonly names: LanguageFile | undefined;
  readonly knowledge: Knowledge;
  readonly scale: ScaleName | undefined;
};

/** Make the words of a report. */
export function reportWords(sources: WordSources): ReportWords {
  const { language, texts } = sources;
  const t: ReportWords['t'] = (key, fillings = {}) => fill(texts[key], fillings);
  return {
    ...{ language, t },
    ...numberWords(t),
    ...placeWords(sources, t),
    ...scaleWords(sources),
    ...modelWords(sources),
    ...claimWords(sources),
  };
}

type Words<K extends keyof ReportWords> = Pick<ReportWords, K>;

/** Numbers with the signs of the language. */
function numberWords(
  t: ReportWords['t'],
): Words<'number' | 'round' | 'signed' | 'percent' | 'probability'> {
  const [group, point] = [t('number.group'), t('number.point')];
  const local = (text: string): string =>
    text.replace(/[,.]/g, (sign) => (sign === ',' ? group : point));
  const number = (value: number): string => local(plain(value));
  return {
    number,
    round: (value) => local(withoutNoughts(plain(value))),
    signed: (value) => `${value > 0 ? '+' : ''}${number(value)}`,
    percent: (share) => local(signedPercent(share)),
    probability: (p) => local(probability(p)),
  };
}

function withoutNoughts(text: string): string {
  return text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

function placeWords(
  { names, knowledge: { model, settings, horizons } }: WordSources,
  t: ReportWords['t'],
): Words<'place' | 'chapter' | 'table' | 'horizon'> {
  const place = (code: string): string =>
    find(names?.places, code)?.label ??
    model.places.find((one) => one.code === code)?.label ??
    code;
  const titleOf = (indicator: string): string | undefined =>
    settings.tables.find((one) => one.indicator === indicator)?.title;
  const horizonOf = (name: string): string | undefined =>
    Object.entries(horizons).find(([own]) => own === name)?.[1].label;
  return {
    place,
    chapter: (code) =>
      find(names?.chapters, code) ?? (code === 'summary' ? t('chapter.summary') : place(code)),
    table: (indicator) => find(names?.tables, indicator) ?? titleOf(indicator) ?? indicator,
    horizon: (name) => find(names?.horizons, name) ?? horizonOf(name) ?? name,
  };
}

/** The words of the scales: each stands for itself in English. */
function scaleWords({
  names,
  scale = 'ipcc',
}: WordSources): Words<'likelihood' | 'verdict' | 'evidence' | 'basis'> {
  return {
    likelihood: (word) => find(names?.likelihood[scale], word) ?? word,
    verdict: (word) => find(names?.verdicts, word) ?? word,
    evidence: (word) => find(names?.evidence, word) ?? word,
    basis: (kind) => find(names?.bases, kind) ?? kind,
  };
}

function modelWords({
  names,
  knowledge: { model, shockTypes },
}: WordSources): Words<'sector' | 'shock' | 'lever' | 'parameter' | 'shockParameter'> {
  const sectorOf = (id: string): string | undefined =>
    model.sectors.find(({ sector }) => sector === id)?.title;
  return {
    sector: (id) => find(names?.sectors, id) ?? sectorOf(id) ?? id,
    shock: (type) => find(names?.shocks, type)?.label ?? shockTypes[type]?.label ?? type,
    lever: (name, label) => find(names?.levers, name) ?? label,
    parameter: (name, label) => find(names?.parameters, name) ?? label,
    shockParameter: (type, name, label) =>
      find(find(names?.shocks, type)?.parameters, name) ?? label,
  };
}

function claimWords({ names }: WordSources): Words<'claim' | 'claimLabel' | 'untested'> {
  const claimOf = (id: string) => find(names?.claims, id);
  return {
    claim: (id, text) => claimOf(id)?.text ?? text,
    claimLabel: (id, verdict, label) => {
      const words = claimOf(id);
      if (verdict === 'holds') return words?.holds ?? label;
      return (verdict === 'contested' ? words?.contested : words?.overturned) ?? label;
    },
    untested: (id, reason) => claimOf(id)?.untested ?? reason,
  };
}

/** Look a key up among a table's own. */
function find<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

function fill(text: string, fillings: Fillings): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(fillings, name) ? String(fillings[name]) : whole,
  );
}
