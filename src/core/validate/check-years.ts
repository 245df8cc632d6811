import type { Issue } from '../issue.ts';
import type { HorizonsFile } from '../spec/generated/horizons.ts';
import type { SettingsFile } from '../spec/generated/settings.ts';
import type { Wording } from './fault.ts';
import type { CheckedFile } from './inspect-file.ts';
import { MOST_YEARS } from './limits.ts';
import { horizonOutside, yearsOutside } from './messages.ts';

/**
 * Check that the years of a data folder make sense together: a run has some years after the base
 * year and not too many, and the horizons come after the base year. They may reach beyond the last
 * year: their claims are untested then.
 */
export function checkYears(
  settings: CheckedFile<SettingsFile>,
  horizons: CheckedFile<HorizonsFile>,
): readonly Issue[] {
  const { base_year: base, last_year: last, run } = settings.spec;
  const fault = (file: string, pointer: string, wording: Wording): readonly Issue[] => [
    { file, pointer, severity: 'error', ...wording },
  ];
  const within = (year: number, from: number, to: number): boolean => year >= from && year <= to;
  // A year is written in four digits wherever it is read.
  if (!within(base, 1000, 9999 - MOST_YEARS)) {
    return fault(settings.file, '/base_year', yearsOutside(base, 1000, 9999 - MOST_YEARS));
  }
  if (!within(last, base + 1, base + MOST_YEARS)) {
    return fault(settings.file, '/last_year', yearsOutside(last, base + 1, base + MOST_YEARS));
  }
  const until = within(run.until, base + 1, last)
    ? []
    : fault(settings.file, '/run/until', yearsOutside(run.until, base + 1, last));
  const outside = Object.entries(horizons.spec.horizons).flatMap(([name, { years }]) => {
    const [from = base, to = base] = years;
    if (base < from && from <= to && to <= base + MOST_YEARS) return [];
    const wording = horizonOutside(name, { from, to }, { from: base + 1, to: base + MOST_YEARS });
    return fault(horizons.file, `/horizons/${name}/years`, wording);
  });
  return [...until, ...outside];
}
