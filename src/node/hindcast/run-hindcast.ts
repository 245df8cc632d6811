import {
  brierScore,
  cell,
  checkAccounts,
  coverage,
  planRun,
  quantiles,
  scoreForecast,
  settingsOf,
} from '../../core/index.ts';
import type {
  Checked,
  Coverage,
  Ensemble,
  ForecastScore,
  HindcastFigure,
  RunPlan,
  RunSettings,
  Simulate,
} from '../../core/index.ts';
import type { OpenHindcast } from './open-hindcast.ts';
import { seriesOf } from './series-of.ts';

/** One printed figure, and where it lies in what the model gave. */
export type ScoredFigure = ForecastScore & {
  readonly figure: HindcastFigure;
  /** Median of the series in the base year, in the unit of the figure. */
  readonly base: number;
  /** Share of the members that rise above their base year. */
  readonly riseProbability: number;
  readonly rose: boolean;
};

export type HindcastResult = {
  readonly settings: RunSettings;
  readonly baseYear: number;
  readonly figures: readonly ScoredFigure[];
  readonly summary: {
    readonly inside50: Coverage;
    readonly inside90: Coverage;
    /** Median error of the medians, as a share of the printed figure. */
    readonly medianError: number;
    /** The same where every figure had stayed at its base year. */
    readonly medianErrorNoChange: number;
    /** Brier score of the probabilities that a figure rises above its base year. */
    readonly brierRise: number;
  };
};

/**
 * Run the years after the earlier base as they happened, and score every figure that the plan
 * names: knowledge and scenario -> ensemble -> one score a figure -> their summary.
 */
export async function runHindcast(
  { plan, knowledge, scenario, values }: OpenHindcast,
  simulate: Simulate,
  given: Partial<RunSettings>,
): Promise<Checked<HindcastResult>> {
  const baseYear = knowledge.settings.base_year;
  const settings = settingsOf(knowledge.settings.run, scenario, given);
  const kept = plan.figures.flatMap((figure) => seriesOf(knowledge, figure) ?? []);
  const planned = planRun(knowledge, scenario, settings, kept);
  if (!planned.ok) return planned;
  const simulation = await simulate(planned.value.plan);
  checkAccounts(planned.value.accounts, simulation);
  const figures = plan.figures.map((figure) => {
    const series = seriesOf(knowledge, figure);
    const actual = values.get(figure.row);
    if (series === undefined || actual === undefined) {
      throw new Error(`figure ${figure.row} was not checked`);
    }
    const members = membersOf(planned.value, simulation.scenario, series);
    return score(figure, actual, { later: members(figure.year), first: members(baseYear) });
  });
  return {
    ok: true,
    value: { settings, baseYear, figures, summary: sumUp(figures) },
    warnings: [],
  };
}

/** The members' values in a year. */
type MembersOf = (year: number) => Float64Array;

function membersOf({ wantedOf, years }: RunPlan, ensemble: Ensemble, series: number): MembersOf {
  const wanted = wantedOf.get(series);
  if (wanted === undefined) throw new Error(`series ${series} was not kept`);
  return (year) => cell(ensemble, wanted, years.indexOf(year));
}

function score(
  figure: HindcastFigure,
  actual: number,
  { later, first }: { readonly later: Float64Array; readonly first: Float64Array },
): ScoredFigure {
  const [base = NaN] = quantiles(first, [0.5]);
  const rising = later.filter((value, m) => value > (first[m] ?? NaN)).length;
  const options = { atLeast: figure.at_least === true };
  return {
    ...scoreForecast(later, actual, options),
    figure,
    base,
    riseProbability: rising / later.length,
    rose: actual > base,
  };
}

function sumUp(figures: readonly ScoredFigure[]): HindcastResult['summary'] {
  const median = (values: readonly number[]): number =>
    quantiles(Float64Array.from(values), [0.5])[0] ?? NaN;
  return {
    inside50: coverage(figures.map(({ inside50 }) => inside50)),
    inside90: coverage(figures.map(({ inside90 }) => inside90)),
    medianError: median(figures.flatMap((one) => one.absolutePercentageError ?? [])),
    medianErrorNoChange: median(figures.map(({ base, actual }) => Math.abs(base / actual - 1))),
    brierRise: brierScore(
      figures.map(({ riseProbability, rose }) => ({
        probability: riseProbability,
        happened: rose,
      })),
    ),
  };
}
