import { MANIFEST_KIND } from './sweep-files.ts';
import type { SweepManifest } from './sweep-files.ts';

/** Read a manifest; undefined for a text that is none of a sweep. */
export function readManifest(text: string): SweepManifest | undefined {
  const value = parse(text);
  return isManifest(value) ? value : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether a value has what is read of a manifest. What is wrong deeper inside shows in the hashes:
 * that of the sweep, and those of the files.
 */
function isManifest(value: unknown): value is SweepManifest {
  if (!isRecord(value) || value['kind'] !== MANIFEST_KIND) return false;
  const { sweep, shard, tables, files } = value;
  return (
    typeof value['sweep_sha256'] === 'string' &&
    isRecord(sweep) &&
    Array.isArray(sweep['axes']) &&
    Array.isArray(sweep['files']) &&
    (shard === undefined ||
      (isRecord(shard) && isCount(shard['number']) && isCount(shard['of']))) &&
    isRecord(tables) &&
    Object.values(tables).every(isTable) &&
    isRecord(files) &&
    Object.values(files).every((hash) => typeof hash === 'string')
  );
}

function isTable(value: unknown): boolean {
  return isRecord(value) && isCount(value['rows']) && Array.isArray(value['columns']);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
