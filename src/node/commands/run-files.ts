import { renderCsv, renderHubverse, renderIamc, renderIamcMeta } from '../../core/index.ts';
import type { Knowledge } from '../../core/index.ts';
import { keepInputs, renderManifest } from '../record/manifest.ts';
import type { RunInputs } from '../record/manifest.ts';
import { renderOutcomesCsv } from '../render/outcomes-csv.ts';
import type { Done } from './run-all.ts';

/**
 * Give the files of a run's folder: the scenario files and those that conditioned the run, as they
 * were read, the results in every format, and a manifest with the sha256 of everything that went in
 * and came out.
 */
export function runFiles(
  done: readonly Done[],
  knowledge: Knowledge,
  inputs: RunInputs,
  version: string,
): ReadonlyMap<string, string | Uint8Array> {
  const results = done.map(({ result }) => result);
  const kept = keepInputs(inputs, knowledge.sha256.data);
  const files = new Map<string, string | Uint8Array>(kept.files);
  const json = results.length === 1 ? results[0] : results;
  files.set('results.json', `${JSON.stringify(json, undefined, 1)}\n`);
  files.set('series.csv', renderCsv(results));
  files.set('outcomes.csv', renderOutcomesCsv(results));
  files.set('iamc.csv', renderIamc(results, knowledge.model.places));
  files.set('iamc-meta.csv', renderIamcMeta(results));
  files.set('quantiles.csv', renderHubverse(results));
  done.forEach(({ members }, i) => {
    if (members !== undefined) files.set(`members/${i + 1}.parquet`, members);
  });
  return files.set('manifest.json', renderManifest(results, kept, files, version));
}
