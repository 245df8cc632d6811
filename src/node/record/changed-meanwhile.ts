/** Thrown when a file changes while a run reads it: what was computed belongs to neither. */
export class ChangedMeanwhileError extends Error {
  override name = 'ChangedMeanwhileError';
}

/** Say that a file, or the files of a folder, changed during a run. */
export function changedMeanwhile(name: string): string {
  return `${name} changed during the run, which is not kept: run it again`;
}
