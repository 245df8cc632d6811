// Messages about parts, of sweeps and of runs: lower case, what and how many, no full stop.

/** What a part is of. */
export type Whole = 'run' | 'sweep';

/** Say that the option asks for a folder to write to. */
export function shardNeedsOut(): string {
  return '--shard needs --out DIR, the folder of the part';
}

/** Say that a part's place among the parts cannot be read. */
export function unreadableShard(text: string): string {
  return `--shard takes K/N, such as 3/16, with K from 1 to N, not ${text}`;
}

/** Say that members cannot be split into so many parts. */
export function tooManyParts(scenario: string, members: number, of: number): string {
  return `${scenario} has ${members} members: they cannot be split into ${of} parts`;
}

/** Say that a folder holds nothing that could be merged. */
export function noResults(folder: string): string {
  return `${folder} holds no results of a sweep or of a run: it has no manifest.json of one`;
}

/** Say that a folder is whole where a part is wanted. */
export function notAPart(folder: string, whole: Whole): string {
  return `${folder} is a whole ${whole}, not a part of one`;
}

/** Say that two parts are not of one whole. */
export function otherWhole(folder: string, first: string, whole: Whole): string {
  return `${folder} is part of another ${whole} than ${first}`;
}

/** Say that one part is of a run and another of a sweep. */
export function otherKind(folder: string, first: string, whole: Whole): string {
  return whole === 'sweep'
    ? `${folder} is part of a sweep, ${first} of a run`
    : `${folder} is part of a run, ${first} of a sweep`;
}

/** Say that two parts are of different numbers of parts. */
export function otherCount(
  folder: string,
  of: number,
  first: { folder: string; of: number },
): string {
  return `${folder} is one of ${of} parts, ${first.folder} one of ${first.of}`;
}

/** Say that one part is given by two folders. */
export function partTwice(number: number, folders: readonly [string, string]): string {
  return `part ${number} is given twice: ${folders[0]} and ${folders[1]}`;
}

/** Say which parts are missing. */
export function partsMissing(numbers: readonly number[], of: number): string {
  const shown = numbers.slice(0, 20);
  const more = numbers.length - shown.length;
  const list = more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
  return numbers.length === 1
    ? `part ${list} of ${of} is missing`
    : `parts ${list} of ${of} are missing`;
}

/** Say that a file is not the one that its manifest speaks of. */
export function damagedFile(folder: string, file: string): string {
  return `${folder} is damaged: ${file} is not the file that its manifest speaks of`;
}

/** Say that parts were written by another version of the program. */
export function otherVersion(folder: string, recorded: string, own: string): string {
  return `${folder} was computed by version ${recorded}, this is ${own}: only the same one can merge it`;
}

/** Say that parts were computed on other data than those at hand. */
export function otherData(folder: string): string {
  return `${folder} was computed on other data than those at hand: name them with --data`;
}

/** Say that a part does not hold what its run computes. */
export function otherMembers(folder: string): string {
  return `${folder} does not hold the members that its run asks for`;
}
