/** The texts of the interface in one language, by key: a file of `src/web/languages`. */
export type Texts = Readonly<Record<string, string>>;

/** What stands for `{name}` in a text. */
export type Fillings = Readonly<Record<string, string | number>>;

/** Give a text with its blanks filled; the key itself where no language has it, so that it shows. */
export function fillText(
  texts: Texts,
  fallback: Texts,
  key: string,
  fillings: Fillings = {},
): string {
  const text = ownText(texts, key) ?? ownText(fallback, key) ?? `⟦${key}⟧`;
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const filling = Object.hasOwn(fillings, name) ? fillings[name] : undefined;
    return filling === undefined ? blank : String(filling);
  });
}

function ownText(texts: Texts, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

/** Give the keys that one table has and the other lacks; plural forms differ by language. */
export function missingKeys(wanted: Texts, given: Texts): readonly string[] {
  return Object.keys(wanted).filter(
    (key) => !/\.(one|few|many|other)$/.test(key) && !Object.hasOwn(given, key),
  );
}
