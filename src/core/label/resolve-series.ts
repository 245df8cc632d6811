import type { Ast } from '../compile/ast.ts';
import { formatAst } from '../compile/format-ast.ts';
import { closest } from '../validate/closest.ts';
import type { Wording } from '../validate/fault.ts';
import * as say from './messages.ts';
import { seriesKey, seriesParts } from './series-key.ts';
import type { ClaimVocabulary } from './types.ts';

type NameAst = Ast & { readonly type: 'name' };

/**
 * Find the position of the series that a name means, such as `gdp[AAA]` or `workers[AAA, BBB]`, or
 * say what is wrong with the name, with the closest that there is.
 */
export function resolveSeries(name: NameAst, vocabulary: ClaimVocabulary): number | Wording {
  const subscripts = name.subscripts ?? [];
  if (subscripts.length > 2) return say.tooManySubscripts(name.name, subscripts.length);
  const [country, partner] = subscripts;
  const position = vocabulary.series.get(seriesKey(name.name, country, partner));
  if (position !== undefined) return position;
  return whatIsWrong({ indicator: name.name, country, partner, text: formatAst(name) }, vocabulary);
}

type Wanted = {
  readonly indicator: string;
  readonly country: string | undefined;
  readonly partner: string | undefined;
  readonly text: string;
};

function whatIsWrong(wanted: Wanted, vocabulary: ClaimVocabulary): Wording {
  const { indicator, country, partner } = wanted;
  const all = [...vocabulary.series.keys()].map(seriesParts);
  const ofIndicator = all.filter(([name]) => name === indicator);
  const [first] = ofIndicator;
  if (first === undefined) {
    const names = new Set(all.map(([name]) => name));
    return say.unknownIndicator(indicator, closest(indicator, names));
  }
  if (country === undefined) return say.noTotal(wanted.text, textOf(first));

  const ofCountry = ofIndicator.filter(([, code]) => code === country);
  const [firstOfCountry] = ofCountry;
  if (firstOfCountry === undefined) {
    const codes = new Set(ofIndicator.map(([, code]) => code));
    return say.unknownCountry({ indicator, country }, closest(country, codes));
  }
  if (partner === undefined) return say.noTotal(wanted.text, textOf(firstOfCountry));

  const codes = ofCountry.map(([, , code]) => code);
  return say.unknownPartner({ indicator, country, partner }, closest(partner, codes));
}

function textOf([name, country, partner]: readonly [string, string, string]): string {
  const subscripts = [country, partner].filter((code) => code !== '').join(', ');
  return subscripts === '' ? name : `${name}[${subscripts}]`;
}
