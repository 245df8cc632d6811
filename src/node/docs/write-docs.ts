import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../files/package-folder.ts';
import { makeDocs, readSources } from './make-docs.ts';

// Writes the generated documents; scripts/generate-docs.mjs bundles and runs it.
for (const { path, text } of makeDocs(await readSources())) {
  writeFileSync(join(packageFolder(), path), text);
}
