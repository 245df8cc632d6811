import type { Knowledge } from '../knowledge.ts';
import { shownFirst, vocabularyOf } from '../knowledge.ts';
import type { Horizon } from '../label/types.ts';
import { lastYear } from '../observe/last-year.ts';
import type { Condition } from '../observe/read-condition.ts';
import type { Kept, RunSettings } from '../plan/plan-run.ts';
import { settingsOf } from '../plan/plan-run.ts';
import type { SweepFile } from '../spec/generated/sweep.ts';
import type { Wording } from '../validate/fault.ts';
import type { Scenario } from '../validate/scenario.ts';
import { checkDates } from './check-dates.ts';
import { chooseClaims } from './choose-claims.ts';
import { chooseOutputs } from './choose-outputs.ts';
import type { DesignName } from './design/designs.ts';
import { SOBOL_DIMENSIONS } from './design/sobol.ts';
import * as say from './messages.ts';
import { resolveAxes } from './resolve-axes.ts';
import type { Axis, Sweep } from './types.ts';

/** Most variants of one sweep. */
const MOST_VARIANTS = 1_000_000;

/** Variants of a design that has no number of its own; a power of two suits Sobol's sequence. */
const USUAL_VARIANTS = 128;

const HORIZONS = ['short', 'mid', 'long'] as const;

/** What is asked of a sweep: the file, with what the command line says put in its place. */
export type SweepRequest = Omit<SweepFile, 'kind' | '$schema' | 'scenario' | 'run'> & {
  readonly scenario: Scenario;
  readonly run: Partial<RunSettings>;
  /** What every member of every baseline passes through. */
  readonly condition?: Condition;
};

/** A fault of a sweep: the JSON pointer of its place in the file, and the axis where it is of one. */
export type SweepFault = {
  readonly pointer: string;
  readonly axis?: string;
  readonly wording: Wording;
};

/** A sweep, or all faults of what was asked for. */
export type PlannedSweep =
  | { readonly ok: true; readonly sweep: Sweep }
  | { readonly ok: false; readonly faults: readonly SweepFault[] };

/** Check what is asked of a sweep and put it into a form from which any variant can be computed. */
export function planSweep(request: SweepRequest, knowledge: Knowledge): PlannedSweep {
  const faults: SweepFault[] = [];
  const blame = (pointer: string, wordings: readonly Wording[]): void =>
    void faults.push(...wordings.map((wording) => ({ pointer, wording })));
  const { scenario } = request;
  const vocabulary = vocabularyOf(knowledge);
  const resolved = resolveAxes(request.vary, scenario, vocabulary);
  for (const { axis, wording } of resolved.faults) faults.push({ pointer: '/vary', axis, wording });
  const { axes } = resolved;
  const design = request.design ?? usualDesign(axes);
  const counted = countVariants(axes, design, request.variants);
  blame('/design', counted.faults);
  const whole = settingsOf(knowledge.settings.run, scenario, request.run);
  blame('/run/until', checkUntil(whole.until, knowledge));
  const horizons = chooseHorizons(request.horizons, whole.until, knowledge);
  blame('/horizons', horizons.faults);
  const outputs = outputsOf(request, knowledge);
  blame('/indicators', outputs.faults);
  const claims = chooseClaims(request.claims, knowledge.claims, horizons.value);
  blame('/claims', claims.faults);
  if (faults.length > 0) return { ok: false, faults };
  const { condition } = request;
  const last = lastNeeded(horizons.value, whole.until, knowledge);
  const sweep: Sweep = {
    ...{ title: request.title, scenario, axes, design, variants: counted.value },
    settings: { ...whole, until: lastYear(last, condition) },
    ...{ horizons: horizons.value, series: outputs.value, claims: claims.value },
    ...(condition === undefined ? {} : { condition }),
  };
  const dates = checkDates(sweep, vocabulary);
  return dates.length > 0
    ? { ok: false, faults: dates.map((wording) => ({ pointer: '/vary', wording })) }
    : { ok: true, sweep };
}

/** What was chosen, and what is wrong with it. */
type Chosen<T> = { readonly value: T; readonly faults: readonly Wording[] };

function usualDesign(axes: readonly Axis[]): DesignName {
  return axes.every(({ levels }) => levels.kind === 'list') ? 'grid' : 'sobol';
}

function countVariants(
  axes: readonly Axis[],
  design: DesignName,
  asked: number | undefined,
): Chosen<number> {
  const many = axes.length > SOBOL_DIMENSIONS && design === 'sobol';
  if (many) return { value: 0, faults: [say.tooManyAxes(axes.length, SOBOL_DIMENSIONS)] };
  if (design !== 'grid') return { value: asked ?? USUAL_VARIANTS, faults: [] };
  const ranges = axes.filter(({ levels }) => levels.kind === 'range');
  if (ranges.length > 0) {
    return { value: 0, faults: ranges.map(({ name }) => say.gridNeedsLevels(name)) };
  }
  const points = axes.reduce(
    (count, { levels }) => count * (levels.kind === 'list' ? levels.values.length : 1),
    1,
  );
  if (points > MOST_VARIANTS) {
    return { value: 0, faults: [say.tooManyVariants(points, MOST_VARIANTS)] };
  }
  const differs = asked !== undefined && asked !== points;
  return { value: points, faults: differs ? [say.gridHasOwnCount(points, asked)] : [] };
}

function checkUntil(until: number, { settings }: Knowledge): readonly Wording[] {
  const first = settings.base_year + 1;
  if (until >= first && until <= settings.last_year) return [];
  return [say.untilOutside(until, first, settings.last_year)];
}

/** Horizons that are not asked for are left out where they end after the run. */
function chooseHorizons(
  asked: readonly Horizon[] | undefined,
  until: number,
  { horizons }: Knowledge,
): Chosen<readonly Horizon[]> {
  const isWithin = (name: Horizon): boolean => horizons[name].years[1] <= until;
  const chosen = HORIZONS.filter((name) => asked?.includes(name) ?? isWithin(name));
  const beyond = (chosen.length === 0 ? (['short'] as const) : chosen).filter(
    (name) => !isWithin(name),
  );
  const faults = beyond.map((name) => say.horizonAfterRun(name, horizons[name].years[1], until));
  return { value: chosen, faults };
}

/** Years after the last horizon change nothing that is told of. */
function lastNeeded(names: readonly Horizon[], until: number, { horizons }: Knowledge): number {
  return Math.min(until, Math.max(...names.map((name) => horizons[name].years[1])));
}

function outputsOf({ indicators, countries }: SweepRequest, knowledge: Knowledge): Chosen<Kept> {
  return indicators === undefined && countries === undefined
    ? { value: shownFirst(knowledge), faults: [] }
    : chooseOutputs({ indicators, countries }, knowledge);
}
