import { createHash } from 'node:crypto';
import type { ComparisonResult, ConditionTexts, Scenario } from '../../core/index.ts';
import { renderCompareCsv } from '../render/compare-csv.ts';
import { renderComparedOutcomesCsv } from '../render/compare-outcomes-csv.ts';

/**
 * Give the files of a comparison's folder: the scenario files and those that conditioned the runs,
 * as they were read, the results, and a manifest with the sha256 of everything that went in and
 * came out.
 */
export function compareFiles(
  scenarios: readonly Scenario[],
  comparison: ComparisonResult,
  { observed, drivers }: ConditionTexts = {},
): Map<string, string> {
  const files = new Map<string, string>();
  scenarios.forEach((scenario, i) => {
    scenario.files.forEach(({ file, text }, k) => {
      const name = file.split(/[/\\]/).at(-1) ?? 'scenario.json';
      files.set(`scenarios/${i + 1}/${k + 1}-${name}`, text);
    });
  });
  if (observed !== undefined) files.set('observed.csv', observed.text);
  if (drivers !== undefined) files.set('drivers.csv', drivers.text);
  files.set('comparison.json', `${JSON.stringify(comparison, undefined, 1)}\n`);
  files.set('comparison.csv', renderCompareCsv(comparison));
  files.set('outcomes.csv', renderComparedOutcomesCsv(comparison));
  const sums = [...files].map(([name, text]) => [name, sha256(text)] as const);
  const manifest = {
    kind: 'manifest',
    command: 'compare',
    ...{ scenarios: comparison.scenarios.map(({ id }) => id), against: comparison.against },
    ...{ engine: comparison.engine, files: Object.fromEntries(sums) },
  };
  return files.set('manifest.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** Give the sha256 of all files that make up a scenario. */
export function scenarioHash({ files }: Scenario): string {
  const hash = createHash('sha256');
  for (const { text } of files) hash.update(`${text.length}\n${text}`);
  return hash.digest('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
