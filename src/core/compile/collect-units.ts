import type { NamedFile } from './collect-sets.ts';
import * as say from './messages.ts';
import { jsonPointer } from './report.ts';
import type { Report } from './report.ts';
import { DIMENSIONLESS_NAMES } from './units.ts';

export type DeclaredUnit = { readonly name: string; readonly meaning: string };

/**
 * Collect the base units of all files; "year" is always among them. Several files may name the
 * same one, and the first meaning stays.
 */
export function collectUnits(files: readonly NamedFile[], report: Report): readonly DeclaredUnit[] {
  const units = new Map<string, string>();
  for (const { file, spec } of files) {
    for (const [name, meaning] of Object.entries(spec.units ?? {})) {
      const isName = /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !DIMENSIONLESS_NAMES.includes(name);
      if (!isName)
        report.fault({ file, pointer: jsonPointer('units', name) }, say.badUnitName(name));
      else if (!units.has(name)) units.set(name, meaning);
    }
  }
  if (!units.has('year')) units.set('year', 'calendar year');
  return [...units].map(([name, meaning]) => ({ name, meaning }));
}
