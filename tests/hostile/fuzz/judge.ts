import type { Recorded } from '../../node/recording-host.ts';
import { SECRET } from './work-folder.ts';

/** Most time of the processor that one case may take, in milliseconds: far more than any needs. */
export const PATIENCE = 30_000;

/** Commands whose exit code 1 says that a check failed. */
const CHECKS = new Set(['verify', 'rerun', 'score']);

/** What is checked of every run: exit code 1 says that the data of a folder make no model. */
const MODEL_FAULT = /account \w+ does not balance: |the model fails for .+: expected finite values/;

/** Control characters that a terminal would act on. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/**
 * Say what is wrong with what the program did with a file: nothing where it gave a clear fault or a
 * result. The list is empty for a case that passes.
 */
export function faultsOf(
  args: readonly string[],
  { out, err, exit }: Recorded,
  took: number,
): readonly string[] {
  const all = `${out}\n${err}`;
  const [command = ''] = args;
  const isOurFault =
    exit === 1 && !MODEL_FAULT.test(err) && (!CHECKS.has(command) || err.startsWith('prospects: '));
  return [
    ...(isOurFault ? ['it failed by a fault of its own'] : []),
    ...(exit > 2 || exit < 0 ? [`it ended with ${exit}`] : []),
    ...(exit === 2 && err.trim() === '' && !out.includes('"code"')
      ? ['it refused without a word']
      : []),
    ...(/\n\s+at .+:\d+:\d+/.test(all) ? ['it printed a stack trace'] : []),
    ...(all.includes(SECRET) ? ['it read a file outside the folder'] : []),
    ...(CONTROLS.test(all) ? ['it printed control characters'] : []),
    ...(exit === 0 && args.includes('json') ? resultFaults(out) : []),
    ...(took > PATIENCE ? [`it took ${Math.round(took)} ms`] : []),
    ...prototypeFaults(),
  ];
}

function resultFaults(out: string): readonly string[] {
  try {
    const result: unknown = JSON.parse(out);
    return hasOnlyFinite(result) ? [] : ['its result has a value that is no number'];
  } catch {
    return ['its result is no JSON'];
  }
}

/** What stands where a number should: null, as JSON writes what is not finite, within a list. */
function hasOnlyFinite(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((entry) => entry !== null && hasOnlyFinite(entry));
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasOnlyFinite);
}

const CLEAN = [Object.prototype, Array.prototype, Function.prototype].map((one) =>
  Object.getOwnPropertyNames(one).join(),
);

function prototypeFaults(): readonly string[] {
  const now = [Object.prototype, Array.prototype, Function.prototype].map((one) =>
    Object.getOwnPropertyNames(one).join(),
  );
  return now.join(' ') === CLEAN.join(' ') ? [] : ['it changed a prototype'];
}
