import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { cannotReadTable, readRun } from '../../core/index.ts';
import type { Checked, FrozenRun, Issue, TableText } from '../../core/index.ts';
import { readText } from '../files/read-text.ts';
import type { Host } from '../host.ts';
import { alteredFile, noRunFolder } from './messages.ts';

/** A frozen run, and what it is scored against. */
export type ScoreInput = {
  readonly runs: readonly FrozenRun[];
  readonly actuals: TableText;
  readonly claims: TableText | undefined;
  /** What the run was conditioned on. */
  readonly observed: TableText | undefined;
  /** All that was read as CSV, for code frames. */
  readonly texts: readonly TableText[];
};

type Paths = {
  readonly run: string;
  readonly actuals: string;
  readonly claims: string | undefined;
};

/**
 * Read a run folder and the files that it is scored against. A frozen run is one that nobody has
 * touched: results that do not have the hash of the manifest are a fault.
 */
export function openScore({ run, actuals, claims }: Paths, host: Host): Checked<ScoreInput> {
  const issues: Issue[] = [];
  const fault = (file: string, wording: Pick<Issue, 'code' | 'message' | 'hint'>): undefined =>
    void issues.push({ file, severity: 'error', ...wording });
  const read = (file: string): TableText | undefined => {
    const reading = readText(resolve(host.folder, file));
    return reading.ok ? { file, text: reading.text } : fault(file, cannotReadTable(reading.reason));
  };
  const texts = { actuals: read(actuals), claims: claims === undefined ? undefined : read(claims) };
  const sums = hashesOf(readText(resolve(host.folder, run, 'manifest.json')));
  const frozen = (name: string): TableText | undefined => {
    const file = join(run, name);
    const text = sums.has(name) ? read(file) : undefined;
    return text === undefined || hash(text.text) === sums.get(name)
      ? text
      : fault(file, alteredFile());
  };
  if (!sums.has('results.json')) fault(run, noRunFolder());
  const results = frozen('results.json');
  const observed = frozen('observed.csv');
  const runs = results === undefined ? undefined : readRun(results);
  if (runs?.ok === false) issues.push(...runs.issues);
  if (issues.length > 0 || runs?.ok !== true || texts.actuals === undefined) {
    return { ok: false, issues };
  }
  const value = { runs: runs.value, actuals: texts.actuals, claims: texts.claims, observed };
  const all = [texts.actuals, texts.claims, observed].flatMap((one) => one ?? []);
  return { ok: true, value: { ...value, texts: all }, warnings: [] };
}

/** The hashes of a manifest by file; none where it is no manifest. */
function hashesOf(reading: ReturnType<typeof readText>): ReadonlyMap<string, string> {
  try {
    const manifest: unknown = reading.ok ? JSON.parse(reading.text) : undefined;
    const files: unknown =
      typeof manifest === 'object' && manifest !== null && 'files' in manifest
        ? manifest.files
        : undefined;
    if (typeof files !== 'object' || files === null) return new Map();
    return new Map(Object.entries(files).map(([name, sum]) => [name, String(sum)]));
  } catch {
    return new Map();
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
