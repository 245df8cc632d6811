import type { Issue } from '../issue.ts';
import type { ScenarioFile } from '../spec/generated/scenario.ts';
import { inspectScenario } from './check-file.ts';
import { placeWords } from './check-scenario.ts';
import { closest } from './closest.ts';
import type { Wording } from './fault.ts';
import { valueFault } from './fault.ts';
import type { CheckedFile, Inspection } from './inspect-file.ts';
import { DEEPEST_EXTENDS, MOST_FILES } from './limits.ts';
import { looseScenario } from './loose-scenario.ts';
import type { ReadFailure } from './messages.ts';
import {
  cannotRead,
  extendedHasFaults,
  extendsItself,
  extendsTooDeep,
  tooManyFiles,
} from './messages.ts';
import { placeFaults } from './place-faults.ts';
import type { JsonDocument } from './read-json.ts';
import { inspectJson } from './read-json.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Read a scenario: a name or a path, as seen from the file that names it, if one does. */
export type ReadScenario = (reference: string, fromFile: string | undefined) => ReadResult;

/** A scenario that was read, or why it was not. */
export type ReadResult =
  | {
      readonly ok: true;
      /** How to call the file in messages. */
      readonly file: string;
      readonly text: string;
      /** Tells one file from another, such as its real path. */
      readonly id: string;
    }
  | {
      readonly ok: false;
      readonly reason: ReadFailure;
      /** Where the file was looked for. */
      readonly tried: readonly string[];
      /** Names that would have been found, for a suggestion. */
      readonly known?: readonly string[];
    };

/** A scenario file among those that were asked for or extended. */
export type LoadedScenario = CheckedFile<ScenarioFile> & {
  /** Whether it was asked for, and not only extended. */
  readonly isEntry: boolean;
};

/** What reading scenarios and all that they extend gave. */
export type Loading = {
  /** Files without faults, extended ones first. */
  readonly loaded: readonly LoadedScenario[];
  /** Every file that was read, in the order of reading. */
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
};

/** The place that names a file: nothing for a file that was asked for. */
type Referrer = { readonly document: JsonDocument; readonly pointer: string };

type Visited = { readonly inspection: Inspection<ScenarioFile>; readonly issues: Issue[] };

/** Read scenario files and all that they extend, each once, and collect the faults of all. */
export function loadScenarios(
  entry: readonly string[],
  read: ReadScenario,
  vocabulary: Vocabulary,
): Loading {
  const visited = new Map<string, Visited>();
  const finished: string[] = [];
  const unread: Issue[] = [];
  const entries = new Set(entry.map((reference) => enter(reference, undefined, [])));
  return {
    loaded: finished.flatMap((id) => {
      const file = loadedFile(visited.get(id)?.inspection);
      return file === undefined ? [] : [{ ...file, isEntry: entries.has(id) }];
    }),
    files: [...visited.values()].flatMap(({ inspection }) => inspection.document?.file ?? []),
    issues: [...unread, ...[...visited.values()].flatMap(({ issues }) => issues)],
  };

  /** Give the id of the file that was read; undefined where there is none. */
  function enter(
    reference: string,
    referrer: Referrer | undefined,
    chain: readonly string[],
  ): string | undefined {
    const result = read(reference, referrer?.document.file);
    if (!result.ok) return refuse(readWording(reference, result), reference, referrer);
    const { id } = result;
    if (chain.includes(id)) {
      const loop = [...chain.slice(chain.indexOf(id)), id];
      return refuse(extendsItself(loop.map(fileOf)), result.file, referrer);
    }
    if (chain.length > DEEPEST_EXTENDS)
      return refuse(extendsTooDeep(DEEPEST_EXTENDS), result.file, referrer);
    if (!visited.has(id)) {
      if (visited.size >= MOST_FILES)
        return refuse(tooManyFiles(MOST_FILES), result.file, referrer);
      visit(result, chain);
    }
    reportFaultsOf(id, referrer);
    return id;
  }

  function visit(found: ReadResult & { readonly ok: true }, chain: readonly string[]): void {
    const { id } = found;
    const inspection = inspectScenario(inspectJson(found.file, found.text), vocabulary);
    visited.set(id, { inspection, issues: [...inspection.issues] });
    const { document } = inspection;
    if (document !== undefined) {
      for (const { pointer, reference } of looseScenario(document.value).extends)
        enter(reference, { document, pointer }, [...chain, id]);
    }
    finished.push(id);
  }

  function fileOf(id: string): string {
    return visited.get(id)?.inspection.document?.file ?? id;
  }

  /** Report a file that did not enter, at the line that names it if there is one. */
  function refuse(wording: Wording, file: string, referrer: Referrer | undefined): undefined {
    if (referrer === undefined) unread.push({ file, severity: 'error', ...wording });
    else report(referrer, wording);
  }

  function report({ document, pointer }: Referrer, wording: Wording): void {
    const owner = [...visited.values()].find(({ inspection }) => inspection.document === document);
    owner?.issues.push(...placeFaults(document, [valueFault(pointer, wording)]));
  }

  function reportFaultsOf(id: string, referrer: Referrer | undefined): void {
    const errors = visited.get(id)?.issues.filter(({ severity }) => severity === 'error') ?? [];
    const [first] = errors;
    if (referrer === undefined || first === undefined) return;
    const { file, line = 1, column = 1 } = first;
    const place = placeWords(file, { line, column });
    report(referrer, extendedHasFaults(file, errors.length, place));
  }
}

function readWording(reference: string, failure: ReadResult & { readonly ok: false }): Wording {
  const near = failure.reason === 'missing' ? closest(reference, failure.known ?? []) : undefined;
  return cannotRead(reference, failure.reason, near, failure.tried);
}

function loadedFile(
  inspection: Inspection<ScenarioFile> | undefined,
): CheckedFile<ScenarioFile> | undefined {
  const { document, spec } = inspection ?? {};
  if (document === undefined || spec === undefined) return undefined;
  return { file: document.file, text: document.text, locate: document.locate, spec };
}
