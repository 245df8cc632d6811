import type { Argv } from 'yargs';
import { settingsOf } from '../../core/index.ts';
import type { Knowledge, RunSettings, Scenario } from '../../core/index.ts';
import { withConditionOptions } from '../commands/condition-options.ts';
import type { ConditionArguments } from '../commands/condition-options.ts';
import { withDataOptions, wholeNumber } from '../commands/run-options.ts';
import type { DataArguments } from '../commands/run-options.ts';
import type { SeriesArguments } from './choose-series.ts';

/** What commands take that look into one series of one scenario. */
export type SightArguments = DataArguments &
  ConditionArguments &
  SeriesArguments & {
    readonly scenario: string;
    readonly year: number | undefined;
    readonly members: number | undefined;
    readonly seed: string | undefined;
  };

/** Declare scenario, series, year and the settings of the run. */
export function withSightOptions(yargs: Argv): Argv<SightArguments> {
  return withConditionOptions(withDataOptions(yargs))
    .positional('scenario', {
      type: 'string',
      demandOption: true,
      describe: 'a file, the name of a shipped scenario, or several joined by +',
    })
    .option('indicator', {
      type: 'string',
      requiresArg: true,
      demandOption: true,
      describe: 'id of the indicator: see "list indicators"',
    })
    .option('country', { type: 'string', requiresArg: true, describe: 'code of the country' })
    .option('partner', {
      type: 'string',
      requiresArg: true,
      describe: 'code of the other side of a corridor',
    })
    .option('year', {
      type: 'string',
      requiresArg: true,
      describe: 'calendar year',
      coerce: wholeNumber('year', 1900, 2200),
    })
    .option('members', {
      type: 'string',
      requiresArg: true,
      describe: 'size of the ensemble',
      coerce: wholeNumber('members', 1, 1_000_000),
    })
    .option('seed', { type: 'string', requiresArg: true, describe: 'seed of the draws' });
}

/** Give the settings that a run of the scenario would have. */
export function settingsFor(
  { members, seed }: SightArguments,
  scenario: Scenario,
  { settings }: Knowledge,
): RunSettings {
  return settingsOf(settings.run, scenario, {
    ...(members === undefined ? {} : { members }),
    ...(seed === undefined ? {} : { seed }),
  });
}
