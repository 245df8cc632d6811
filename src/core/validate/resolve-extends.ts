import type { Checked, Issue } from '../issue.ts';
import type { Section } from '../spec/generated/scenario.ts';
import type { LoadedScenario, ReadScenario } from './load-scenarios.ts';
import { loadScenarios } from './load-scenarios.ts';
import { mergeAssumptions } from './merge-assumptions.ts';
import { mergeShocks } from './merge-shocks.ts';
import { sortIssues } from './place-faults.ts';
import type { Scenario } from './scenario.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Put together the scenario that a list of references stands for (`a+b` is two of them): every
 * file and all that they extend enter once, extended ones first. Shocks add up, later assumptions
 * win with a warning, and `run` comes from the files that were asked for, the last one winning.
 * All faults of all files come at once.
 */
export function resolveScenario(
  entry: readonly string[],
  read: ReadScenario,
  vocabulary: Vocabulary,
): Checked<Scenario> {
  const { loaded, files, issues } = loadScenarios(entry, read, vocabulary);
  const shocks = mergeShocks(loaded);
  const assumptions = mergeAssumptions(loaded);
  const all = sortIssues([...issues, ...shocks.issues, ...assumptions.warnings], files);
  if (all.some(isError)) return { ok: false, issues: all };
  const value: Scenario = {
    ...entryParts(loaded.filter(({ isEntry }) => isEntry)),
    sections: distinctSections(loaded),
    shocks: shocks.value,
    assumptions: assumptions.value,
    files: loaded.map(({ file, text }) => ({ file, text })),
  };
  return { ok: true, value, warnings: all };
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

/** What only the files that were asked for say. */
function entryParts(
  entries: readonly LoadedScenario[],
): Pick<Scenario, 'id' | 'title' | 'description' | 'narrative' | 'run'> {
  const narratives = entries.flatMap(({ spec }) => spec.narrative ?? []);
  return {
    id: entries.map(({ file }) => baseName(file)).join('+'),
    title: entries.map(({ spec }) => spec.title).join(' + '),
    description: entries.map(({ spec }) => spec.description).join('\n\n'),
    narrative: narratives.length === 0 ? undefined : narratives.join('\n\n'),
    run: Object.assign({}, ...entries.map(({ spec }) => spec.run ?? {})),
  };
}

function baseName(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.json$/, '');
}

function distinctSections(loaded: readonly LoadedScenario[]): readonly Section[] {
  const sections = new Map<string, Section>();
  for (const section of loaded.flatMap(({ spec }) => spec.sections ?? [])) {
    const key = JSON.stringify([section.chapter, section.section, section.line]);
    if (!sections.has(key)) sections.set(key, section);
  }
  return [...sections.values()];
}
