import { resolveScenario, vocabularyOf } from '../../core/index.ts';
import type { Knowledge, ReadScenario } from '../../core/index.ts';
import { scenarioFileOf } from '../../web/state/scenario-file.ts';
import type { Catalogue } from '../../web/ui/catalogue.ts';
import type { TextFile } from './text-file.ts';
import { valueOf } from './text-file.ts';

/** Give the shipped scenarios, each as one file with all that it extends put in. */
export function shippedScenarios(
  files: readonly TextFile[],
  knowledge: Knowledge,
): Catalogue['scenarios'] {
  const vocabulary = vocabularyOf(knowledge);
  const read: ReadScenario = (reference) => {
    const found = files.find(({ name }) => name === reference);
    if (found === undefined) return { ok: false, reason: 'missing', tried: [] };
    return { ok: true, file: `${found.name}.json`, text: found.text, id: found.name };
  };
  return files.map(({ name }) => ({
    id: name,
    file: scenarioFileOf(valueOf(resolveScenario([name], read, vocabulary))),
  }));
}
