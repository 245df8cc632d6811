import type { Words } from './words.ts';

/** The forms in which the core writes a distribution, with the texts of the page for them. */
const FORMS: readonly (readonly [form: RegExp, key: string, names: readonly string[]])[] = [
  [/^triangular, (\S+) to (\S+), mode (\S+)$/, 'quantity.triangular', ['low', 'high', 'mode']],
  [/^uniform, (\S+) to (\S+)$/, 'quantity.uniform', ['low', 'high']],
  [/^lognormal, 90% from (\S+) to (\S+)$/, 'quantity.lognormal', ['low', 'high']],
  [/^normal, mean (\S+), sd (\S+)$/, 'quantity.normal', ['mean', 'sd']],
  [/^beta, mean (\S+), sd (\S+)$/, 'quantity.beta', ['mean', 'sd']],
];

/** Say in the page's language what the core says of a distribution; what is not known stays. */
export function distributionWords(text: string, words: Words): string {
  for (const [form, key, names] of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const numbers = found.slice(1).map((number) => numberWords(number, words));
    return words.t(key, Object.fromEntries(names.map((name, i) => [name, numbers[i] ?? ''])));
  }
  return numberWords(text, words);
}

function numberWords(text: string, { plain }: Words): string {
  const number = Number(text.replaceAll(',', '').replace('−', '-'));
  return text.trim() === '' || Number.isNaN(number) ? text : plain(number, 6);
}
