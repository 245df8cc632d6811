import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { vocabularyOf } from '../../src/core/knowledge.ts';
import { resolveScenario } from '../../src/core/validate/resolve-extends.ts';
import type { Scenario } from '../../src/core/validate/scenario.ts';
import { createScenarioReader } from '../../src/node/files/read-scenario.ts';
import { goodOf, knowledge, simulate } from '../model/run.ts';
import type { Path, Simulated } from '../model/run.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const MEMBERS = 2000;
/** The year of a run that stands for the first year of an episode. */
const FIRST = knowledge.settings.base_year + 1;

/** How the remittances of a country did change in a year, as a share of the year before. */
export type Actual = {
  readonly episode: string;
  readonly year: number;
  readonly country: string;
  readonly change: number;
  readonly source: string;
};

/** An actual change beside those of the members. */
export type Replayed = Actual & {
  /** The members' changes, ascending. */
  readonly members: Float64Array;
  /** The share of the members that lie below the actual change. */
  readonly quantile: number;
};

/** The names of the replays, which are the years that they cover. */
export const EPISODES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => basename(name, '.json'));

/** What happened, from `actuals.csv`. */
export const ACTUALS: readonly Actual[] = parse<Record<keyof Actual, string>>(
  readFileSync(`${FOLDER}/actuals.csv`, 'utf8'),
  { columns: true },
).map(({ year, change, ...row }) => ({ ...row, year: Number(year), change: Number(change) }));

/** Read a replay and check it as the command line does. Throws on a fault. */
export function episode(name: string): Scenario {
  const read = createScenarioReader({ working: FOLDER, shipped: FOLDER });
  return goodOf(resolveScenario([`${FOLDER}/${name}.json`], read, vocabularyOf(knowledge)));
}

/** Run a replay for the years of its episode and some more. */
export function replay(name: string): Simulated {
  return simulate(episode(name), { members: MEMBERS, until: FIRST + 2, seed: '2023' });
}

/** The year of the run that stands for a year of an episode, which is named after its first. */
export function runYear(name: string, year: number): number {
  return FIRST + year - Number(name.slice(0, 4));
}

/** Replay every episode and set what happened beside it, in the order of `actuals.csv`. */
export function replayAll(): readonly Replayed[] {
  const runs = new Map(EPISODES.map((name) => [name, replay(name)]));
  return ACTUALS.map((actual) => {
    const run = runs.get(actual.episode);
    if (run === undefined) throw new Error(`no replay ${actual.episode}`);
    const { scenario } = run.series('remittances_received', actual.country);
    const members = yearlyChange(scenario, runYear(actual.episode, actual.year)).sort();
    const below = members.filter((value) => value < actual.change).length;
    return { ...actual, members, quantile: below / members.length };
  });
}

/** The change against the year before, member by member. */
function yearlyChange(path: Path, year: number): Float64Array {
  const before = path(year - 1);
  return path(year).map((value, m) => value / (before[m] ?? NaN) - 1);
}
