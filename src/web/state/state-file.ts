import { resolveScenario } from '../../core/index.ts';
import type { ReadScenario, Vocabulary } from '../../core/index.ts';
import type { Answer, PageScenario } from '../engine/engine.ts';
import { faultOf, faultsOf } from '../engine/faults.ts';
import * as say from '../engine/messages.ts';
import { scenarioText } from '../engine/scenario-text.ts';
import type { Catalogue } from '../ui/catalogue.ts';
import { scenarioFileOf } from './scenario-file.ts';

/** More characters than any scenario needs. */
const LONGEST_FILE = 1_000_000;

/** Members that a page can hold; the command line takes more. */
const MOST_MEMBERS = 5000;

/** What a scenario is checked against, and shipped scenarios that it may extend. */
export type Known = {
  readonly vocabulary: Vocabulary;
  readonly catalogue: Pick<Catalogue, 'scenarios'>;
};

/** Write a scenario as a file, which `prospects run` runs to the same numbers. */
export function stateToFile(scenario: PageScenario): string {
  return scenarioText(scenario);
}

/**
 * Read a scenario file: what it says is checked as on the command line. It may extend shipped
 * scenarios, which are put in; there are no files beside it.
 */
export function stateFromFile(
  text: string,
  { vocabulary, catalogue }: Known,
): Answer<PageScenario> {
  if (text.length > LONGEST_FILE) {
    return { ok: false, faults: faultOf(say.tooLong(text.length, LONGEST_FILE)) };
  }
  const read: ReadScenario = (reference, fromFile) => {
    if (fromFile === undefined) return { ok: true, file: ENTRY, text, id: ENTRY };
    const found = catalogue.scenarios.find(({ id }) => id === reference);
    if (found === undefined) {
      const known = catalogue.scenarios.map(({ id }) => id);
      return { ok: false, reason: 'missing', tried: [], known };
    }
    const file = `${found.id}.json`;
    return { ok: true, file, text: scenarioText(found.file), id: file };
  };
  const resolved = resolveScenario([ENTRY], read, vocabulary);
  if (!resolved.ok) return { ok: false, faults: faultsOf(resolved.issues) };
  const members = resolved.value.run.members ?? 0;
  if (members > MOST_MEMBERS) {
    return { ok: false, faults: faultOf(say.tooManyMembers(members, MOST_MEMBERS)) };
  }
  return { ok: true, value: scenarioFileOf(resolved.value) };
}

const ENTRY = 'scenario.json';
