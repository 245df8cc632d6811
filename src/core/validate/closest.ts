import { distance } from 'fastest-levenshtein';

/** Longer names are no typing mistakes, and comparing them would take long. */
const LONGEST_NAME = 80;

/**
 * Find the candidate that a mistyped name most likely means, ignoring case; undefined when none is
 * near. Near is one edit for names of up to four letters, then one for every three letters, at
 * most four; two swapped letters count as one edit. The first of equally near ones wins.
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let fewest = allowedEdits(wanted) + 1;
  for (const candidate of candidates) {
    const edits = editsBetween(wanted, candidate.toLowerCase());
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

function allowedEdits(name: string): number {
  return name.length <= 4 ? 1 : Math.min(4, Math.ceil(name.length / 3));
}

function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === 2 && letters(a) === letters(b) ? 1 : edits;
}

function letters(text: string): string {
  return [...text].sort().join('');
}
