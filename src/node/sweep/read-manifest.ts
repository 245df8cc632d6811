import { VALUE_SCALES } from '../../core/index.ts';
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

/** A table is called like its files, which lie in the folder. */
const TABLE_NAME = /^[a-z][a-z_-]*$/;

const KINDS: readonly unknown[] = ['int', 'number', 'text'];

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
    isSweep(sweep) &&
    (shard === undefined ||
      (isRecord(shard) && isCount(shard['number']) && isCount(shard['of']))) &&
    isRecord(tables) &&
    Object.entries(tables).every(([name, table]) => TABLE_NAME.test(name) && isTable(table)) &&
    isRecord(files) &&
    Object.values(files).every((hash) => typeof hash === 'string')
  );
}

function isTable(value: unknown): boolean {
  return (
    isRecord(value) &&
    isCount(value['rows']) &&
    Array.isArray(value['columns']) &&
    value['columns'].every(isColumn)
  );
}

function isColumn(value: unknown): boolean {
  return isRecord(value) && typeof value['name'] === 'string' && KINDS.includes(value['kind']);
}

/** What is read of the record of a sweep: what varied, from which files, with which seed. */
function isSweep(value: Record<string, unknown>): boolean {
  const { axes, files, seed } = value;
  return (
    typeof seed === 'string' &&
    Array.isArray(axes) &&
    axes.every(isAxis) &&
    Array.isArray(files) &&
    files.every((file) => isRecord(file) && typeof file['file'] === 'string')
  );
}

function isAxis(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { name, scale, values } = value;
  return (
    typeof name === 'string' &&
    typeof scale === 'string' &&
    Object.hasOwn(VALUE_SCALES, scale) &&
    (values === undefined || Array.isArray(values))
  );
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
