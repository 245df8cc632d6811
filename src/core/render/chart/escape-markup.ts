/** The characters that cannot stand for themselves in XML. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Controls, lone surrogates and the two code points that XML 1.0 forbids, and the signs that turn
 * the direction of what follows them.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;

/** The controls that are allowed. */
const BLANKS = '\t\n\r';

/**
 * Escape a text for the content and for the quoted attributes of XML and HTML. What XML forbids
 * becomes U+FFFD, so that no text can make a file unreadable.
 */
export function escapeMarkup(text: string): string {
  return text
    .replace(FORBIDDEN, (character) => (BLANKS.includes(character) ? character : '\ufffd'))
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
