import type { Checked } from '../../core/index.ts';
import { openCatalogue } from '../show/catalogue.ts';
import { checkLanguages } from './check-languages.ts';
import { readLanguages } from './read-languages.ts';

/**
 * Give the tags of a data folder's languages if each of them has every text of the data and of the
 * shipped scenarios, else what they lack. `name` is how to call the folder in messages.
 */
export async function completeLanguages(
  folder: string,
  name: string,
): Promise<Checked<readonly string[]>> {
  const languages = readLanguages(folder, name);
  if (!languages.ok) return languages;
  // Knowledge takes time to load: only when there is something to hold against it.
  if (languages.value.length === 0) return { ok: true, value: [], warnings: [] };
  const catalogue = await openCatalogue(folder);
  if (!catalogue.ok) return catalogue;
  const issues = checkLanguages(languages.value, catalogue.value);
  const value = languages.value.map(({ spec }) => spec.language);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value, warnings: [] };
}
