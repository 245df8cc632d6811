// Every message about frozen runs: lower case, what and how many, no full stop.
import type { Issue } from '../../core/index.ts';

type Wording = Pick<Issue, 'code' | 'message' | 'hint'>;

/** Say that a folder is not one that a run wrote. */
export function noRunFolder(): Wording {
  return {
    code: 'no-run-folder',
    message: 'this is no folder of a run: it has no manifest that names results.json',
    hint: 'make one by "prospects run ... --out"',
  };
}

/** Say that a file is not what the manifest says. */
export function alteredFile(): Wording {
  return {
    code: 'altered-file',
    message: 'the file is not the one that the run wrote: its sha256 differs from the manifest',
  };
}
