import type { Argv } from 'yargs';
import { describeAttribution, explainScenario } from '../../core/index.ts';
import type { AttributionResult, Horizon, Knowledge, RunSettings } from '../../core/index.ts';
import { chooseOneSeries } from '../explain/choose-series.ts';
import * as say from '../explain/messages.ts';
import { settingsFor, withSightOptions } from '../explain/options.ts';
import type { SightArguments } from '../explain/options.ts';
import { provenanceOf } from '../explain/provenance.ts';
import { renderAttribution } from '../explain/render-attribution.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { createProgressLine } from '../progress.ts';
import { WrongInputError } from '../wrong-input.ts';
import { openCondition } from './condition-options.ts';
import { openScenarios } from './open-scenarios.ts';

/** What the command takes. */
export type ExplainArguments = SightArguments & {
  readonly horizon: Horizon | undefined;
  readonly format: 'table' | 'json';
};

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<ExplainArguments> {
  return withSightOptions(yargs)
    .option('horizon', {
      choices: ['short', 'mid', 'long'] as const,
      requiresArg: true,
      describe: 'the mean over the years of a horizon, instead of a year',
    })
    .option('format', {
      choices: ['table', 'json'] as const,
      default: 'table' as const,
      describe: 'how to print it',
    })
    .example(
      '$0 explain everything-at-once --indicator remittances_received --country TJK --year 2027 --members 100',
      'what each of its shocks has to do with it, and through what',
    )
    .example(
      '$0 explain border-closed-to-tajiks --indicator workers_abroad --country TJK --partner RUS --horizon mid --format json',
      'a corridor over the mid term, as one JSON object',
    );
}

/** Tell what each shock of a scenario has to do with a difference from the baseline. */
export async function run(args: ExplainArguments, host: Host): Promise<ExitCode> {
  const opened = await openScenarios({ ...args, scenario: [args.scenario] }, host);
  const [only] = opened?.scenarios ?? [];
  if (opened === undefined || only === undefined) return EXIT.wrongInput;
  const { knowledge } = opened;
  const settings = settingsFor(args, only.scenario, knowledge);
  const output = chooseOneSeries(args, knowledge);
  const span = spanOf(args, knowledge, settings);
  const given = openCondition(args, host, { model: knowledge.model, until: settings.until });
  const { texts } = given.files;
  if ('issues' in given) return opened.fail(given.issues, texts);
  const { condition, hashes } = given;
  const line = createProgressLine(host.err, args.quiet);
  const sight = { output, ...span, condition };
  const explained = explainScenario(only.scenario, knowledge, settings, sight, (members) =>
    line.show(`explaining ${only.scenario.id}: ${members} of ${settings.members} members`),
  );
  line.end();
  if (!explained.ok) return opened.fail(explained.issues, texts);
  if (!args.quiet) opened.report(explained.warnings, texts);
  const warnings = [...only.warnings, ...explained.warnings];
  const result: AttributionResult = {
    ...provenanceOf({ ...only, warnings, hashes }, knowledge, settings, host),
    ...explained.value,
    text: describeAttribution(explained.value, knowledge.model.places),
  };
  host.out.write(
    args.format === 'json'
      ? `${JSON.stringify(result, undefined, 1)}\n`
      : renderAttribution(result, host.out),
  );
  return EXIT.done;
}

type Span = { readonly years: readonly [number, number]; readonly horizon?: Horizon };

/** The years that are meant; throws, for the user, where the run does not have them. */
function spanOf(
  { year, horizon }: ExplainArguments,
  { settings, horizons }: Knowledge,
  { until }: RunSettings,
): Span {
  if (horizon !== undefined && year === undefined) {
    const { years } = horizons[horizon];
    if (years[1] <= until) return { years, horizon };
    throw new WrongInputError(say.horizonOutside(horizon, ...years, until));
  }
  if (year === undefined || horizon !== undefined) throw new WrongInputError(say.yearOrHorizon());
  if (year >= settings.base_year && year <= until) return { years: [year, year] };
  throw new WrongInputError(say.yearOutside(year, settings.base_year, until));
}
