import { vocabularyOf } from '../../core/index.ts';
import { catalogueOf } from './catalogue-of.ts';
import { createEngine } from './create-engine.ts';
import type { Page, PageExtras } from './page.ts';
import { splitPayload } from './payload.ts';
import { workerStarters } from './start-workers.ts';
import { unpackKnowledge } from './unpack-knowledge.ts';
import { createWorkerAnswerer } from './worker-answerer.ts';

/** Open the text of a payload: start the workers, and give the user interface what it needs. */
export function openPage(text: string): Page {
  const payload = splitPayload(text);
  const { alone, together } = workerStarters(payload);
  const engine = createEngine(createWorkerAnswerer(together), createWorkerAnswerer(alone));
  const knowledge = unpackKnowledge(payload.knowledge);
  const extras: PageExtras = JSON.parse(payload.extras);
  return {
    catalogue: catalogueOf(knowledge, extras),
    vocabulary: vocabularyOf(knowledge),
    languages: extras.languages,
    texts: extras.texts,
    engine,
  };
}
