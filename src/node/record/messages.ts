// Every message about records. A wording is lower case, says what and how many, and has no full stop.

/** Say that a folder holds no manifest. */
export function noRecord(folder: string): string {
  return `${folder} is no folder of results: it has no manifest.json`;
}

/** Say that a folder cannot be repeated: what went into it is not told. */
export function notRepeatable(folder: string): string {
  return `${folder} cannot be repeated: its manifest does not tell what went in`;
}

/** Say that an input is not what was recorded. */
export function inputsDiffer(folder: string): string {
  return `${folder} is not repeated: what went in is not at hand`;
}

/** Say whether a run came out as it was recorded. */
export function sameness(folder: string, differences: number): string {
  return differences === 0
    ? `the same as ${folder}, to the last bit`
    : `not the same as ${folder}: ${differences === 1 ? '1 file' : `${differences} files`}`;
}

/** Say that another version of the program wrote a folder. */
export function otherVersion(recorded: string, own: string): string {
  return `written by version ${recorded}, this is ${own}`;
}

/** Say that a file of a folder is not there. */
export function missingFile(file: string): string {
  return `${file} is missing`;
}

/** Say that a file is not as it was written. */
export function changedFile(file: string): string {
  return `${file} is not as it was written`;
}

/** Say that a file is not named in the manifest. */
export function extraFile(file: string): string {
  return `${file} is not in the manifest`;
}

/** Say that a file would lie outside the folder. */
export function outsideFile(file: string): string {
  return `${file} is outside the folder`;
}

/** Say that a file of the data is another one now. */
export function changedData(file: string): string {
  return `data file ${file} is another one`;
}

/** Say that a file of the data is there now and was not, or the other way round. */
export function dataFileCame(file: string, isHere: boolean): string {
  return isHere ? `data file ${file} is new` : `data file ${file} is missing`;
}

/** Say that a file comes out otherwise when it is computed again; from which line on, if it has lines. */
export function otherResult(file: string, line: number | undefined): string {
  const where = line === undefined ? '' : `, from line ${line} on`;
  return `${file} comes out otherwise${where}`;
}

/** Say that a file is not written when it is computed again, or that one more is. */
export function resultCame(file: string, isHere: boolean): string {
  return isHere ? `${file} is written as well` : `${file} is not written`;
}
