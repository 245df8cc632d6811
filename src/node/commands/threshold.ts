import type { Argv } from 'yargs';
import {
  chooseCriterion,
  chooseVaried,
  renderThreshold,
  runThreshold,
  settingsOf,
} from '../../core/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { createProgressLine } from '../progress.ts';
import { renderThresholdTable } from '../render/threshold-table.ts';
import { notANumber, WrongInputError } from '../wrong-input.ts';
import { openCondition } from './condition-options.ts';
import { openScenarios } from './open-scenarios.ts';
import {
  answerOf,
  givenSettings,
  provenanceOf,
  targetOf,
  valueOf,
  withTargetOptions,
} from './target-options.ts';
import type { TargetArguments } from './target-options.ts';

/** What the command takes. */
export type ThresholdArguments = TargetArguments & {
  readonly verdict: 'holds' | 'contested' | 'overturned' | undefined;
  readonly below: string | undefined;
  readonly above: string | undefined;
  readonly quantile: string | undefined;
  readonly vary: string;
  readonly 'vary-low': string | undefined;
  readonly 'vary-high': string | undefined;
};

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<ThresholdArguments> {
  const text = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
  return withTargetOptions(yargs)
    .option('vary', {
      ...text('SHOCK.severity, SHOCK.duration (months), PARAMETER or PARAMETER[ELEMENT]'),
      demandOption: true,
    })
    .option('vary-low', text('low end of the range (default what makes sense)'))
    .option('vary-high', text('high end of the range'))
    .option('verdict', {
      choices: ['holds', 'contested', 'overturned'] as const,
      requiresArg: true,
      describe: 'verdict that the claim is to reach (default any other than at the low end)',
    })
    .option('below', text('value below which the indicator is to fall'))
    .option('above', text('value above which the indicator is to rise'))
    .option('quantile', text('which quantile of the members is to cross (default 0.5)'))
    .example(
      '$0 threshold second-mobilization --claim uzb_wb_fewer_migrants_russia --horizon mid --vary second-call-up.severity',
      'how hard a call-up has to be until the verdict is another',
    )
    .example(
      '$0 threshold border-closed-to-tajiks --indicator workers_abroad --country TJK --year 2026 --of difference --below=-200000 --vary closed-door.duration --vary-high 24',
      'how long the border has to be closed until 200,000 fewer are abroad',
    )
    .example(
      '$0 threshold second-mobilization --indicator workers_abroad --country TJK --horizon mid --of difference --below=-150000 --vary mobilization.fear',
      'how much fear an assumption has to hold for that',
    );
}

/** Find how far something has to go, and write it in the form that was asked for. */
export async function run(args: ThresholdArguments, host: Host): Promise<ExitCode> {
  const opened = await openScenarios({ ...args, scenario: [args.scenario] }, host);
  const [one] = opened?.scenarios ?? [];
  if (opened === undefined || one === undefined) return EXIT.wrongInput;
  const { knowledge } = opened;
  const { scenario, warnings } = one;
  const settings = settingsOf(knowledge.settings.run, scenario, givenSettings(args));
  const target = targetOf(args, knowledge, settings);
  const criterion = valueOf(
    chooseCriterion(
      {
        verdict: args.verdict,
        below: numberOf('below', args.below),
        above: numberOf('above', args.above),
        quantile: numberOf('quantile', args.quantile),
      },
      target,
    ),
  );
  const range = {
    low: numberOf('vary-low', args['vary-low']),
    high: numberOf('vary-high', args['vary-high']),
  };
  const varied = valueOf(chooseVaried(args.vary, range, { scenario, knowledge }));
  const given = openCondition(args, host, { model: knowledge.model, until: settings.until });
  const { texts } = given.files;
  if ('issues' in given) return opened.fail(given.issues, texts);
  const { condition, hashes } = given;
  const line = createProgressLine(host.err, args.quiet);
  const progress = (runs: number): void => line.show(`${runs} values run`);
  const answer = answerOf(
    runThreshold(scenario, knowledge, { settings, target, criterion, varied, condition, progress }),
  );
  line.end();
  if ('issues' in answer) return opened.fail(answer.issues, texts);
  const { issues } = answer.value;
  if (!args.quiet) opened.report(issues, texts);
  if (args.format === 'json') {
    const result = renderThreshold(
      answer.value,
      provenanceOf(scenario, knowledge, { host, warnings: [...warnings, ...issues], hashes }),
    );
    host.out.write(`${JSON.stringify(result, undefined, 1)}\n`);
  } else {
    host.out.write(renderThresholdTable(answer.value, knowledge, host.out.bold));
  }
  return EXIT.done;
}

/** Read a number from the command line; throws the message for the user. */
function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  if (Number.isFinite(value)) return value;
  throw new WrongInputError(notANumber(option, text));
}
