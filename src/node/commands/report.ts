import { resolve } from 'node:path';
import type { Argv } from 'yargs';
import {
  chooseSeries,
  chooseSpans,
  commonSettings,
  compareScenarios,
  renderComparison,
  shownFirst,
} from '../../core/index.ts';
import type { Checked, Knowledge, RunSettings, SeriesChoice } from '../../core/index.ts';
import { writeFile, writeFolder } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { attribute } from '../report/attribute.ts';
import { chartFile, chartName } from '../report/chart-file.ts';
import { REPORT_LANGUAGES } from '../report/languages.ts';
import * as say from '../report/messages.ts';
import { inLanguage, readBacking } from '../report/read-backing.ts';
import { renderReport } from '../report/render-report.ts';
import type { Report } from '../report/report.ts';
import { reportCommand } from '../report/report-command.ts';
import { reportWords } from '../report/report-words.ts';
import { createProgressLine, membersTaken } from '../progress.ts';
import { createSimulate } from '../simulate/simulate-threads.ts';
import { unknownWord, WrongInputError } from '../wrong-input.ts';
import { scenarioHash } from './compare-files.ts';
import { tellApart } from './compare-tell-apart.ts';
import { dataFolderOf, openScenarios } from './open-scenarios.ts';
import type { Opened } from './open-scenarios.ts';
import { withEnsembleOptions } from './run-options.ts';
import type { EnsembleArguments } from './run-options.ts';

/** What the command takes. */
export type ReportArguments = EnsembleArguments & {
  readonly format: 'html' | 'svg';
  readonly language: string;
  readonly indicator: string | undefined;
  readonly country: string | undefined;
};

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<ReportArguments> {
  return withEnsembleOptions(yargs)
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
    .option('country', { type: 'string', requiresArg: true, describe: 'of a single chart' })
    .example('$0 report rouble-fall -o report.html', 'one file: open it in a browser, or print it')
    .example(
      '$0 report rouble-fall oil-slump --format svg --indicator remittances_received --country TJK',
      'one chart, on standard output',
    );
}

/** Run scenarios on common draws, and write what came of them as one file or as charts. */
export async function run(args: ReportArguments, host: Host): Promise<ExitCode> {
  refuseContradictions(args);
  const opened = await openScenarios(args, host);
  if (opened === undefined) return EXIT.wrongInput;
  const made = await makeReport(args, opened, host);
  if (!made.ok) return opened.fail(made.issues);
  if (!args.quiet) opened.report(made.warnings);
  const written = write(args, made.value, host);
  if (written !== undefined && !args.quiet) host.err.write(`wrote ${written}\n`);
  return EXIT.done;
}

function refuseContradictions({ format, out, indicator, country }: ReportArguments): void {
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

async function makeReport(
  args: ReportArguments,
  opened: Opened,
  host: Host,
): Promise<Checked<Report>> {
  const { knowledge } = opened;
  const { scenarios } = tellApart(opened.scenarios, args.scenario, undefined);
  const { settings, warnings } = commonSettings(knowledge.settings.run, scenarios, given(args));
  const backing = readBacking(dataFolderOf(args, host).folder, knowledge, args.language);
  if (!backing.ok) return backing;
  const { names, claims, yearbook } = backing.value;
  const years = yearsOf(knowledge, settings);
  const { spans, beyond } = chooseSpans(undefined, knowledge.horizons, years);
  const line = createProgressLine(host.err, args.quiet);
  const running = scenarios.map(({ id }) => id).join(', ');
  const simulate = createSimulate(args.workers, (taken, members) =>
    line.show(membersTaken(running, taken, members)),
  );
  const compared = await compareScenarios(scenarios, knowledge, simulate, {
    ...{ settings, series: seriesFor(args, knowledge), spans },
    ...(args.scale === undefined ? {} : { scale: args.scale }),
  }).finally(line.end);
  if (!compared.ok) return compared;
  const said = [...warnings, ...beyond, ...compared.value.warnings];
  if (!args.quiet) for (const text of said) host.err.write(`warning: ${text}\n`);
  const comparison = renderComparison(compared.value, {
    ...{ version: host.version, settings, missing: [], warnings: said },
    scenarioSha256: scenarios.map(scenarioHash),
    ...{ modelSha256: knowledge.sha256.model, dataSha256: knowledge.sha256.data },
  });
  const mid = spans.find(({ name }) => name === 'mid');
  const value: Report = {
    words: reportWords({
      ...{ language: args.language, names, knowledge, scale: args.scale },
      texts: REPORT_LANGUAGES[args.language] ?? fail(args.language),
    }),
    ...{ knowledge, claims, yearbook, comparison },
    scenarios: scenarios.map((scenario) => inLanguage(scenario, names)),
    attributions: scenarios.map((scenario) =>
      mid === undefined || args.format === 'svg'
        ? undefined
        : attribute(scenario, knowledge, settings, mid.years),
    ),
    command: reportCommand(args, settings),
  };
  return { ok: true, value, warnings: compared.warnings };
}

/** yargs has checked the language. */
function fail(language: string): never {
  throw new Error(`no language ${language}`);
}

function given({ members, seed, until }: ReportArguments): Partial<RunSettings> {
  return {
    ...(members === undefined ? {} : { members }),
    ...(seed === undefined ? {} : { seed }),
    ...(until === undefined ? {} : { until }),
  };
}

function yearsOf({ settings }: Knowledge, { until }: RunSettings): readonly number[] {
  const first = settings.base_year;
  return Array.from({ length: until - first + 1 }, (_, t) => first + t);
}

type Series = Extract<SeriesChoice, { readonly ok: true }>['series'];

/** The series of a single chart, or those that the tables show first. */
function seriesFor({ indicator, country }: ReportArguments, knowledge: Knowledge): Series {
  const { model } = knowledge;
  if (indicator === undefined || country === undefined) {
    const order = knowledge.settings.tables.map((table) => table.indicator);
    return shownFirst(knowledge)
      .flatMap((output) => {
        const found = model.outputs[output];
        return found === undefined
          ? []
          : [{ ...found, output, country: found.country, partner: found.partner }];
      })
      .toSorted((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator));
  }
  const choice = chooseSeries(model, { indicators: [indicator], countries: [country] });
  if (!choice.ok) {
    const messages = choice.unknown.map(({ kind, name, near }) => unknownWord(kind, name, near));
    throw new WrongInputError(messages.join('\n'));
  }
  const [missing] = choice.missing;
  if (missing !== undefined) throw new WrongInputError(missing.reason);
  return choice.series;
}

/** Write what was asked for; gives the path, if there is one. */
function write(args: ReportArguments, report: Report, host: Host): string | undefined {
  const { out, format, indicator, force } = args;
  const { series } = report.comparison;
  const [first] = series;
  if (format === 'svg' && indicator !== undefined && first !== undefined) {
    const chart = chartFile(first, report);
    if (out === undefined) host.out.write(chart);
    else writeFile(resolve(host.folder, out), chart, force);
    return out;
  }
  const path = resolve(host.folder, out ?? '');
  if (format === 'html') writeFile(path, renderReport(report), force);
  else {
    const files = new Map(series.map((one) => [chartName(one), chartFile(one, report)]));
    writeFolder(path, files, force);
  }
  return out;
}
