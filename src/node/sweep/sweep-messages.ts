/** Say that a folder holds no results of a sweep. */
export function notASweep(folder: string): string {
  return `${folder} holds no results of a sweep: it has no manifest.json of one`;
}

/** Say that a folder is a part where a whole sweep is wanted. */
export function onlyAPart(folder: string, number: number, of: number): string {
  return `${folder} is part ${number} of ${of}: merge the parts first`;
}

/** Say that the results say nothing of a claim, with the near one. */
export function claimNotThere(id: string, near: string | undefined): string {
  const hint = near === undefined ? '' : `, did you mean "${near}"?`;
  return `the sweep did not label claim "${id}"${hint}`;
}

/** Say that a claim was labelled over several horizons, so that one has to be named. */
export function nameHorizon(id: string, horizons: readonly string[]): string {
  return `claim "${id}" was labelled over ${horizons.join(', ')}: name one with --horizon`;
}

/** Say that a claim was not labelled over a horizon. */
export function horizonNotThere(id: string, horizon: string, horizons: readonly string[]): string {
  return `claim "${id}" was not labelled over ${horizon}, only over ${horizons.join(', ')}`;
}

/** Say that the option takes a share. */
export function shareNeeded(option: string, text: string): string {
  return `--${option} takes a number above 0 and up to 1, not ${text}`;
}

/** Say that an option takes other words. */
export function unknownHorizons(words: readonly string[]): string {
  return `--horizon takes short, mid and long, not ${words.join(', ')}`;
}

/** Say that one thing is to vary in two ways. */
export function variedTwice(name: string): string {
  return `--vary: "${name}" is given more than once`;
}

/** Say that two designs are named. */
export function designsDiffer(first: string, second: string): string {
  return `one sweep has one design, not ${first} and ${second}`;
}

/** Say that nothing is to vary. */
export function nothingVaries(): string {
  return '"sweep" needs at least one --vary, or a file that says what varies';
}

/** Say that a folder is there already. */
export function alreadyThere(folder: string): string {
  return `${folder} is there already; --force replaces it`;
}
