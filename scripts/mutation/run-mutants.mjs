// One process that keeps vitest loaded and runs tests on one mutant after the other. The parent
// ends it when a mutant hangs, and starts another.
import { readFile } from 'node:fs/promises';
import { createVitest } from 'vitest/node';

let mutant;

/** Gives the mutant's text in place of the file's. */
const plugin = {
  name: 'mutant',
  enforce: 'pre',
  async load(id) {
    if (mutant === undefined || id.split('?')[0] !== mutant.file) return undefined;
    const text = await readFile(mutant.file, 'utf8');
    return text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end);
  },
};

const vitest = await createVitest(
  'test',
  {
    ...{ watch: false, pool: 'threads', maxWorkers: 1, fileParallelism: false },
    ...{ bail: 1, reporters: [{}], includeTaskLocation: false },
  },
  { plugins: [plugin] },
);
const specifications = await vitest.globTestSpecifications(['tests/core']);

/** Tells which test file failed first, if one does. */
async function failing(paths) {
  const chosen = paths.flatMap((path) => specifications.filter((one) => one.moduleId === path));
  for (const one of chosen) {
    // The results of all runs before are kept, and would be told again.
    vitest.state.filesMap.clear();
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications([one], false);
    const own = testModules.filter(({ moduleId }) => moduleId === one.moduleId);
    if (unhandledErrors.length > 0 || own.length === 0 || own.some((found) => !found.ok()))
      return one.moduleId;
  }
  return undefined;
}

process.on('message', async ({ mutant: next, paths }) => {
  if (mutant !== undefined) vitest.invalidateFile(mutant.file);
  mutant = next;
  if (mutant !== undefined) vitest.invalidateFile(mutant.file);
  const started = Date.now();
  const by = await failing(paths);
  process.send({ by, took: Date.now() - started });
});
process.send({ ready: true });
