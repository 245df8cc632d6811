import { resolve } from 'node:path';
import type { Argv } from 'yargs';
import { commonSettings, compareScenarios, renderComparison } from '../../core/index.ts';
import type { ComparisonResult, Issue, Knowledge, RunSettings } from '../../core/index.ts';
import { writeFolder } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { renderCompareChart } from '../render/compare-chart.ts';
import { renderCompareCsv } from '../render/compare-csv.ts';
import { renderCompareTables } from '../render/compare-tables.ts';
import { ASCII, fanCharacters } from '../render/fan-characters.ts';
import { createProgressLine, membersTaken } from '../progress.ts';
import { createThreads } from '../simulate/simulate-threads.ts';
import { namedMissing, refuseContradictions, seriesFor, yearsFor } from './compare-choices.ts';
import { compareFiles, scenarioHash } from './compare-files.ts';
import * as say from './compare-messages.ts';
import { withCompareOptions } from './compare-options.ts';
import type { CompareArguments } from './compare-options.ts';
import { tellApart } from './compare-tell-apart.ts';
import { conditionsOf, hashOf, readConditionFiles } from './condition-options.ts';
import type { ConditionFiles } from './condition-options.ts';
import { openScenarios } from './open-scenarios.ts';

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<CompareArguments> {
  return withCompareOptions(yargs)
    .example(
      '$0 compare rouble-fall mass-expulsions --indicator remittances_received --country TJK,UZB --quiet',
      'two scenarios over the horizons, as tables',
    )
    .example(
      '$0 compare oil-slump second-mobilization --indicator workers_abroad --country TJK --format chart --quiet',
      'fans of their paths, on one scale',
    )
    .example(
      '$0 compare rouble-fall rouble-fall+oil-slump --against rouble-fall --indicator gdp --from 2025 --to 2030 --quiet',
      'what a second shock adds, year by year',
    );
}

/** Lay scenarios side by side and write the result in the form that was asked for. */
export async function run(args: CompareArguments, host: Host): Promise<ExitCode> {
  refuseContradictions(args);
  const opened = await openScenarios({ ...args, scenario: namesOf(args) }, host);
  if (opened === undefined) return EXIT.wrongInput;
  const { knowledge } = opened;
  const { scenarios, against } = tellApart(opened.scenarios, args.scenario, args.against);
  const common = commonSettings(knowledge.settings.run, scenarios, given(args));
  const choice = seriesFor(args, knowledge);
  const years = yearsFor(args, knowledge, common.settings);
  const files = readConditionFiles(args, host);
  const conditions = conditionsOf(files, knowledge.model, [common.settings.until]);
  if (!conditions.ok) return opened.fail(conditions.issues, files.texts);
  const [condition = []] = conditions.value;
  const line = createProgressLine(host.err, args.quiet);
  const names = scenarios.map(({ id }) => id).join(', ');
  const tell = (taken: number, members: number): void =>
    line.show(membersTaken(names, taken, members));
  const { simulate, label } = createThreads(args.workers, tell, scenarios.length);
  const compared = await compareScenarios(scenarios, knowledge, simulate, {
    label,
    ...{ settings: common.settings, series: choice.series, condition, ...years.options },
    ...(against === undefined ? {} : { against }),
    ...(args.scale === undefined ? {} : { scale: args.scale }),
  }).finally(line.end);
  if (!compared.ok) return opened.fail(compared.issues, files.texts);
  const warnings = [...common.warnings, ...years.warnings];
  const result = renderComparison(compared.value, {
    ...{ version: host.version, settings: common.settings, missing: choice.missing },
    scenarioSha256: scenarios.map(scenarioHash),
    ...hashesOf(knowledge, files),
    warnings: [
      ...issueTexts([...opened.scenarios.flatMap((one) => one.warnings), ...compared.warnings]),
      ...warnings,
    ],
  });
  if (!args.quiet) {
    // Those of the scenarios are told when they are read.
    opened.report(compared.warnings, files.texts);
    for (const text of [...warnings, ...compared.value.warnings]) {
      host.err.write(`warning: ${text}\n`);
    }
  }
  if (args.out === undefined) {
    host.out.write(render(result, knowledge, args, host));
    return EXIT.done;
  }
  const folder = resolve(host.folder, args.out);
  writeFolder(folder, compareFiles(scenarios, result, files), args.force);
  if (!args.quiet) host.err.write(`wrote ${args.out}\n`);
  return EXIT.done;
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

function hashesOf({ sha256 }: Knowledge, { observed, drivers }: ConditionFiles) {
  return {
    ...{ modelSha256: sha256.model, dataSha256: sha256.data },
    ...(observed === undefined ? {} : { observedSha256: hashOf(observed) }),
    ...(drivers === undefined ? {} : { driversSha256: hashOf(drivers) }),
  };
}

function issueTexts(issues: readonly Issue[]): readonly string[] {
  return [...new Set(issues.map(({ file, message }) => `${file}: ${message}`))];
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
    // A CSV has no place for what is missing.
    for (const { what, reason } of args.quiet ? [] : result.missing.map(namedMissing)) {
      host.err.write(`${say.leftOut(what, reason)}\n`);
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
