import { applyOverlay, checkModelFile, checkSettingsFile } from '../../core/index.ts';
import type { Checked, CheckedFile, Issue, OverlayFile, SettingsFile } from '../../core/index.ts';
import type { DataFile } from '../knowledge/data-files.ts';

const SETTINGS = 'model/settings.json';

/**
 * Give the files of a data folder as they are with another base year: sectors with the overlay's
 * figures, settings with its years, and of the claims only their horizons, since what the chapters
 * expect is about later years. More shock types may come along. Faults are those of the files as
 * written; what the compiler finds in the outcome belongs through `overlayIssues`.
 */
export function overlayFiles(
  folder: string,
  files: readonly DataFile[],
  overlay: CheckedFile<OverlayFile>,
  more: readonly DataFile[],
): Checked<readonly DataFile[]> {
  const issues: Issue[] = [];
  const take = <T>(checked: Checked<T>): readonly T[] => {
    issues.push(...(checked.ok ? [] : checked.issues));
    return checked.ok ? [checked.value] : [];
  };
  const named = (path: string): string => `${folder}/${path}`;
  const sectors = files
    .filter(({ path }) => isSector(path))
    .flatMap(({ path, bytes }) => take(checkModelFile(named(path), bytes.toString('utf8'))));
  const settings = files
    .filter(({ path }) => path === SETTINGS)
    .flatMap(({ path, bytes }) => take(checkSettingsFile(named(path), bytes.toString('utf8'))));
  const overlaid = take(applyOverlay(overlay, sectors)).flat();
  if (issues.length > 0) return { ok: false, issues };
  const texts = new Map([
    ...overlaid.map(({ file, content }) => [file, JSON.stringify(content)] as const),
    ...settings.map(
      ({ file, spec }) => [file, JSON.stringify(withYears(spec, overlay.spec))] as const,
    ),
  ]);
  const kept = files.filter(({ path }) => !path.startsWith('prospects/') || isHorizons(path));
  const value = [...kept, ...more].map((file) => {
    const text = texts.get(named(file.path));
    return text === undefined ? file : { ...file, bytes: Buffer.from(text) };
  });
  return { ok: true, value, warnings: [] };
}

function isSector(path: string): boolean {
  return path.startsWith('model/') && path.endsWith('.json') && path !== SETTINGS;
}

function isHorizons(path: string): boolean {
  return path === 'prospects/horizons.json';
}

function withYears(settings: SettingsFile, { base_year, last_year }: OverlayFile): SettingsFile {
  return {
    ...settings,
    base_year,
    last_year,
    first_month: `${base_year + 1}-01`,
    last_month: `${last_year}-12`,
    run: { ...settings.run, until: last_year },
  };
}
