import { gzipSync } from 'node:zlib';
import type { Knowledge } from '../../core/index.ts';
import { toBase91 } from '../../web/engine/base91.ts';
import { joinPayload } from '../../web/engine/payload.ts';
import { packKnowledge } from './pack-knowledge.ts';
import { pageExtras } from './page-extras.ts';

/** Make the payload of the page: everything but the few lines that unpack it, as text. */
export function makePayload(
  { app, style }: { readonly app: string; readonly style: string },
  knowledge: Knowledge,
  { home, version }: { readonly home: string; readonly version: string },
): string {
  const text = joinPayload({
    ...{ app, style },
    knowledge: JSON.stringify(packKnowledge(knowledge)),
    extras: JSON.stringify(pageExtras(knowledge, home, version)),
  });
  return toBase91(gzipSync(text, { level: 9 }));
}
