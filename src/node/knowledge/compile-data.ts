import { join } from 'node:path';
import { formatIssue } from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { compileKnowledge } from './compile-knowledge.ts';
import { hashFiles, readDataFiles } from './data-files.ts';
import type { Prebuilt } from './load-knowledge.ts';

/** Compile the data folder of the package for the build. Throws with every fault that it has. */
export function compileData(): Prebuilt {
  const files = readDataFiles(join(packageFolder(), 'data'));
  const compiled = compileKnowledge('data', files);
  if (compiled.ok) return { data: hashFiles(files), knowledge: compiled.value };
  throw new Error(
    `the data do not compile:\n${compiled.issues.map((i) => formatIssue(i)).join('\n')}`,
  );
}
