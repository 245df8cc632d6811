import type { CompiledModel, CompiledOutput } from '../compile/compiled-model.ts';
import type { Checked, Issue } from '../issue.ts';
import { withinReason } from '../validate/limits.ts';
import { sortIssues } from '../validate/place-faults.ts';
import * as say from './messages.ts';
import { readDrivers } from './read-drivers.ts';
import { readFigures } from './read-figures.ts';
import type { CellPlace, TableText } from './read-table.ts';
import { cellFault } from './read-table.ts';
import { listSeries, seriesWords } from './series-list.ts';

/** What all members of a run must meet, by year. */
export type Condition = readonly ConditionFigure[];

export type ConditionFigure = {
  /** In words, such as "remittances_received of KGZ". */
  readonly name: string;
  readonly year: number;
  readonly value: number;
  /** Whether the value is a multiple of the base year's. */
  readonly isRelative: boolean;
  /** The variable that must have the value, its array, and its element there. */
  readonly variable: string;
  readonly array: number;
  readonly element: number;
  /** The noises through which it is brought about. */
  readonly through: readonly string[];
  readonly place: CellPlace;
};

/** The files that condition a run. */
export type ConditionTexts = {
  readonly observed?: TableText | undefined;
  readonly drivers?: TableText | undefined;
};

/**
 * Read what a run is conditioned on: observed figures, driver paths, or both, for years after the
 * base year up to `until`. Every fault of both files comes back at once.
 */
export function readCondition(
  { observed, drivers }: ConditionTexts,
  model: CompiledModel,
  until: number,
): Checked<Condition> {
  const issues: Issue[] = [];
  const condition: ConditionFigure[] = [];
  if (observed !== undefined) {
    const read = readObserved(observed, model, until);
    issues.push(...read.issues);
    condition.push(...read.figures);
  }
  if (drivers !== undefined) {
    const years = { base: model.baseYear, last: until };
    const read = readDrivers(drivers, model.drivers, years);
    issues.push(...read.issues);
    condition.push(
      ...read.values.map(({ driver, year, value, place }) => ({
        ...{ name: `driver ${driver.name}`, year, value, isRelative: true, place },
        ...{ variable: driver.variable, array: driver.array, element: driver.element },
        through: driver.through,
      })),
    );
  }
  if (issues.length === 0) issues.push(...withinReason(givenByBoth(condition)));
  const files = [observed, drivers].flatMap((one) => one?.file ?? []);
  return issues.length > 0
    ? { ok: false, issues: sortIssues(issues, files) }
    : { ok: true, value: condition, warnings: [] };
}

function readObserved(source: TableText, model: CompiledModel, until: number) {
  const { outputs, places, baseYear } = model;
  const list = listSeries(outputs, places);
  const years = [baseYear + 1, until] as const;
  const read = readFigures(source, outputs, list, years);
  const issues = [...read.issues];
  const known = conditionable(outputs);
  const figures = read.figures.flatMap(({ series, year, value, place, valuePlace }) => {
    const output = outputs[series];
    if (output === undefined) return [];
    const { variable, array, element, through } = output;
    const name = seriesWords(output);
    if (through === undefined) {
      issues.push(cellFault(place, say.notConditionable(name, known)));
      return [];
    }
    const target = { variable, array, element, through };
    return [{ name, year, value, isRelative: false, ...target, place: valuePlace }];
  });
  return { figures, issues: withinReason(issues) };
}

/** The indicators that a run can be conditioned on. */
function conditionable(outputs: readonly CompiledOutput[]): readonly string[] {
  return [
    ...new Set(
      outputs.flatMap(({ indicator, through }) => (through === undefined ? [] : indicator)),
    ),
  ];
}

/** Two files, or two indicators that show one variable from two sides, may give one thing twice. */
function givenByBoth(condition: Condition): readonly Issue[] {
  const first = new Map<string, ConditionFigure>();
  return condition.flatMap((figure) => {
    const key = `${figure.array}.${figure.element}.${figure.year}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, figure);
      return [];
    }
    const { name, year, place } = figure;
    return [cellFault(place, say.sameAs(name, year, earlier.name, earlier.place))];
  });
}
