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
  const { language, texts, names, knowledge, scale = 'ipcc' } = sources;
  const { model, settings, horizons, shockTypes } = knowledge;
  const t: ReportWords['t'] = (key, fillings = {}) => fill(texts[key], fillings);
  const local = (text: string): string =>
    text.replace(/[,.]/g, (sign) => t(sign === ',' ? 'number.group' : 'number.point'));
  const number = (value: number): string => local(plain(value));
  const find = (list: Readonly<Record<string, string>> | undefined, key: string) =>
    list !== undefined && Object.hasOwn(list, key) ? list[key] : undefined;
  const place = (code: string): string =>
    (names !== undefined && Object.hasOwn(names.places, code)
      ? names.places[code]?.label
      : undefined) ??
    model.places.find((one) => one.code === code)?.label ??
    code;
  const claimOf = (id: string) =>
    names !== undefined && Object.hasOwn(names.claims, id) ? names.claims[id] : undefined;
  const shockOf = (type: string) =>
    names !== undefined && Object.hasOwn(names.shocks, type) ? names.shocks[type] : undefined;
  return {
    ...{ language, t, number, place },
    round: (value) =>
      local(
        plain(value)
          .replace(/(\.\d*?)0+$/, '$1')
          .replace(/\.$/, ''),
      ),
    signed: (value) => `${value > 0 ? '+' : ''}${number(value)}`,
    percent: (share) => local(signedPercent(share)),
    probability: (p) => local(probability(p)),
    chapter: (code) =>
      find(names?.chapters, code) ?? (code === 'summary' ? t('chapter.summary') : place(code)),
    table: (indicator) =>
      find(names?.tables, indicator) ??
      settings.tables.find((one) => one.indicator === indicator)?.title ??
      indicator,
    horizon: (name) =>
      find(names?.horizons, name) ??
      Object.entries(horizons).find(([own]) => own === name)?.[1].label ??
      name,
    likelihood: (word) => find(names?.likelihood[scale], word) ?? word,
    verdict: (word) => find(names?.verdicts, word) ?? word,
    evidence: (word) => find(names?.evidence, word) ?? word,
    basis: (kind) => find(names?.bases, kind) ?? kind,
    sector: (id) =>
      find(names?.sectors, id) ?? model.sectors.find(({ sector }) => sector === id)?.title ?? id,
    shock: (type) => shockOf(type)?.label ?? shockTypes[type]?.label ?? type,
    lever: (name, label) => find(names?.levers, name) ?? label,
    parameter: (name, label) => find(names?.parameters, name) ?? label,
    shockParameter: (type, name, label) => find(shockOf(type)?.parameters, name) ?? label,
    claim: (id, text) => claimOf(id)?.text ?? text,
    claimLabel: (id, verdict, label) => {
      const words = claimOf(id);
      if (verdict === 'holds') return words?.holds ?? label;
      return (verdict === 'contested' ? words?.contested : words?.overturned) ?? label;
    },
    untested: (id, reason) => claimOf(id)?.untested ?? reason,
  };
}

function fill(text: string, fillings: Fillings): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(fillings, name) ? String(fillings[name]) : whole,
  );
}
