import { createScratch } from './scratch.ts';
import type { Scratch } from './scratch.ts';
import type { Paths, Years } from './types.ts';

/** The first and last position among a path's years, both included. */
export type Span = { readonly from: number; readonly to: number };

/** A run as tests see it over one horizon. */
export type World = {
  readonly paths: Paths;
  readonly horizon: Span;
  /** What was computed already, by the text of its node. */
  readonly known: Map<string, Float64Array | number>;
  /** Space for what is known only while a test is evaluated. */
  readonly scratch: Scratch;
  /** The run that this one is compared with; itself for a baseline. */
  baseline(): World;
  /** The same run with a lever held neutral. */
  without(lever: string): World;
};

/** The runs that tests may ask for. */
export type Runs = {
  readonly scenario: Paths;
  readonly baseline: Paths;
  /** The scenario with a lever held neutral; called only for levers that a test names. */
  readonly withoutPaths: (lever: string) => Paths;
  /** The baseline likewise; the baseline itself when absent, since it has no shocks. */
  readonly baselineWithoutPaths?: (lever: string) => Paths;
};

/** A scenario and its baseline over the years of one horizon. */
export type Worlds = {
  readonly scenario: World;
  readonly baseline: World;
  /** The space of all of them; whoever is done with a test resets it. */
  readonly scratch: Scratch;
};

/**
 * See scenario and baseline over the years of one horizon. Throws when they, or a run without a
 * lever, do not have the same members.
 */
export function createWorlds(runs: Runs, years: Years): Worlds {
  const scratch = createScratch();
  const horizon = spanOf(runs.scenario, years);
  const held = runs.baselineWithoutPaths;
  const see = (paths: Paths, without: World['without']): World => {
    checkMembers(paths, runs.scenario.members);
    const worlds = new Map<string, World>();
    return {
      paths,
      horizon,
      known: new Map(),
      scratch,
      baseline: () => baseline,
      without: (lever) => {
        const world = worlds.get(lever) ?? without(lever);
        worlds.set(lever, world);
        return world;
      },
    };
  };
  const baseline: World = see(runs.baseline, (lever) =>
    held === undefined ? baseline : see(held(lever), refuseSecondLever),
  );
  const scenario = see(runs.scenario, (lever) => see(runs.withoutPaths(lever), refuseSecondLever));
  return { scenario, baseline, scratch };
}

/** The compiler lets no test take a second lever away. */
function refuseSecondLever(lever: string): never {
  throw new Error(`a run without ${lever} and another lever was asked for`);
}

function checkMembers({ members }: Paths, expected: number): void {
  if (members === expected) return;
  throw new RangeError(`expected a run of ${expected} members, found ${members}`);
}

function spanOf(paths: Paths, years: Years): Span {
  const from = paths.years.indexOf(years[0]);
  const to = paths.years.indexOf(years[1]);
  if (from < 0 || to < from) throw new RangeError(`no path over ${years[0]}-${years[1]}`);
  return { from, to };
}
