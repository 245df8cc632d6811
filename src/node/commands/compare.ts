import type { Argv } from 'yargs';
import {
  chooseSeries,
  chooseSpans,
  commonSettings,
  compareScenarios,
  renderComparison,
} from '../../core/index.ts';
import type {
  CompareOptions,
  ComparisonResult,
  Knowledge,
  RunSettings,
  SeriesChoice,
  SpanRequest,
} from '../../core/index.ts';
import { writeFolder } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { renderCompareChart } from '../render/compare-chart.ts';
import { renderCompareCsv } from '../render/compare-csv.ts';
import { renderCompareTables } from '../render/compare-tables.ts';
import { ASCII, fanCharacters } from '../render/fan-characters.ts';
import { createSimulate } from '../simulate/simulate-threads.ts';
import { unknownWord, WrongInputError } from '../wrong-input.ts';
import { compareFiles, scenarioHash } from './compare-files.ts';
import * as say from './compare-messages.ts';
import { withCompareOptions } from './compare-options.ts';
import type { CompareArguments } from './compare-options.ts';
import { tellApart } from './compare-tell-apart.ts';
import { openScenarios } from './open-scenarios.ts';
import type { Opened } from './open-scenarios.ts';

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<CompareArguments> {
  return withCompareOptions(yargs)
    .example(
      '$0 compare rouble-fall mass-expulsions --indicator remittances_received --country TJK,UZB',
      'two scenarios over the horizons, as tables',
    )
    .example(
      '$0 compare oil-slump second-mobilization --indicator workers_abroad --country TJK --format chart',
      'fans of their paths, on one scale',
    )
    .example(
      '$0 compare rouble-fall rouble-fall+oil-slump --against rouble-fall --indicator gdp --from 2025 --to 2030',
      'what a second shock adds, year by year',
    );
}

/** Lay scenarios side by side and write the result in the form that was asked for. */
export async function run(args: CompareArguments, host: Host): Promise<ExitCode> {
  refuseContradictions(args);
  const names = namesOf(args);
  const opened = await openScenarios({ ...args, scenario: names }, host);
  if (opened === undefined) return EXIT.wrongInput;
  const { knowledge } = opened;
  const { scenarios, against } = tellApart(opened.scenarios, args.scenario, args.against);
  const common = commonSettings(knowledge.settings.run, scenarios, given(args));
  const choice = choose(args, knowledge);
  const frame = frameOf(args, knowledge, common.settings);
  const compared = await compareScenarios(scenarios, knowledge, createSimulate(args.workers), {
    settings: common.settings,
    series: choice.series,
    ...frame.options,
    ...(against === undefined ? {} : { against }),
    ...(args.scale === undefined ? {} : { scale: args.scale }),
  });
  if (!compared.ok) return opened.fail(compared.issues);
  const warnings = [...common.warnings, ...frame.warnings];
  const result = renderComparison(compared.value, {
    version: host.version,
    settings: common.settings,
    scenarioSha256: scenarios.map(scenarioHash),
    modelSha256: knowledge.sha256.model,
    dataSha256: knowledge.sha256.data,
    missing: choice.missing,
    warnings: [...fileWarnings(opened), ...warnings],
  });
  // Those of the files are told when they are read.
  if (!args.quiet) warn([...warnings, ...compared.value.warnings], host);
  if (args.out === undefined) {
    host.out.write(render(result, knowledge, args, host));
    return EXIT.done;
  }
  writeFolder(args.out, compareFiles(scenarios, result), args.force);
  if (!args.quiet) host.err.write(`wrote ${args.out}\n`);
  return EXIT.done;
}

function refuseContradictions(args: CompareArguments): void {
  const pairs = [
    ['partner', 'by'],
    ['horizon', 'from'],
    ['horizon', 'to'],
  ] as const;
  for (const [one, other] of pairs) {
    if (args[one] !== undefined && args[other] !== undefined) {
      throw new WrongInputError(say.excludeEachOther(one, other));
    }
  }
}

