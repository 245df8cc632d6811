/** Errors by name that are the machine's doing, and not ours or the user's. */
const NAMES: ReadonlySet<string> = new Set(['WorkerDiedError', 'ChangedMeanwhileError']);

/** What V8 says where memory is refused. */
const NO_MEMORY = /allocation failed|could not allocate|Invalid (typed array|array buffer) length/i;

/** What went wrong by the operating system's code, for a person. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission is denied'],
  ['EDQUOT', 'the quota of the disk is used up'],
  ['EIO', 'the disk cannot be read or written'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ENOENT', 'a folder is not there and cannot be made'],
  ['ENOSPC', 'no space is left on the disk'],
  ['ENOTDIR', 'a file stands where a folder should be'],
  ['EPERM', 'permission is denied'],
  ['EROFS', 'nothing can be written there'],
]);

/** Tell whether an error is the machine's: of the operating system, of memory or of a worker. */
export function isMachineFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    NAMES.has(error.name) ||
    codeOf(error) !== undefined ||
    (error instanceof RangeError && NO_MEMORY.test(error.message))
  );
}

/** Say what is wrong with the machine, and with which file where that is known. */
export function machineWords(error: Error): string {
  const code = codeOf(error);
  const words = code === undefined ? undefined : WORDS.get(code);
  if (words !== undefined) return `${words}${pathOf(error)} (${code})`;
  if (error instanceof RangeError) return `there is not enough memory: ${error.message}`;
  return error.message;
}

/** The code of the operating system, such as ENOSPC, or that of a thread that could not start. */
function codeOf(error: Error): string | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^(E[A-Z0-9]+|ERR_WORKER_[A-Z_]+)$/.test(code) ? code : undefined;
}

function pathOf(error: Error): string {
  return 'path' in error && typeof error.path === 'string' ? `: ${error.path}` : '';
}
