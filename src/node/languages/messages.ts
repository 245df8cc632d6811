/** Wording of the faults of a language: lower case, what and how many, no full stop. */

const quote = (text: string): string => JSON.stringify(text);

/** Say that a text of the data has no counterpart, with the text in English. */
export function missingText(pointer: string, english: string): string {
  return `no text for ${pointer}: ${quote(english)}`;
}

/** Say that a text stands for nothing in the data. */
export function leftOverText(pointer: string): string {
  return `${pointer} stands for nothing in the data`;
}

/** Say that a text has other numbers than the English one; "none" where one has no numbers. */
export function otherNumbers(found: readonly string[], wanted: readonly string[]): string {
  return `numbers are ${listed(found)}, in English ${listed(wanted)}`;
}

/** Say that a text does not name ids that the English one names. */
export function missingNames(names: readonly string[]): string {
  return `text does not name ${listed(names)}`;
}

/** Say that a file is called otherwise than its language. */
export function otherFileName(language: string): string {
  return `language ${quote(language)} belongs into ${language}.json`;
}

/** Say that a file could not be read. */
export function unreadableLanguage(reason: string): string {
  return `cannot read the file: ${reason}`;
}

function listed(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : texts.join(', ');
}
