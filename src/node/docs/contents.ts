/** Make a list of links to the headings of the second level of a document. */
export function contentsOf(text: string): string {
  const headings = [...text.matchAll(/^## (?:<a id="([^"]+)"><\/a>)?(.+)$/gm)];
  return headings.map(([, id, title = '']) => `- [${title}](#${id ?? slugOf(title)})`).join('\n');
}

/** The anchor that GitHub gives to a heading: lower case, blanks as hyphens, no punctuation. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}
