import type { Argv } from 'yargs';
import { sortIssues } from '../../core/index.ts';
import type { Issue } from '../../core/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { openScore } from '../score/open-score.ts';
import { renderScores } from '../score/render-scores.ts';
import { scoreJson } from '../score/score-json.ts';
import { scoreRuns } from '../score/score-runs.ts';
import { WrongInputError, spreadOutside } from '../wrong-input.ts';
import { reportIssues } from './open-scenarios.ts';

const FORMATS = ['table', 'json'] as const;

/** What the command takes. */
export type ScoreArguments = {
  readonly run: string;
  readonly actuals: string;
  readonly claims: string | undefined;
  readonly spread: number;
  readonly format: (typeof FORMATS)[number];
};

/**
 * Yearly spread of "no change", in logarithms: the median absolute errors of 16 to 26 per cent at
 * one to three years that an unchanged level had on remittances of 2011 to 2022.
 */
const SPREAD = '0.2';

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<ScoreArguments> {
  return yargs
    .positional('run', {
      type: 'string',
      demandOption: true,
      describe: 'a folder that "run --out" wrote',
    })
    .option('actuals', {
      type: 'string',
      demandOption: true,
      requiresArg: true,
      describe: 'CSV of figures that came later: country,partner,indicator,year,value',
    })
    .option('claims', {
      type: 'string',
      requiresArg: true,
      describe: 'CSV of claims that are decided: claim,horizon,true',
    })
    .option('spread', {
      type: 'string',
      requiresArg: true,
      default: SPREAD,
      describe: 'yearly spread of "no change", in logarithms',
      coerce: spreadOf,
    })
    .option('format', { choices: FORMATS, default: 'table' as const, describe: 'how to print it' })
    .example('$0 score my-run --actuals later.csv', 'a frozen run against what came');
}

/** Score a frozen run, and print how it did. */
export function run(args: ScoreArguments, host: Host): ExitCode {
  const opened = openScore(args, host);
  const scored = opened.ok ? scoreRuns(opened.value, args.spread) : opened;
  if (!scored.ok) {
    const texts = opened.ok ? opened.value.texts : [];
    return fail(scored.issues, new Map(texts.map(({ file, text }) => [file, text])), host);
  }
  host.out.write(
    args.format === 'json'
      ? `${JSON.stringify(scored.value.map(scoreJson), undefined, 1)}\n`
      : renderScores(scored.value, args.spread, host.out.bold),
  );
  return EXIT.done;
}

function fail(issues: readonly Issue[], texts: ReadonlyMap<string, string>, host: Host): ExitCode {
  reportIssues(sortIssues(issues, [...texts.keys()]), host, texts);
  return EXIT.wrongInput;
}

function spreadOf(text: string | string[]): number {
  const value = typeof text === 'string' && /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
  if (value > 0 && value <= 5) return value;
  throw new WrongInputError(spreadOutside(String(text)));
}
