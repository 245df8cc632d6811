import type { Argv } from 'yargs';
import { withConditionOptions } from './condition-options.ts';
import type { ConditionArguments } from './condition-options.ts';
import { withEnsembleOptions, wholeNumber } from './run-options.ts';
import type { EnsembleArguments } from './run-options.ts';

export const COMPARE_FORMATS = ['table', 'chart', 'csv', 'json'] as const;

/** What the command "compare" takes. */
export type CompareArguments = EnsembleArguments &
  ConditionArguments & {
    /** Names with commas between, also where the option was given several times. */
    readonly indicator: string;
    readonly country: string | undefined;
    readonly partner: string | undefined;
    readonly by: 'corridor' | undefined;
    readonly from: number | undefined;
    readonly to: number | undefined;
    readonly horizon: 'short' | 'mid' | 'long' | undefined;
    readonly against: string | undefined;
    readonly ascii: boolean;
    readonly format: (typeof COMPARE_FORMATS)[number];
  };

/** Declare what the command "compare" takes. */
export function withCompareOptions(yargs: Argv): Argv<CompareArguments> {
  const text = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
  const year = (name: string, describe: string) =>
    ({ ...text(describe), coerce: wholeNumber(name, 1900, 2200) }) as const;
  return withConditionOptions(withEnsembleOptions(yargs))
    .option('indicator', {
      ...text('what to compare; several with commas between, or given several times'),
      demandOption: true,
      coerce: (given: string | readonly string[]) => [given].flat().join(','),
    })
    .option('country', text('only these countries, as codes with commas between'))
    .option('partner', text('corridors with these partners instead of totals'))
    .option('by', {
      choices: ['corridor'] as const,
      requiresArg: true,
      describe: 'every corridor instead of totals',
    })
    .option('from', year('from', 'first year to tell of, year by year'))
    .option('to', year('to', 'last year to tell of'))
    .option('horizon', {
      choices: ['short', 'mid', 'long'] as const,
      requiresArg: true,
      describe: 'one horizon (default mid and long)',
    })
    .option('against', text("a scenario to hold all against (default each one's baseline)"))
    .option('ascii', { type: 'boolean', default: false, describe: 'charts in ASCII' })
    .option('format', {
      choices: COMPARE_FORMATS,
      default: 'table' as const,
      describe: 'how to print the result',
    });
}
