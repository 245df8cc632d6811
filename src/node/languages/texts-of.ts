/** Texts by JSON pointer. */
export type Texts = ReadonlyMap<string, string>;

/** The keys of a language file that are about the file, not texts of the data. */
const OWN_KEYS = ['$schema', 'kind', 'language', 'name'];

/** Lay the texts of a language out flat, by their JSON pointers, in the order of the file. */
export function textsOf(language: object): Texts {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(language)) {
    if (!OWN_KEYS.includes(key)) collect(value, `/${escaped(key)}`, texts);
  }
  return texts;
}

function collect(value: unknown, pointer: string, texts: Map<string, string>): void {
  if (typeof value === 'string') {
    texts.set(pointer, value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      collect(inner, `${pointer}/${escaped(key)}`, texts);
    }
  }
}

/** Escape a key for a JSON pointer (RFC 6901). */
export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
