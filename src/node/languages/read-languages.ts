import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkLanguageFile } from '../../core/index.ts';
import type { Checked, CheckedFile, Issue, LanguageFile } from '../../core/index.ts';
import { readText } from '../files/read-text.ts';
import { otherFileName, unreadableLanguage } from './messages.ts';

/** The part of a data folder that holds languages; runs do not depend on it. */
const LANGUAGES = 'languages';

/**
 * Read the languages of a data folder, in the order of their files, or give every fault of their
 * syntax and shape; none where the folder has none. `name` is how to call the folder in messages.
 */
export function readLanguages(
  folder: string,
  name: string,
): Checked<readonly CheckedFile<LanguageFile>[]> {
  const place = join(folder, LANGUAGES);
  const names = existsSync(place) ? readdirSync(place).sort() : [];
  const checked = names
    .filter((file) => file.endsWith('.json'))
    .map((file) => readLanguage(join(place, file), `${name}/${LANGUAGES}/${file}`));
  const issues = checked.flatMap((one) => (one.ok ? [] : one.issues));
  if (issues.length > 0) return { ok: false, issues };
  const value = checked.flatMap((one) => (one.ok ? [one.value] : []));
  return { ok: true, value, warnings: [] };
}

function readLanguage(path: string, file: string): Checked<CheckedFile<LanguageFile>> {
  const reading = readText(path);
  if (!reading.ok) {
    const message = unreadableLanguage(reading.reason);
    return failure({ file, code: 'unreadable-file', severity: 'error', message });
  }
  const checked = checkLanguageFile(file, reading.text);
  if (!checked.ok) return checked;
  const { spec, locate } = checked.value;
  if (file.endsWith(`/${spec.language}.json`)) return checked;
  const message = otherFileName(spec.language);
  return failure({
    ...{ file, ...locate('/language') },
    ...{ code: 'other-file-name', severity: 'error', message },
  });
}

function failure(issue: Issue): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [issue] };
}
