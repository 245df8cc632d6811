import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Issue } from '../../../src/core/issue.ts';
import { checkAnyFile } from '../../../src/core/validate/check-file.ts';
import { resolveScenario } from '../../../src/core/validate/resolve-extends.ts';
import { readerOf } from './read-files.ts';
import { vocabulary } from './vocabulary.ts';

const folder = fileURLToPath(new URL('../../broken/', import.meta.url));

/** Other formats than scenarios are told by the start of the file's name. */
const OTHER_FORMAT = /^(model|shock|claims)-/;

/** What the validate stage says of a file in tests/broken. */
export function issuesOf(file: string): readonly Issue[] {
  const result = OTHER_FORMAT.test(file)
    ? checkAnyFile(file, readFileSync(folder + file, 'utf8'))
    : resolveScenario([file], readerOf(folder), vocabulary);
  return result.ok ? result.warnings : result.issues;
}
