import { namesIn, numbersIn } from './kept-parts.ts';
import { leftOverText, missingNames, missingText, otherNumbers } from './messages.ts';
import { escaped } from './texts-of.ts';
import type { Texts } from './texts-of.ts';

/** What is wrong with a text of a language, by its JSON pointer. */
export type WordFault = {
  readonly pointer: string;
  readonly code: 'missing-text' | 'left-over-text' | 'other-numbers' | 'missing-names';
  readonly message: string;
};

/**
 * Hold the texts of a language against those in English: each has its counterpart, and what is the
 * same in all languages, numbers and ids, is there. A missing text is placed at what it belongs to.
 */
export function compareWords(
  texts: Texts,
  english: Texts,
  ids: ReadonlySet<string>,
): readonly WordFault[] {
  const faults = [...english].flatMap(([pointer, wanted]) => {
    const found = texts.get(pointer);
    return found === undefined
      ? [missing(pointer, wanted, texts)]
      : keptFaults(pointer, found, wanted, ids);
  });
  const leftOver = [...texts.keys()].filter((pointer) => !english.has(pointer));
  return [
    ...faults,
    ...leftOver.map((pointer): WordFault => ({
      pointer,
      code: 'left-over-text',
      message: leftOverText(pointer),
    })),
  ];
}

function missing(pointer: string, wanted: string, texts: Texts): WordFault {
  const message = missingText(pointer, wanted);
  return { pointer: nearest(pointer, texts), code: 'missing-text', message };
}

/** The innermost part of the file around a pointer under which there are texts; "" for the file. */
function nearest(pointer: string, texts: Texts): string {
  const outer = pointer.slice(0, pointer.lastIndexOf('/'));
  if (outer === '') return '';
  const there = [...texts.keys()].some((other) => other.startsWith(`${outer}/`));
  return there ? outer : nearest(outer, texts);
}

function keptFaults(
  pointer: string,
  found: string,
  wanted: string,
  ids: ReadonlySet<string>,
): readonly WordFault[] {
  // A unit or a word of a scale is its own id: "1/year" may well be said without a number.
  if (pointer.endsWith(`/${escaped(wanted)}`)) return [];
  const faults: WordFault[] = [];
  const [ours, theirs] = [numbersIn(found), numbersIn(wanted)];
  if (ours.join(' ') !== theirs.join(' ')) {
    faults.push({ pointer, code: 'other-numbers', message: otherNumbers(ours, theirs) });
  }
  const named = namesIn(found, ids);
  const lost = namesIn(wanted, ids).filter((id) => !named.includes(id));
  if (lost.length > 0) {
    faults.push({ pointer, code: 'missing-names', message: missingNames(lost) });
  }
  return faults;
}
