import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkShockFile,
  resolveScenario,
  runScenario,
  settingsOf,
  simulateHere,
  vocabularyOf,
} from '../../core/index.ts';
import type { Checked, Issue, Knowledge, Run, ShockTypeFile } from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { createScenarioReader } from '../files/read-scenario.ts';
import { openCatalogue } from '../show/catalogue.ts';
import type { Catalogue } from '../show/catalogue.ts';
import { claimsDocument } from './claims-document.ts';
import { readDisagreements } from './disagreements.ts';
import type { Disagreement } from './disagreements.ts';
import { modelDocument } from './model-document.ts';

/** A generated document: its path inside the package, and what it must hold. */
export type Document = { readonly path: string; readonly text: string };

/** What the documents are made from. */
export type Sources = {
  readonly catalogue: Catalogue;
  readonly shockFiles: readonly ShockTypeFile[];
  readonly disagreements: readonly Disagreement[];
  /** The run without shocks, with the settings of the data. */
  readonly baseline: Run;
};

/** The command that renews the documents. */
export const RENEW = 'npm run docs';

/** Read the data, the hand-written parts and run the baseline. Throws where the data have faults. */
export async function readSources(): Promise<Sources> {
  const catalogue = valueOf(await openCatalogue(undefined));
  return {
    catalogue,
    shockFiles: readShockFiles(),
    disagreements: readDisagreements(readPart('disagreements.md')),
    baseline: await runBaseline(catalogue.knowledge),
  };
}

/** Make all generated documents; nothing is written. */
export function makeDocs({
  catalogue,
  shockFiles,
  disagreements,
  baseline,
}: Sources): readonly Document[] {
  const model = modelDocument(readPart('model.md'), catalogue, shockFiles);
  const claims = claimsDocument(readPart('claims.md'), disagreements, catalogue, baseline);
  return [
    { path: 'docs/model.md', text: model.text },
    { path: 'docs/sectors.svg', text: model.picture },
    { path: 'docs/claims.md', text: claims },
  ];
}

function readPart(name: string): string {
  return readFileSync(join(packageFolder(), 'docs/parts', name), 'utf8');
}

function readShockFiles(): readonly ShockTypeFile[] {
  const folder = join(packageFolder(), 'data/shocks');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => valueOf(checkShockFile(name, readFileSync(join(folder, name), 'utf8'))).spec);
}

async function runBaseline(knowledge: Knowledge): Promise<Run> {
  const shipped = join(packageFolder(), 'scenarios');
  const read = createScenarioReader({ working: shipped, shipped });
  const scenario = valueOf(resolveScenario(['baseline'], read, vocabularyOf(knowledge)));
  const ran = await runScenario(scenario, knowledge, async (plan) => simulateHere(plan), {
    settings: settingsOf(knowledge.settings.run, scenario, {}),
    kept: [],
  });
  return valueOf(ran);
}

function valueOf<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(
    checked.issues.map(({ file, message }: Issue) => `${file}: ${message}`).join('\n'),
  );
}
