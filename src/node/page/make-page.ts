import { packageFolder } from '../files/package-folder.ts';
import type { compileData } from '../knowledge/compile-data.ts';
import { unpackKnowledge } from '../knowledge/prebuilt.ts';
import { makePayload } from './make-payload.ts';
import { pageDocument } from './page-document.ts';

/** The bundles that a build makes of the page's sources. */
export type PageBundles = {
  readonly boot: string;
  readonly app: string;
  readonly style: string;
};

/** Make the page for the build, with the data of the package. */
export function makePage(
  { boot, app, style }: PageBundles,
  compiled: ReturnType<typeof compileData>,
  version: string,
): string {
  const knowledge = unpackKnowledge(compiled);
  const payload = makePayload({ app, style }, knowledge, { home: packageFolder(), version });
  return pageDocument({ title: knowledge.settings.title, boot, app, style, payload });
}
