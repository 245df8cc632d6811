import {
  chooseSpans,
  commonSettings,
  compareScenarios,
  renderComparison,
} from '../../core/index.ts';
import type {
  Checked,
  ComparisonResult,
  Condition,
  Knowledge,
  RunSettings,
  Scenario,
} from '../../core/index.ts';
import type { Host } from '../host.ts';
import { createProgressLine, membersTaken } from '../progress.ts';
import { attribute } from '../report/attribute.ts';
import { REPORT_LANGUAGES } from '../report/languages.ts';
import { inLanguage, readBacking } from '../report/read-backing.ts';
import type { Report } from '../report/report.ts';
import { reportCommand } from '../report/report-command.ts';
import { reportWords } from '../report/report-words.ts';
import { createSimulate } from '../simulate/simulate-threads.ts';
import { scenarioHash } from './compare-files.ts';
import { tellApart } from './compare-tell-apart.ts';
import { conditionsOf, hashOf, readConditionFiles } from './condition-options.ts';
import type { ConditionFiles } from './condition-options.ts';
import { dataFolderOf } from './open-scenarios.ts';
import type { Opened } from './open-scenarios.ts';
import type { ReportArguments } from './report-options.ts';
import { reportSeries } from './report-series.ts';

/** A report or the faults, and the files that conditioned its runs. */
export type MadeReport = { readonly report: Checked<Report>; readonly files: ConditionFiles };

/**
 * Make a report of opened scenarios, in the order of the command line:
 *
 * arguments -> job (settings, spans, conditions) -> compare -> attribute -> Report
 */
export async function makeReport(
  args: ReportArguments,
  opened: Opened,
  host: Host,
): Promise<MadeReport> {
  const { knowledge } = opened;
  const files = readConditionFiles(args, host);
  const planned = planJob(args, opened, files);
  if (!planned.ok) return { report: planned, files };
  const backing = readBacking(dataFolderOf(args, host).folder, knowledge, args.language);
  if (!backing.ok) return { report: backing, files };
  const job = planned.value;
  const compared = await compare(args, job, host);
  if (!compared.ok) return { report: compared, files };
  const { names, claims, yearbook } = backing.value;
  const value: Report = {
    words: reportWords({
      ...{ language: args.language, names, knowledge, scale: args.scale },
      texts: REPORT_LANGUAGES[args.language] ?? unknownLanguage(args.language),
    }),
    ...{ knowledge, claims, yearbook, comparison: resultOf(compared.value, job, host) },
    scenarios: job.scenarios.map((scenario) => inLanguage(scenario, names)),
    attributions: args.format === 'svg' ? [] : attributions(job),
    conditions: files.texts,
    command: reportCommand(args, job.settings),
  };
  return { report: { ok: true, value, warnings: compared.warnings }, files };
}

type Comparison = Parameters<typeof renderComparison>[0];

/** What is to be run, and what was said about it. */
type Job = {
  readonly knowledge: Knowledge;
  readonly scenarios: readonly Scenario[];
  readonly settings: RunSettings;
  readonly spans: ReturnType<typeof chooseSpans>['spans'];
  /** Of whole runs, and of those that end with the years that are shared out among shocks. */
  readonly conditions: { readonly whole: Condition; readonly shared: Condition };
  readonly files: ConditionFiles;
  readonly said: readonly string[];
};

function planJob(args: ReportArguments, opened: Opened, files: ConditionFiles): Checked<Job> {
  const { knowledge } = opened;
  const { scenarios } = tellApart(opened.scenarios, args.scenario, undefined);
  const { settings, warnings } = commonSettings(knowledge.settings.run, scenarios, given(args));
  const years = yearsOf(knowledge, settings);
  const { spans, beyond } = chooseSpans(undefined, knowledge.horizons, years);
  const untils = [settings.until, sharedYears(spans)?.[1] ?? settings.until];
  const conditions = conditionsOf(files, knowledge.model, untils);
  if (!conditions.ok) return conditions;
  const [whole = [], shared = []] = conditions.value;
  const said = [...warnings, ...beyond];
  const value = { knowledge, scenarios, settings, spans, files, said };
  return { ok: true, value: { ...value, conditions: { whole, shared } }, warnings: [] };
}

async function compare(
  args: ReportArguments,
  { knowledge, scenarios, settings, spans, conditions, said }: Job,
  host: Host,
): Promise<Checked<Comparison>> {
  const line = createProgressLine(host.err, args.quiet);
  const running = scenarios.map(({ id }) => id).join(', ');
  const simulate = createSimulate(args.workers, (taken, members) =>
    line.show(membersTaken(running, taken, members)),
  );
  const compared = await compareScenarios(scenarios, knowledge, simulate, {
    ...{ settings, spans, series: reportSeries(args, knowledge), condition: conditions.whole },
    ...(args.scale === undefined ? {} : { scale: args.scale }),
  }).finally(line.end);
  if (compared.ok && !args.quiet) {
    for (const text of [...said, ...compared.value.warnings]) host.err.write(`warning: ${text}\n`);
  }
  return compared;
}

function resultOf(
  comparison: Comparison,
  { knowledge: { sha256 }, scenarios, settings, files: { observed, drivers }, said }: Job,
  { version }: Host,
): ComparisonResult {
  return renderComparison(comparison, {
    ...{ version, settings, missing: [], warnings: said },
    scenarioSha256: scenarios.map(scenarioHash),
    ...{ modelSha256: sha256.model, dataSha256: sha256.data },
    ...(observed === undefined ? {} : { observedSha256: hashOf(observed) }),
    ...(drivers === undefined ? {} : { driversSha256: hashOf(drivers) }),
  });
}

function attributions(job: Job): Report['attributions'] {
  const { knowledge, scenarios, settings, spans, conditions } = job;
  const years = sharedYears(spans);
  return scenarios.map((scenario) =>
    years === undefined
      ? undefined
      : attribute(scenario, knowledge, { settings, years, condition: conditions.shared }),
  );
}

/** The years whose means are shared out among the shocks: those of the mid term. */
function sharedYears(spans: Job['spans']): Job['spans'][number]['years'] | undefined {
  return spans.find(({ name }) => name === 'mid')?.years;
}

/** yargs has checked the language. */
function unknownLanguage(language: string): never {
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
