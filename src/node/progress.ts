import type { Writer } from './host.ts';

/** Milliseconds after which a person wonders whether anything happens. */
const PATIENCE = 1000;
/** Milliseconds between two signs of life. */
const PAUSE = 100;

/** Tells how far a long work is, and in the end that it is over. */
export type ProgressLine = {
  readonly show: (text: string) => void;
  readonly end: () => void;
};

/** Say how many members of a scenario are taken up. */
export function membersTaken(what: string, taken: number, members: number): string {
  return `simulating ${what}: ${taken} of ${members} members`;
}

/**
 * Create a line that tells of progress on the error stream: only to a person, only where nobody
 * asked for quiet, and only if the work takes longer than a second. It is wiped out in the end.
 */
export function createProgressLine(
  err: Writer,
  quiet: boolean,
  now: () => number = () => performance.now(),
): ProgressLine {
  if (quiet || !err.isTerminal) return { show: () => undefined, end: () => undefined };
  const started = now();
  let last = -Infinity;
  let longest = 0;
  return {
    show: (text) => {
      const time = now();
      if (time - started < PATIENCE || time - last < PAUSE) return;
      last = time;
      err.write(`\r${text.padEnd(longest)}`);
      longest = Math.max(longest, text.length);
    },
    end: () => {
      if (longest > 0) err.write(`\r${' '.repeat(longest)}\r`);
    },
  };
}
