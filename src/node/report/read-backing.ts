import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkClaimsFile, checkLanguageFile } from '../../core/index.ts';
import type { Checked, Issue, Knowledge, LanguageFile, Scenario } from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { readText } from '../files/read-text.ts';
import type { CatalogueClaim } from '../show/catalogue.ts';
import { readYearbook } from '../yearbook/read-yearbook.ts';
import type { Yearbook } from '../yearbook/yearbook.ts';

/** What a report tells of beside results: the claims' own words, the figures, the language. */
export type Backing = {
  readonly claims: readonly CatalogueClaim[];
  readonly yearbook: Yearbook;
  readonly names: LanguageFile | undefined;
};

/** Read them from a data folder; the names of a language come from the package. */
export function readBacking(
  folder: string,
  knowledge: Knowledge,
  language: string,
): Checked<Backing> {
  const yearbook = readYearbook(join(folder, 'yearbook'));
  if (!yearbook.ok) return yearbook;
  const issues: Issue[] = [];
  const written = readdirSync(join(folder, 'prospects'))
    .filter((name) => name.endsWith('.json') && name !== 'horizons.json')
    .sort()
    .flatMap((name) => {
      const file = join(folder, 'prospects', name);
      const checked = checkClaimsFile(file, textOf(file));
      if (!checked.ok) issues.push(...checked.issues);
      return checked.ok ? checked.value.spec.claims : [];
    });
  const names = readNames(language);
  if (names !== undefined && !names.ok) issues.push(...names.issues);
  if (issues.length > 0) return { ok: false, issues };
  const byId = new Map(written.map((spec) => [spec.id, spec]));
  const claims = knowledge.claims.flatMap((compiled) => {
    const spec = byId.get(compiled.id);
    return spec === undefined ? [] : [{ spec, compiled }];
  });
  const value = {
    ...{ claims, yearbook: yearbook.value },
    names: names?.ok === true ? names.value : undefined,
  };
  return { ok: true, value, warnings: [] };
}

function readNames(language: string): Checked<LanguageFile> | undefined {
  if (language === 'en') return undefined;
  const file = join(packageFolder(), 'data', 'languages', `${language}.json`);
  const checked = checkLanguageFile(file, textOf(file));
  return checked.ok ? { ...checked, value: checked.value.spec } : checked;
}

/** Say a shipped scenario in the report's language; one that was changed keeps its own words. */
export function inLanguage(scenario: Scenario, names: LanguageFile | undefined): Scenario {
  const { id, files } = scenario;
  if (names === undefined || !Object.hasOwn(names.scenarios, id)) return scenario;
  const words = names.scenarios[id];
  const shipped = readText(join(packageFolder(), 'scenarios', `${id}.json`));
  const isShipped = shipped.ok && shipped.text === files.at(-1)?.text;
  return words === undefined || !isShipped ? scenario : { ...scenario, ...words };
}

function textOf(file: string): string {
  const reading = readText(file);
  return reading.ok ? reading.text : '';
}
