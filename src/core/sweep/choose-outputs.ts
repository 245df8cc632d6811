import { chooseSeries } from '../compare/choose-series.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Kept } from '../plan/plan-run.ts';
import type { Wording } from '../validate/fault.ts';
import * as say from './messages.ts';

/** Names of indicators and countries, as a user asks for them. */
export type OutputRequest = {
  /** Those of the first tables when absent. */
  readonly indicators: readonly string[] | undefined;
  /** All of an indicator when absent. */
  readonly countries: readonly string[] | undefined;
};

/**
 * Choose the outputs of indicators and countries: totals, each once. Every indicator must have at
 * least one of the countries.
 */
export function chooseOutputs(
  { indicators, countries }: OutputRequest,
  { model, settings }: Pick<Knowledge, 'model' | 'settings'>,
): { readonly value: Kept; readonly faults: readonly Wording[] } {
  const names = indicators ?? settings.tables.map(({ indicator }) => indicator);
  const choices = [...new Set(names)].map((indicator) => ({
    indicator,
    choice: chooseSeries(model, {
      indicators: [indicator],
      ...(countries === undefined ? {} : { countries }),
    }),
  }));
  const faults = choices.flatMap(({ indicator, choice }) => {
    if (!choice.ok)
      return choice.unknown.map(({ kind, name, near }) => say.unknownName(kind, name, near));
    return choice.series.length > 0 || indicators === undefined ? [] : [say.noSeries(indicator)];
  });
  const distinct = new Map(faults.map((wording) => [wording.message, wording]));
  return {
    value: choices.flatMap(({ choice }) =>
      choice.ok ? choice.series.map(({ output }) => output) : [],
    ),
    faults: [...distinct.values()],
  };
}
