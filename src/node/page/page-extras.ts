import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Knowledge } from '../../core/index.ts';
import type { LanguageFile, PageExtras } from '../../web/engine/page.ts';
import { readYearbook } from '../yearbook/read-yearbook.ts';
import { claimTexts } from './claim-texts.ts';
import { chooseAssumables } from './choose-assumables.ts';
import { rowTexts } from './row-texts.ts';
import { shippedScenarios } from './shipped-scenarios.ts';
import type { TextFile } from './text-file.ts';
import { valueOf } from './text-file.ts';

/**
 * Gather what the page knows beside the knowledge, from a package's folder: the claims' texts, the
 * printed figures that the model rests on, the shipped scenarios, and the translations. Throws with
 * every fault of what it reads.
 */
export function pageExtras(knowledge: Knowledge, home: string, version: string): PageExtras {
  const data = join(home, 'data');
  const yearbook = valueOf(readYearbook(join(data, 'yearbook')));
  return {
    version,
    assumables: chooseAssumables(knowledge),
    claims: claimTexts(jsonIn(join(data, 'prospects')), knowledge),
    rows: rowTexts(knowledge, yearbook),
    scenarios: shippedScenarios(jsonIn(join(home, 'scenarios')), knowledge),
    languages: languagesIn(join(data, 'languages')),
    texts: textsIn(join(home, 'src', 'web', 'languages')),
  };
}

function jsonIn(folder: string): readonly TextFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: basename(name, '.json'), text: textOf(join(folder, name)) }));
}

/** Parts of a translation that the page does not show. */
const UNREAD: ReadonlySet<string> = new Set(['$schema', 'kind', 'sets', 'tables', 'sectors']);

function languagesIn(folder: string): PageExtras['languages'] {
  return Object.fromEntries(
    jsonIn(folder).map(({ name, text }) => {
      const file: LanguageFile = JSON.parse(text);
      return [name, Object.fromEntries(Object.entries(file).filter(([key]) => !UNREAD.has(key)))];
    }),
  );
}

function textsIn(folder: string): PageExtras['texts'] {
  return Object.fromEntries(
    jsonIn(folder).map(({ name, text }): [string, PageExtras['texts'][string]] => [
      name,
      JSON.parse(text),
    ]),
  );
}

function textOf(path: string): string {
  return readFileSync(path, 'utf8');
}
