import type { Host } from '../host.ts';

/** Tell a person at a terminal how far a sweep is: one line that is written over. */
export function createProgress(
  { err }: Host,
  total: number,
  isQuiet: boolean,
): { readonly tell: (done: number) => void; readonly end: () => void } {
  const isShown = err.isTerminal && !isQuiet;
  let shown = -1;
  return {
    tell: (done) => {
      const percent = Math.floor((100 * done) / total);
      if (!isShown || percent === shown) return;
      shown = percent;
      err.write(`\r${done} of ${total} variants`);
    },
    end: () => {
      if (isShown && shown >= 0) err.write('\n');
    },
  };
}
