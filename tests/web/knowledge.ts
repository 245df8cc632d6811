import { fileURLToPath } from 'node:url';
import { vocabularyOf } from '../../src/core/index.ts';
import type { Knowledge } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/node/knowledge/load-knowledge.ts';
import { packKnowledge } from '../../src/node/page/pack-knowledge.ts';
import { pageExtras } from '../../src/node/page/page-extras.ts';
import type { Partner } from '../../src/web/engine/bench.ts';
import { catalogueOf } from '../../src/web/engine/catalogue-of.ts';
import { createHandler } from '../../src/web/engine/create-handler.ts';
import type { Handler } from '../../src/web/engine/create-handler.ts';
import type { PageScenario } from '../../src/web/engine/engine.ts';
import { rowFinder } from '../../src/web/engine/row-finder.ts';
import { unpackKnowledge } from '../../src/web/engine/unpack-knowledge.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What runs in these tests call their version: that of the recording host. */
const VERSION = '0.0.0-test';

const loaded = await loadKnowledge();
if (!loaded.ok) throw new Error('the data of the package do not compile');

/** The knowledge that the command line has. */
export const full: Knowledge = loaded.value;

/** The knowledge as it comes out of a page's payload. */
const knowledge: Knowledge = unpackKnowledge(JSON.stringify(packKnowledge(full)));

export const extras = pageExtras(full, ROOT, VERSION);
export const catalogue = catalogueOf(knowledge, extras);
export const vocabulary = vocabularyOf(knowledge);

/** Create a handler that keeps nothing warm of another test. */
export function freshHandler(partner?: Partner): Handler {
  return createHandler({ knowledge, version: VERSION, rowOf: rowFinder(extras.rows) }, partner);
}

/** Give a shipped scenario, with few members. */
export function shipped(id: string, members = 64): PageScenario {
  const found = catalogue.scenarios.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  return { ...found.file, run: { ...found.file.run, members } };
}
