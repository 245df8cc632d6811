import { vocabularyOf } from '../../core/index.ts';
import { catalogueOf } from './catalogue-of.ts';
import { createEngine } from './create-engine.ts';
import type { Page, PageExtras } from './page.ts';
import { splitPayload } from './payload.ts';
import { unpackKnowledge } from './unpack-knowledge.ts';
import { createWorkerAnswerer } from './worker-answerer.ts';

/** Open the text of a payload: start the workers, and give the user interface what it needs. */
export function openPage(text: string): Page {
  const payload = splitPayload(text);
  const script = new Blob([payload.app, ';prospects.work(self)'], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  const answerer = () => createWorkerAnswerer(() => new Worker(address), payload);
  const engine = createEngine(answerer(), answerer());
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
