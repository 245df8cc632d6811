import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkClaimsFile, checkScenarioFile } from '../../core/index.ts';
import type {
  Checked,
  Claim,
  CompiledClaim,
  Issue,
  Knowledge,
  ScenarioFile,
} from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { readText } from '../files/read-text.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { readYearbook } from '../yearbook/read-yearbook.ts';
import type { Yearbook } from '../yearbook/yearbook.ts';

/** All that can be listed and shown. */
export type Catalogue = {
  readonly knowledge: Knowledge;
  readonly yearbook: Yearbook;
  readonly claims: readonly CatalogueClaim[];
  /** The shipped scenarios. */
  readonly scenarios: readonly CatalogueScenario[];
};

/** A claim as it is written, and what the compiler made of it. */
export type CatalogueClaim = { readonly spec: Claim; readonly compiled: CompiledClaim };

export type CatalogueScenario = { readonly id: string; readonly spec: ScenarioFile };

/** Read a data folder, that of the package if none is given, and the shipped scenarios. */
export async function openCatalogue(folder: string | undefined): Promise<Checked<Catalogue>> {
  const home = packageFolder();
  const knowledge = await loadKnowledge(folder);
  if (!knowledge.ok) return knowledge;
  const yearbook = readYearbook(join(folder ?? join(home, 'data'), 'yearbook'));
  if (!yearbook.ok) return yearbook;
  const issues: Issue[] = [];
  const take = <T>(checked: Checked<T>): readonly T[] => {
    if (!checked.ok) issues.push(...checked.issues);
    return checked.ok ? [checked.value] : [];
  };
  const written = jsonIn(join(folder ?? join(home, 'data'), 'prospects'))
    .filter(({ id }) => id !== 'horizons')
    .flatMap(({ file, text }) => take(checkClaimsFile(file, text)))
    .flatMap(({ spec }) => spec.claims);
  const scenarios = jsonIn(join(home, 'scenarios')).flatMap(({ id, file, text }) =>
    take(checkScenarioFile(file, text)).map(({ spec }) => ({ id, spec })),
  );
  if (issues.length > 0) return { ok: false, issues };
  const claims = knowledge.value.claims.flatMap((compiled) => {
    const spec = written.find(({ id }) => id === compiled.id);
    return spec === undefined ? [] : [{ spec, compiled }];
  });
  const value = { knowledge: knowledge.value, yearbook: yearbook.value, claims, scenarios };
  return { ok: true, value, warnings: [] };
}

function jsonIn(
  folder: string,
): readonly { readonly id: string; readonly file: string; readonly text: string }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name) => {
    const file = join(folder, name);
    const reading = readText(file);
    return reading.ok ? [{ id: basename(name, '.json'), file, text: reading.text }] : [];
  });
}
