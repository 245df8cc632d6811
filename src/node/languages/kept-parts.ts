/** Digits with what may stand between them: separators of thousands and of decimals. */
const NUMBER = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*/g;

/**
 * Give the numbers of a text, sorted, by their digits alone: languages set thousands and decimals
 * apart with different marks ("100,000" and "100 000", "0.37" and "0,37").
 */
export function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(NUMBER)].map(([number]) => number.replace(/\D/g, '')).sort();
}

/** Give the ids that a text names, each once; words within longer ones do not count. */
export function namesIn(text: string, ids: ReadonlySet<string>): readonly string[] {
  const words = text.match(/[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)+/g) ?? [];
  return [...new Set(words)].filter((word) => ids.has(word));
}
