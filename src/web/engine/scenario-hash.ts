import type { Scenario } from '../../core/index.ts';
import { sha256 } from './sha256.ts';

/** Hash the files of a scenario, as the command line does: length and text of each. */
export function scenarioHash({ files }: Pick<Scenario, 'files'>): string {
  return sha256(files.map(({ text }) => `${text.length}\n${text}`).join(''));
}
