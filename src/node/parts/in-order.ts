import { WrongInputError } from '../wrong-input.ts';
import * as say from './messages.ts';

/** A part, by the folder that holds it; equal hashes are parts of one whole. */
export type Part = {
  readonly folder: string;
  readonly number: number;
  readonly of: number;
  readonly hash: string;
};

/** Put parts in order. Throws for the user where they are not all the parts of one, each once. */
export function inOrder<T extends Part>(parts: readonly T[], whole: say.Whole): readonly T[] {
  const [first] = parts;
  if (first === undefined) return parts;
  const byNumber = new Map<number, T>();
  for (const part of parts) {
    checkAlike(part, first, whole);
    const { number, folder } = part;
    const present = byNumber.get(number);
    if (present !== undefined) {
      throw new WrongInputError(say.partTwice(number, [present.folder, folder]));
    }
    byNumber.set(number, part);
  }
  const numbers = Array.from({ length: first.of }, (_, i) => i + 1);
  const missing = numbers.filter((number) => !byNumber.has(number));
  if (missing.length > 0) throw new WrongInputError(say.partsMissing(missing, first.of));
  return parts.toSorted((a, b) => a.number - b.number);
}

function checkAlike({ folder, of, hash }: Part, first: Part, whole: say.Whole): void {
  if (hash !== first.hash) {
    throw new WrongInputError(say.otherWhole(folder, first.folder, whole));
  }
  if (of !== first.of) throw new WrongInputError(say.otherCount(folder, of, first));
}
