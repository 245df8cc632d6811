import type { CheckedFile, Issue, LanguageFile } from '../../core/index.ts';
import { compareWords } from './compare-words.ts';
import { englishWords } from './english-words.ts';
import type { WordSource } from './english-words.ts';
import { textsOf } from './texts-of.ts';

/** Check that each language says all that the data hold, and nothing that they do not. */
export function checkLanguages(
  languages: readonly CheckedFile<LanguageFile>[],
  source: WordSource,
): readonly Issue[] {
  const english = textsOf(englishWords(source));
  const ids = new Set([
    ...source.claims.map(({ compiled }) => compiled.id),
    ...Object.keys(source.knowledge.shockTypes),
  ]);
  return languages.flatMap(({ file, spec, locate }) =>
    compareWords(textsOf(spec), english, ids).map((fault): Issue => ({
      file,
      ...locate(fault.pointer),
      severity: 'error',
      ...fault,
    })),
  );
}
