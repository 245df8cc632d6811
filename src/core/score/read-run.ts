import type { Checked } from '../issue.ts';
import type { TableText } from '../observe/read-table.ts';
import { PROBABILITIES } from '../summarise/summarise-series.ts';
import * as say from './messages.ts';

/** What scoring needs of the result of a run. */
export type FrozenRun = {
  readonly scenario: string;
  readonly years: readonly number[];
  readonly series: readonly FrozenSeries[];
  readonly outcomes: readonly FrozenOutcome[];
  readonly untested: readonly {
    readonly claim: string;
    readonly horizon: string;
    readonly reason: string;
  }[];
};

export type FrozenSeries = {
  readonly indicator: string;
  readonly country: string | undefined;
  readonly partner: string | undefined;
  readonly unit: string;
  /** One path for each of `PROBABILITIES`, in that order. */
  readonly quantiles: readonly (readonly number[])[];
};

export type FrozenOutcome = {
  readonly claim: string;
  readonly horizon: string;
  readonly likelihood: string;
  readonly probability: number;
  readonly baselineProbability: number;
};

/** Read the results of a run folder: one object, or a list of them for several scenarios. */
export function readRun({ file, text }: TableText): Checked<readonly FrozenRun[]> {
  try {
    const parsed: unknown = JSON.parse(text);
    const runs = (Array.isArray(parsed) ? parsed : [parsed]).map(runOf);
    if (runs.length === 0) throw new TypeError('it has no scenario');
    return { ok: true, value: runs, warnings: [] };
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error;
    const wording = say.notAResult(error instanceof TypeError ? error.message : 'it is no JSON');
    return { ok: false, issues: [{ file, severity: 'error', ...wording }] };
  }
}

function runOf(value: unknown): FrozenRun {
  const run = objectOf(value, 'a scenario');
  if (run['format'] !== 1) throw new TypeError('it has no format 1');
  const years = numbersOf(run['years'], 'years');
  return {
    scenario: textOf(objectOf(run['scenario'], 'scenario')['id'], 'scenario.id'),
    years,
    series: listOf(run['series'], 'series').map((one) => seriesOf(one, years.length)),
    outcomes: listOf(run['outcomes'], 'outcomes').map(outcomeOf),
    untested: listOf(run['untested'], 'untested').map((one) => {
      const { claim, horizon, reason } = objectOf(one, 'untested');
      return {
        claim: textOf(claim, 'claim'),
        horizon: textOf(horizon, 'horizon'),
        reason: textOf(reason, 'reason'),
      };
    }),
  };
}

function seriesOf(value: unknown, years: number): FrozenSeries {
  const { indicator, country, partner, unit, quantiles } = objectOf(value, 'a series');
  const name = textOf(indicator, 'indicator');
  const paths = objectOf(quantiles, `quantiles of ${name}`);
  return {
    indicator: name,
    country: typeof country === 'string' ? country : undefined,
    partner: typeof partner === 'string' ? partner : undefined,
    unit: textOf(unit, `unit of ${name}`),
    quantiles: PROBABILITIES.map((probability) => {
      const path = numbersOf(paths[String(probability)], `quantile ${probability} of ${name}`);
      if (path.length === years) return path;
      throw new TypeError(
        `quantile ${probability} of ${name} has ${path.length} of ${years} years`,
      );
    }),
  };
}

function outcomeOf(value: unknown): FrozenOutcome {
  const outcome = objectOf(value, 'an outcome');
  const { claim, horizon, likelihood, probability, baseline } = outcome;
  return {
    claim: textOf(claim, 'claim'),
    horizon: textOf(horizon, 'horizon'),
    likelihood: textOf(likelihood, 'likelihood'),
    probability: numberOf(probability, 'probability'),
    baselineProbability: numberOf(objectOf(baseline, 'baseline')['probability'], 'probability'),
  };
}

function objectOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new TypeError(`${what} is no object`);
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError(`"${what}" is no list`);
}

function textOf(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`"${what}" is no text`);
}

function numberOf(value: unknown, what: string): number {
  if (typeof value === 'number') return value;
  throw new TypeError(`"${what}" is no number`);
}

function numbersOf(value: unknown, what: string): readonly number[] {
  return listOf(value, what).map((one) => numberOf(one, what));
}
