import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  checkHindcastFile,
  checkOverlayFile,
  locateIssues,
  resolveScenario,
  vocabularyOf,
} from '../../core/index.ts';
import type { Checked, CheckedFile, HindcastFile, Knowledge, Scenario } from '../../core/index.ts';
import { createScenarioReader } from '../files/read-scenario.ts';
import { readDataFiles } from '../knowledge/data-files.ts';
import type { DataFile } from '../knowledge/data-files.ts';
import { readYearbook } from '../yearbook/read-yearbook.ts';
import { checkFigures } from './check-figures.ts';
import { compileOverlay } from './compile-overlay.ts';

/** The folder of a hindcast, inside a data folder, and the file that says what belongs to it. */
export const HINDCAST_FOLDER = 'hindcast';
const PLAN = 'hindcast.json';

export type OpenHindcast = {
  readonly plan: HindcastFile;
  /** The model from the earlier base year. */
  readonly knowledge: Knowledge;
  readonly scenario: Scenario;
  /** The printed figures by row id, in the yearbook's units. */
  readonly values: ReadonlyMap<string, number>;
};

/** Where a data folder is, and how to call it in messages. */
export type NamedFolder = { readonly folder: string; readonly name: string };

/** Read the plan of the hindcasts of a data folder: its figures and the settings of the back-test. */
export function readPlan({ folder, name }: NamedFolder): Checked<CheckedFile<HindcastFile>> {
  return checkHindcastFile(`${name}/${HINDCAST_FOLDER}/${PLAN}`, textOf(folder, PLAN));
}

/** Read and compile all that the hindcast of a data folder needs; every fault of one stage at once. */
export function openHindcast(data: NamedFolder): Checked<OpenHindcast> {
  const plan = readPlan(data);
  if (!plan.ok) return plan;
  const yearbook = readYearbook(join(data.folder, 'yearbook'));
  if (!yearbook.ok) return yearbook;
  const { folder, name } = data;
  const file = `${name}/${HINDCAST_FOLDER}/${plan.value.spec.overlay}`;
  const overlay = checkOverlayFile(file, textOf(folder, plan.value.spec.overlay));
  if (!overlay.ok) return overlay;
  const files = readDataFiles(folder);
  const shocks = readShocks(data);
  const compiled = compileOverlay({ folder: name, files, overlay: overlay.value, shocks });
  if (!compiled.ok) return compiled;
  const scenario = readScenario(data, plan.value.spec.scenario, compiled.value);
  if (!scenario.ok) return scenario;
  const values = new Map(yearbook.value.rows.map(({ id, value }) => [id, value]));
  const context = {
    file: plan.value.file,
    knowledge: compiled.value,
    rows: new Set(values.keys()),
  };
  const issues = locateIssues(checkFigures(plan.value.spec, context), [plan.value]);
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    value: { plan: plan.value.spec, knowledge: compiled.value, scenario: scenario.value, values },
    warnings: scenario.warnings,
  };
}

function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, HINDCAST_FOLDER, name), 'utf8');
}

function readShocks({ folder, name }: NamedFolder): readonly DataFile[] {
  const home = join(folder, HINDCAST_FOLDER, 'shocks');
  if (!existsSync(home)) return [];
  return readdirSync(home)
    .filter((entry) => entry.endsWith('.json'))
    .sort()
    .map((entry) => ({
      path: `shocks/${entry}`,
      file: `${name}/${HINDCAST_FOLDER}/shocks/${entry}`,
      bytes: readFileSync(join(home, entry)),
    }));
}

/** Messages call the file by its path from the folder around the data folder. */
function readScenario(
  { folder }: NamedFolder,
  file: string,
  knowledge: Knowledge,
): Checked<Scenario> {
  const home = join(folder, HINDCAST_FOLDER);
  const read = createScenarioReader({ working: dirname(folder), shipped: home });
  return resolveScenario([join(home, file)], read, vocabularyOf(knowledge));
}
