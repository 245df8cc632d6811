import type { Argv } from 'yargs';
import { REPORT_LANGUAGES } from '../report/languages.ts';
import * as say from '../report/messages.ts';
import { WrongInputError } from '../wrong-input.ts';
import { withConditionOptions } from './condition-options.ts';
import type { ConditionArguments } from './condition-options.ts';
import { withEnsembleOptions } from './run-options.ts';
import type { EnsembleArguments } from './run-options.ts';

/** What the command "report" takes. */
export type ReportArguments = EnsembleArguments &
  ConditionArguments & {
    readonly format: 'html' | 'svg';
    readonly language: string;
    readonly indicator: string | undefined;
    readonly country: string | undefined;
  };

/** Declare what the command takes. */
export function withReportOptions(yargs: Argv): Argv<ReportArguments> {
  return withConditionOptions(withEnsembleOptions(yargs))
    .option('out', {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      describe: 'the file to write; with --format svg the file of a chart, or the folder of all',
    })
    .option('force', { type: 'boolean', default: false, describe: 'replace what is there' })
    .option('format', {
      choices: ['html', 'svg'] as const,
      default: 'html' as const,
      describe: 'one HTML file, or charts',
    })
    .option('language', {
      choices: Object.keys(REPORT_LANGUAGES),
      default: 'en',
      describe: 'language of the report',
    })
    .option('indicator', { type: 'string', requiresArg: true, describe: 'of a single chart' })
    .option('country', { type: 'string', requiresArg: true, describe: 'of a single chart' });
}

/** Refuse options that do not go together. */
export function refuseContradictions({ format, out, indicator, country }: ReportArguments): void {
  if (format === 'html') {
    if (indicator !== undefined) throw new WrongInputError(say.onlyForCharts('indicator'));
    if (country !== undefined) throw new WrongInputError(say.onlyForCharts('country'));
    if (out === undefined) throw new WrongInputError(say.reportNeedsOut());
    return;
  }
  const isSingle = indicator !== undefined && country !== undefined;
  if (isSingle || (out !== undefined && indicator === undefined && country === undefined)) return;
  throw new WrongInputError(say.chartNeedsBoth());
}
