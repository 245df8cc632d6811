import { join } from 'node:path';
import { encodeModules } from '../../core/compiler.ts';
import { formatIssue } from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { compileKnowledge } from './compile-knowledge.ts';
import { hashFiles, readDataFiles } from './data-files.ts';
import { packKnowledge } from './prebuilt.ts';
import type { Prebuilt } from './prebuilt.ts';

/**
 * Compile the data folder of the package for the build, modules included. Throws with every fault
 * that it has.
 */
export function compileData(): Prebuilt {
  const files = readDataFiles(join(packageFolder(), 'data'));
  const compiled = compileKnowledge('data', files);
  if (compiled.ok) {
    const modules = encodeModules(compiled.value);
    return packKnowledge(hashFiles(files), { ...compiled.value, modules });
  }
  throw new Error(
    `the data do not compile:\n${compiled.issues.map((i) => formatIssue(i)).join('\n')}`,
  );
}
