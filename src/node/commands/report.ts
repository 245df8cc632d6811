import { resolve } from 'node:path';
import type { Argv } from 'yargs';
import { writeFile, writeFolder } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { chartFile, chartName } from '../report/chart-file.ts';
import { renderReport } from '../report/render-report.ts';
import type { Report } from '../report/report.ts';
import { openScenarios } from './open-scenarios.ts';
import { makeReport } from './report-make.ts';
import { refuseContradictions, withReportOptions } from './report-options.ts';
import type { ReportArguments } from './report-options.ts';

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<ReportArguments> {
  return withReportOptions(yargs)
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
  const { report, files } = await makeReport(args, opened, host);
  if (!report.ok) return opened.fail(report.issues, files.texts);
  if (!args.quiet) opened.report(report.warnings, files.texts);
  const written = write(args, report.value, host);
  if (written !== undefined && !args.quiet) host.err.write(`wrote ${written}\n`);
  return EXIT.done;
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
