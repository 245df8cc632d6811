import type { ManifestFile } from '../../core/index.ts';
import { dataSums } from './manifest.ts';
import * as say from './messages.ts';
import { fileState, filesIn, readInside } from './open-record.ts';
import type { OpenedRecord } from './open-record.ts';
import { sha256 } from './sha256.ts';

/** Tell how the files of a record differ from what its manifest says; nothing if they do not. */
export function fileDifferences(record: OpenedRecord): readonly string[] {
  const { files } = record.manifest;
  const named = Object.keys(files).flatMap((file) => {
    const state = fileState(record, file);
    if (state === 'missing') return [say.missingFile(file)];
    if (state === 'outside') return [say.outsideFile(file)];
    return state === 'same' ? [] : [say.changedFile(file)];
  });
  const extra = filesIn(record.folder).filter(
    (file) => file !== 'manifest.json' && !Object.hasOwn(files, file),
  );
  return [...named, ...extra.map(say.extraFile)];
}

/** Tell which of the copies of a record's inputs are not as they were written. */
export function copyDifferences(record: OpenedRecord, files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const state = fileState(record, file);
    return state === 'same' ? [] : [say.changedFile(file)];
  });
}

/** Tell how a data folder differs from the one that a run used, file by file. */
export function dataDifferences(
  recorded: NonNullable<ManifestFile['inputs']>['data'],
  folder: string,
): readonly string[] {
  const now = dataSums(folder);
  const names = [...new Set([...Object.keys(recorded.files), ...Object.keys(now)])].toSorted();
  return names.flatMap((name) => {
    const [before, after] = [recorded.files[name], now[name]];
    if (before === after) return [];
    return before === undefined || after === undefined
      ? [say.dataFileCame(name, after !== undefined)]
      : [say.changedData(name)];
  });
}

/** Tell how files that were computed again differ from a record, its manifest included. */
export function resultDifferences(
  record: OpenedRecord,
  files: ReadonlyMap<string, string | Uint8Array>,
): readonly string[] {
  const { manifest, manifestText } = record;
  const recorded: Readonly<Record<string, string>> = {
    ...manifest.files,
    'manifest.json': sha256(manifestText),
  };
  const names = [...new Set([...Object.keys(recorded), ...files.keys()])];
  const found = names.flatMap((name) => {
    const content = files.get(name);
    if (content === undefined) return [say.resultCame(name, false)];
    if (!Object.hasOwn(recorded, name)) return [say.resultCame(name, true)];
    return sha256(content) === recorded[name]
      ? []
      : [say.otherResult(name, firstOtherLine(record, name, content))];
  });
  // A manifest differs wherever another file does: of that it need not be told.
  return found.length > 1 ? found.filter((one) => !one.startsWith('manifest.json')) : found;
}

/** The first line that differs from the file in the folder; undefined for bytes, or if none does. */
function firstOtherLine(
  { folder }: OpenedRecord,
  name: string,
  content: string | Uint8Array,
): number | undefined {
  const bytes = readInside(folder, name);
  if (typeof content !== 'string' || typeof bytes === 'string') return undefined;
  const [before, after] = [new TextDecoder().decode(bytes).split('\n'), content.split('\n')];
  const at = after.findIndex((line, i) => line !== before[i]);
  if (at >= 0) return at + 1;
  return before.length > after.length ? after.length + 1 : undefined;
}
