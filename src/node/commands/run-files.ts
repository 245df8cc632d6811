import { createHash } from 'node:crypto';
import { renderCsv } from '../../core/index.ts';
import type { ConditionTexts, Run, RunResult } from '../../core/index.ts';
import { renderOutcomesCsv } from '../render/outcomes-csv.ts';

/**
 * Give the files of a run's folder: the scenario files and those that conditioned the run, as they
 * were read, the results, and a manifest with the sha256 of everything that went in and came out.
 */
export function runFiles(
  done: readonly { readonly run: Run; readonly result: RunResult }[],
  version: string,
  { observed, drivers }: ConditionTexts = {},
): Map<string, string> {
  const results = done.map(({ result }) => result);
  const files = new Map<string, string>();
  done.forEach(({ run }, i) => {
    run.scenario.files.forEach(({ file, text }, k) => {
      files.set(
        `scenarios/${i + 1}/${k + 1}-${file.split(/[/\\]/).at(-1) ?? 'scenario.json'}`,
        text,
      );
    });
  });
  if (observed !== undefined) files.set('observed.csv', observed.text);
  if (drivers !== undefined) files.set('drivers.csv', drivers.text);
  files.set(
    'results.json',
    `${JSON.stringify(results.length === 1 ? results[0] : results, undefined, 1)}\n`,
  );
  files.set('series.csv', renderCsv(results));
  files.set('outcomes.csv', renderOutcomesCsv(results));
  files.set('manifest.json', manifestOf(results, files, version));
  return files;
}

function manifestOf(
  results: readonly RunResult[],
  files: ReadonlyMap<string, string>,
  version: string,
): string {
  const sums = Object.fromEntries(
    [...files].map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
  );
  const runs = results.map(({ scenario, engine, years }) => ({
    scenario: scenario.id,
    ...engine,
    until: years.at(-1),
  }));
  return `${JSON.stringify({ kind: 'manifest', version, runs, files: sums }, undefined, 2)}\n`;
}
