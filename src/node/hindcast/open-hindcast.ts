import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkHindcastFile,
  checkOverlayFile,
  resolveScenario,
  vocabularyOf,
} from '../../core/index.ts';
import type { Checked, HindcastFile, Knowledge, Scenario } from '../../core/index.ts';
import { createScenarioReader } from '../files/read-scenario.ts';
import { readDataFiles } from '../knowledge/data-files.ts';
import type { DataFile } from '../knowledge/data-files.ts';
import { compileOverlay } from './compile-overlay.ts';

/** The folder of a hindcast, inside a data folder, and the file that says what belongs to it. */
export const HINDCAST_FOLDER = 'hindcast';
const PLAN = 'hindcast.json';

export type OpenHindcast = {
  readonly plan: HindcastFile;
  /** The model from the earlier base year. */
  readonly knowledge: Knowledge;
  readonly scenario: Scenario;
  /** The data folder's files: the figures are in `yearbook/indicators.csv`. */
  readonly files: readonly DataFile[];
};

/** Where a data folder is, and how to call it in messages. */
export type NamedFolder = { readonly folder: string; readonly name: string };

/** Read the plan of the hindcasts of a data folder: its figures and the settings of the back-test. */
export function readPlan({ folder, name }: NamedFolder): Checked<HindcastFile> {
  const checked = checkHindcastFile(`${name}/${HINDCAST_FOLDER}/${PLAN}`, textOf(folder, PLAN));
  return checked.ok ? { ...checked, value: checked.value.spec } : checked;
}

/** Read and compile all that the hindcast of a data folder needs; every fault of one stage at once. */
export function openHindcast(data: NamedFolder): Checked<OpenHindcast> {
  const plan = readPlan(data);
  if (!plan.ok) return plan;
  const { folder, name } = data;
  const file = `${name}/${HINDCAST_FOLDER}/${plan.value.overlay}`;
  const overlay = checkOverlayFile(file, textOf(folder, plan.value.overlay));
  if (!overlay.ok) return overlay;
  const files = readDataFiles(folder);
  const shocks = readShocks(data);
  const compiled = compileOverlay({ folder: name, files, overlay: overlay.value, shocks });
  if (!compiled.ok) return compiled;
  const scenario = readScenario(folder, plan.value.scenario, compiled.value);
  if (!scenario.ok) return scenario;
  const value = { plan: plan.value, knowledge: compiled.value, scenario: scenario.value, files };
  return { ok: true, value, warnings: scenario.warnings };
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

function readScenario(folder: string, name: string, knowledge: Knowledge): Checked<Scenario> {
  const home = join(folder, HINDCAST_FOLDER);
  const read = createScenarioReader({ working: home, shipped: home });
  return resolveScenario([name], read, vocabularyOf(knowledge));
}
