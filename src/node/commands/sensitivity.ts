import type { Argv } from 'yargs';
import { renderSensitivity, runSensitivity, settingsOf } from '../../core/index.ts';
import type { RunSettings } from '../../core/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { createProgressLine } from '../progress.ts';
import { renderSensitivityTable } from '../render/sensitivity-table.ts';
import { openCondition } from './condition-options.ts';
import { openScenarios } from './open-scenarios.ts';
import { wholeNumber } from './run-options.ts';
import {
  answerOf,
  givenSettings,
  provenanceOf,
  targetOf,
  withTargetOptions,
} from './target-options.ts';
import type { TargetArguments } from './target-options.ts';

/** What the command takes. */
export type SensitivityArguments = TargetArguments & {
  readonly method: 'tornado' | 'sobol';
  readonly samples: number;
  readonly top: number;
  readonly elements: boolean;
};

type Limits = readonly [number, number];

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<SensitivityArguments> {
  const number = (name: string, describe: string, usual: number, [low, high]: Limits) =>
    ({
      type: 'string',
      requiresArg: true,
      describe,
      default: String(usual),
      coerce: (text: string) => wholeNumber(name, low, high)(text) ?? usual,
    }) as const;
  return withTargetOptions(yargs)
    .option('method', {
      choices: ['tornado', 'sobol'] as const,
      default: 'tornado' as const,
      describe: 'rank correlations in one run, or shares of the variance in many',
    })
    .option('samples', number('samples', 'members of each run of sobol', 4096, [50, 1_000_000]))
    .option('top', number('top', 'rows of the table, and groups of sobol', 12, [1, 100]))
    .option('elements', {
      type: 'boolean',
      default: false,
      describe: 'each element of a parameter a group of sobol by itself',
    })
    .example(
      '$0 sensitivity second-mobilization --indicator remittances_received --country TJK --horizon mid',
      'which assumptions the remittances of a country hang on',
    )
    .example(
      '$0 sensitivity second-mobilization --indicator remittances_received --country TJK --year 2026 --of difference --method sobol --samples 256',
      'what the spread of the loss comes from, as shares of its variance',
    )
    .example(
      '$0 sensitivity prolonged-sanctions --claim kgz_remittances_russia_fall --horizon long',
      'what decides whether an expectation comes true',
    );
}

/** Find what moves an outcome, and write it in the form that was asked for. */
export async function run(args: SensitivityArguments, host: Host): Promise<ExitCode> {
  const opened = await openScenarios({ ...args, scenario: [args.scenario] }, host);
  const [one] = opened?.scenarios ?? [];
  if (opened === undefined || one === undefined) return EXIT.wrongInput;
  const { knowledge } = opened;
  const { scenario, warnings } = one;
  const common = settingsOf(knowledge.settings.run, scenario, givenSettings(args));
  const settings: RunSettings =
    args.method === 'sobol' ? { ...common, members: args.samples } : common;
  const given = openCondition(args, host, { model: knowledge.model, until: settings.until });
  const { texts } = given.files;
  if ('issues' in given) return opened.fail(given.issues, texts);
  const { condition, hashes } = given;
  const line = createProgressLine(host.err, args.quiet);
  const answer = answerOf(
    runSensitivity(scenario, knowledge, {
      ...{ settings, target: targetOf(args, knowledge, settings), method: args.method },
      condition,
      ...{ top: args.top, byElement: args.elements },
      progress: (done, total) => line.show(`${done} of ${total} runs`),
    }),
  );
  line.end();
  if ('issues' in answer) return opened.fail(answer.issues, texts);
  const { issues } = answer.value;
  if (!args.quiet) opened.report(issues, texts);
  if (args.format === 'json') {
    const result = renderSensitivity(
      answer.value,
      provenanceOf(scenario, knowledge, { host, warnings: [...warnings, ...issues], hashes }),
    );
    host.out.write(`${JSON.stringify(result, undefined, 1)}\n`);
  } else {
    const { bold } = host.out;
    host.out.write(renderSensitivityTable(answer.value, knowledge, { top: args.top, bold }));
  }
  return EXIT.done;
}
