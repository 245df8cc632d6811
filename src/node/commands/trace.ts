import { join } from 'node:path';
import type { Argv } from 'yargs';
import { describeSeries, traceScenario, traceTree } from '../../core/index.ts';
import type { Knowledge, RunSettings, TracedRun, TraceResult } from '../../core/index.ts';
import { chooseOneSeries } from '../explain/choose-series.ts';
import * as say from '../explain/messages.ts';
import { settingsFor, withSightOptions } from '../explain/options.ts';
import type { SightArguments } from '../explain/options.ts';
import { provenanceOf } from '../explain/provenance.ts';
import { renderTrace } from '../explain/render-trace.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { WrongInputError } from '../wrong-input.ts';
import { rowFinder } from '../show/row-finder.ts';
import { readYearbook } from '../yearbook/read-yearbook.ts';
import { openCondition } from './condition-options.ts';
import { dataFolderOf, openScenarios, reportIssues } from './open-scenarios.ts';
import { wholeNumber } from './run-options.ts';

/** What the command takes. */
export type TraceArguments = SightArguments & {
  readonly year: number;
  readonly member: number | 'median';
  readonly depth: number | undefined;
  readonly format: 'text' | 'json';
};

/** How many steps of the equations are shown when nothing else is asked for. */
const DEPTH = 4;

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<TraceArguments> {
  return withSightOptions(yargs)
    .demandOption('year')
    .option('member', {
      type: 'string',
      requiresArg: true,
      default: 'median',
      describe: 'number of a member, from 1, or median: the one nearest to it',
      coerce: memberOf,
    })
    .option('depth', {
      type: 'string',
      requiresArg: true,
      describe: `how many steps of the equations to follow (default ${DEPTH})`,
      coerce: wholeNumber('depth', 0, 99),
    })
    .option('format', {
      choices: ['text', 'json'] as const,
      default: 'text' as const,
      describe: 'how to print it',
    })
    .example(
      '$0 trace border-closed-to-tajiks --indicator remittances_received --country TJK --year 2026 --depth 2',
      'what the number of the middle member is made of',
    )
    .example(
      '$0 trace rouble-fall --indicator gdp --country KGZ --year 2026 --member 7 --format json',
      'another member, as one JSON object',
    );
}

function memberOf(text: string): number | 'median' {
  if (text === 'median') return text;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new WrongInputError(say.memberWords(text));
}

/** Follow a number of one member down to what it is made of. */
export async function run(args: TraceArguments, host: Host): Promise<ExitCode> {
  const opened = await openScenarios({ ...args, scenario: [args.scenario] }, host);
  const [only] = opened?.scenarios ?? [];
  if (opened === undefined || only === undefined) return EXIT.wrongInput;
  const yearbook = readYearbook(join(dataFolderOf(args, host).folder, 'yearbook'));
  if (!yearbook.ok) {
    reportIssues(yearbook.issues, host);
    return EXIT.wrongInput;
  }
  const { knowledge } = opened;
  const settings = settingsFor(args, only.scenario, knowledge);
  refuseOutside(args, knowledge, settings);
  const { year, member } = args;
  const output = chooseOneSeries(args, knowledge);
  const asked = member === 'median' ? {} : { member: member - 1 };
  const given = openCondition(args, host, { model: knowledge.model, until: settings.until });
  const { texts } = given.files;
  if ('issues' in given) return opened.fail(given.issues, texts);
  const { condition, hashes } = given;
  const traced = traceScenario(only.scenario, knowledge, settings, {
    ...{ output, year, condition, ...asked },
  });
  if (!traced.ok) return opened.fail(traced.issues, texts);
  if (!args.quiet) opened.report(traced.warnings, texts);
  const warnings = [...only.warnings, ...traced.warnings];
  const result: TraceResult = {
    ...provenanceOf({ ...only, warnings, hashes }, knowledge, settings, host),
    ...{ series: describeSeries(output, knowledge.model), year },
    member: {
      ...{ number: traced.value.member + 1, of: settings.members },
      ...{ chosen: member === 'median' ? 'median' : 'asked', median: traced.value.median },
    },
    tree: treeOf(output, args, { ...traced.value, knowledge, rowOf: rowFinder(yearbook.value) }),
  };
  host.out.write(
    args.format === 'json'
      ? `${JSON.stringify(result, undefined, 1)}\n`
      : renderTrace(result, knowledge, host.out),
  );
  return EXIT.done;
}

function refuseOutside(
  { year, member }: TraceArguments,
  { settings }: Knowledge,
  { until, members }: RunSettings,
): void {
  if (year < settings.base_year || year > until) {
    throw new WrongInputError(say.yearOutside(year, settings.base_year, until));
  }
  if (member !== 'median' && member > members) {
    throw new WrongInputError(say.memberOutside(member, members));
  }
}

function treeOf(output: number, { year, depth = DEPTH }: TraceArguments, run: TracedRun) {
  const { model } = run.knowledge;
  const spec = model.outputs[output];
  const variable = model.variables.find(({ name }) => name === spec?.variable);
  if (spec === undefined || variable === undefined) throw new Error(`no output ${output}`);
  return traceTree({ variable, element: spec.element, year }, run, depth);
}
