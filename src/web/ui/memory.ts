/** Give what the browser remembers for the page under a name, if it lets the page remember. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`prospects.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remember a word for the next time. */
export function remember(name: string, word: string): void {
  try {
    localStorage.setItem(`prospects.${name}`, word);
  } catch {
    // A browser that keeps nothing loses only the choice of colours and language.
  }
}
