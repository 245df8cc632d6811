import type { Catalogue } from './catalogue.ts';
import { amountsOf } from './amounts.ts';
import type { Amounts } from './amounts.ts';
import { findName } from './names.ts';
import { fillText } from './texts.ts';
import type { Fillings, Texts } from './texts.ts';

/** All that the page says, in one language. */
export type Words = Amounts & {
  readonly language: string;
  /** A text of the interface. */
  readonly t: (key: string, fillings?: Fillings) => string;
  /** A text that depends on a number, `{n}`: "1 shock", "2 shocks". */
  readonly several: (key: string, n: number, fillings?: Fillings) => string;
  readonly place: (code: string) => string;
  readonly indicator: (id: string) => string;
  readonly unit: (unit: string) => string;
  readonly shock: (id: string) => string;
  readonly shockDoc: (id: string) => string;
  readonly shockMeaning: (id: string) => string | undefined;
  readonly parameter: (name: string, label: string) => string;
  readonly lever: (name: string, label: string) => string;
  /** A parameter, lever or indicator, if the language has a name for it. */
  readonly variable: (name: string) => string | undefined;
  readonly scenarioTitle: (id: string, title: string) => string;
  readonly scenarioText: (id: string, description: string) => string;
  readonly claim: (id: string, text: string) => string;
  readonly untested: (id: string, reason: string) => string;
  readonly claimLabel: (id: string, verdict: string, label: string) => string;
  readonly likelihood: (word: string) => string;
  readonly chapter: (code: string) => string;
  readonly horizon: (id: string, label: string) => string;
  readonly month: (month: string) => string;
};

/** What the words are made of: texts and names by language; English names are in the catalogue. */
export type Languages = {
  readonly texts: Readonly<Record<string, Texts>>;
  readonly names: Readonly<Record<string, unknown>>;
};

/** Make the words of a language; what it lacks is said in English. */
export function wordsOf(language: string, languages: Languages, catalogue: Catalogue): Words {
  const english = languages.texts['en'] ?? {};
  const texts = languages.texts[language] ?? english;
  const names = Object.hasOwn(languages.names, language) ? languages.names[language] : undefined;
  const t = (key: string, fillings?: Fillings) => fillText(texts, english, key, fillings);
  const rules = new Intl.PluralRules(language);
  const amounts = amountsOf(language);
  const months = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const find = (...steps: readonly string[]) => findName(names, ...steps);
  const labelOf = (list: readonly { readonly id: string; readonly label: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.label ?? id;
  const place = (code: string) =>
    find('places', code, 'label') ?? find('places', code) ?? labelOf(catalogue.places, code);
  const known = (key: string) => Object.hasOwn(texts, key) || Object.hasOwn(english, key);
  return {
    ...amounts,
    language,
    t,
    several: (key, n, fillings) => {
      const form = `${key}.${rules.select(n)}`;
      return t(known(form) ? form : `${key}.other`, { n: amounts.count(n), ...fillings });
    },
    place,
    indicator: (id) => find('indicators', id) ?? labelOf(catalogue.indicators, id),
    unit: (unit) => (known(`unit.${unit}`) ? t(`unit.${unit}`) : unit),
    shock: (id) => find('shocks', id, 'label') ?? labelOf(catalogue.shockTypes, id),
    shockDoc: (id) =>
      find('shocks', id, 'doc') ?? catalogue.shockTypes.find((type) => type.id === id)?.doc ?? '',
    shockMeaning: (id) =>
      find('shocks', id, 'severity') ??
      find('shocks', id, 'severity', 'meaning') ??
      catalogue.shockTypes.find((type) => type.id === id)?.severity.meaning,
    parameter: (name, label) => {
      const [bare = name, element] = name.split(/[[\]]/);
      const [shock, own] = bare.split('.');
      const words =
        find('parameters', bare) ??
        (shock === undefined || own === undefined
          ? undefined
          : find('shocks', shock, 'parameters', own));
      if (words === undefined) return label;
      return element === undefined
        ? words
        : `${words} (${element.split('.').map(place).join(' – ')})`;
    },
    lever: (name, label) => find('levers', name) ?? label,
    variable: (name) =>
      find('parameters', name) ??
      find('levers', name) ??
      find('variables', name) ??
      find('indicators', name),
    scenarioTitle: (id, title) => find('scenarios', id, 'title') ?? title,
    scenarioText: (id, description) => find('scenarios', id, 'description') ?? description,
    claim: (id, text) => find('claims', id, 'text') ?? text,
    untested: (id, reason) =>
      find('claims', id, 'untested') ??
      find('claims', id, 'reason') ??
      find('untested', id) ??
      reason,
    claimLabel: (id, verdict, label) =>
      find('claims', id, 'labels', verdict) ?? find('claims', id, verdict) ?? label,
    likelihood: (word) =>
      find('likelihood', 'ipcc', word) ??
      (known(`likelihood.${word}`) ? t(`likelihood.${word}`) : word),
    chapter: (code) =>
      code === 'summary' ? t('chapter.summary') : (find('chapters', code) ?? place(code)),
    horizon: (id, label) => find('horizons', id) ?? label,
    month: (month) => {
      const [year, number] = month.split('-').map(Number);
      return year === undefined || number === undefined
        ? month
        : months.format(new Date(Date.UTC(year, number - 1, 1)));
    },
  };
}