/** The scenarios to open: what they are held against comes last unless it is one of them. */
function namesOf({ scenario, against }: CompareArguments): readonly string[] {
  return against === undefined || scenario.includes(against) ? scenario : [...scenario, against];
}

function given({ members, seed, until }: CompareArguments): Partial<RunSettings> {
  return {
    ...(members === undefined ? {} : { members }),
    ...(seed === undefined ? {} : { seed }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Choose the series; throws with every unknown name, and where none of them exists. */
function choose(
  args: CompareArguments,
  { model }: Knowledge,
): Extract<SeriesChoice, { readonly ok: true }> {
  const list = (text: string): readonly string[] => text.split(',');
  const choice = chooseSeries(model, {
    indicators: list(args.indicator),
    ...(args.country === undefined ? {} : { countries: list(args.country) }),
    ...(args.partner === undefined ? {} : { partners: list(args.partner) }),
    ...(args.by === undefined ? {} : { byCorridor: true }),
  });
  if (!choice.ok) {
    const messages = choice.unknown.map(({ kind, name, near }) => unknownWord(kind, name, near));
    throw new WrongInputError(messages.join('\n'));
  }
  if (choice.series.length > 0) return choice;
  throw new WrongInputError(say.nothingThere(choice.missing.map(namedMissing)));
}

function namedMissing({
  indicator,
  country,
  partner,
  reason,
}: ComparisonResult['missing'][number]): { readonly what: string; readonly reason: string } {
  return { what: [indicator, country, partner].flatMap((part) => part ?? []).join(' '), reason };
}

/** Choose the years and spans; throws where they lie outside the runs. */
function frameOf(
  { from, to, horizon }: CompareArguments,
  { settings, horizons }: Knowledge,
  { until }: RunSettings,
): {
  readonly options: Pick<CompareOptions, 'shown' | 'spans'>;
  readonly warnings: readonly string[];
} {
  const first = settings.base_year;
  const years = Array.from({ length: until - first + 1 }, (_, t) => first + t);
  if (from === undefined && to === undefined) {
    const request: SpanRequest = horizon === undefined ? undefined : { horizon };
    const { spans, beyond } = chooseSpans(request, horizons, years);
    if (horizon !== undefined && beyond.length > 0) throw new WrongInputError(beyond.join('\n'));
    return { options: { spans }, warnings: beyond };
  }
  const shown = [from ?? first, to ?? until] as const;
  if (shown.some((year) => year < first || year > until)) {
    throw new WrongInputError(say.yearsOutside(first, until));
  }
  if (shown[0] > shown[1]) throw new WrongInputError(say.endsBeforeStart(...shown));
  const { spans } = chooseSpans({ from: shown[0], to: shown[1] }, horizons, years);
  return { options: { spans, shown }, warnings: [] };
}

function fileWarnings({ scenarios }: Opened): readonly string[] {
  const all = scenarios.flatMap(({ warnings }) => warnings);
  return [...new Set(all.map(({ file, message }) => `${file}: ${message}`))];
}

function warn(warnings: readonly string[], host: Host): void {
  for (const warning of warnings) host.err.write(`warning: ${warning}\n`);
}

function render(
  result: ComparisonResult,
  knowledge: Knowledge,
  args: CompareArguments,
  host: Host,
): string {
  const { columns, bold, isTerminal } = host.out;
  if (args.format === 'json') return `${JSON.stringify(result, undefined, 1)}\n`;
  if (args.format === 'csv') {
    if (!args.quiet) {
      for (const { what, reason } of result.missing.map(namedMissing)) {
        host.err.write(`${say.leftOut(what, reason)}\n`);
      }
    }
    return renderCompareCsv(result);
  }
  if (args.format === 'chart') {
    const { platform, env: environment } = process;
    const characters = args.ascii ? ASCII : fanCharacters({ isTerminal, platform, environment });
    return renderCompareChart(result, knowledge, { columns, characters, bold });
  }
  const byYear = args.from !== undefined || args.to !== undefined;
  return renderCompareTables(result, knowledge, { columns, bold, byYear });
}
