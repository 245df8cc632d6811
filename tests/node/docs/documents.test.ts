import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreed, unexplained } from '../../../src/node/docs/disagreements.ts';
import { makeDocs, readSources, RENEW } from '../../../src/node/docs/make-docs.ts';
import { packageFolder } from '../../../src/node/files/package-folder.ts';

const sources = await readSources();
const documents = makeDocs(sources);
const pages = documents.filter(({ path }) => path.endsWith('.md'));

describe('the generated documents', () => {
  it.each(documents)('$path is up to date', ({ path, text }) => {
    const written = readFileSync(join(packageFolder(), path), 'utf8');
    expect(written === text, `${path} is stale: run ${RENEW}`).toBe(true);
  });

  it.each(pages)('$path names each place once, and every link leads to one', ({ text }) => {
    const places = placesOf(text);
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id = '']) => id);
    expect(places.filter((id, at) => places.indexOf(id) !== at)).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
    expect([...new Set(links)].filter((id) => !places.includes(id))).toEqual([]);
  });

  it.each(pages)('$path has tables whose rows are as wide as their head', ({ text }) => {
    const tables = withoutCode(text).match(/(?:^\|.*\|$\n?)+/gm) ?? [];
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const widths = table.trim().split('\n').map(cellsIn);
      expect(new Set(widths).size, table.slice(0, 200)).toBe(1);
    }
  });

  it('have a place for every variable, sector, shock type and assumption', () => {
    const { model, shockTypes } = sources.catalogue.knowledge;
    const places = placesOf(textOf('docs/model.md'));
    const wanted = [
      ...model.variables.map(({ name }) => name),
      ...model.sectors.map(({ sector }) => `sector-${sector}`),
      ...Object.values(shockTypes).flatMap(({ id, parameters }) => [
        `shock-${id}`,
        ...parameters.map(({ name }) => `${id}.${name}`),
      ]),
    ];
    expect(wanted.filter((id) => !places.includes(id))).toEqual([]);
  });

  it('have a place for every claim', () => {
    const places = placesOf(textOf('docs/claims.md'));
    const wanted = sources.catalogue.claims.map(({ compiled }) => compiled.id);
    expect(wanted.filter((id) => !places.includes(id))).toEqual([]);
  });

  it('print the figure of every row that a baseline uses', () => {
    const { knowledge, yearbook } = sources.catalogue;
    const text = textOf('docs/model.md');
    const used = knowledge.model.variables.flatMap(({ spec }) =>
      spec.kind === 'baseline'
        ? [...Object.values(spec.rows ?? {}), ...(spec.row === undefined ? [] : [spec.row])]
        : [],
    );
    const rows = yearbook.rows.filter(({ id }) => used.includes(id));
    expect(rows.length).toBe(new Set(used).size);
    expect(rows.filter(({ id }) => !text.includes(`| \`${id}\` |`))).toEqual([]);
  });

  it('stay small enough for GitHub to render', () => {
    // Text files above 512 KiB are shown as plain text.
    for (const { text } of documents) expect(Buffer.byteLength(text)).toBeLessThan(512 * 1024);
  });
});

describe('docs/parts/disagreements.md', () => {
  const { disagreements, baseline } = sources;

  it('explains every claim that the baseline overturns at mid or long term', () => {
    expect(unexplained(disagreements, baseline.outcomes)).toEqual([]);
  });

  it('has nothing to explain where model and author agree at every term', () => {
    expect(agreed(disagreements, baseline.outcomes)).toEqual([]);
  });

  it('names each claim once', () => {
    const ids = disagreements.flatMap(({ claims }) => claims);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

function textOf(path: string): string {
  return documents.find((document) => document.path === path)?.text ?? '';
}

/** The anchors that are set, and those that GitHub makes of headings without one. */
function placesOf(text: string): readonly string[] {
  const set = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id = '']) => id);
  const headings = [...text.matchAll(/^#+ (?!<a)(.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...set, ...new Set(headings)];
}

function withoutCode(text: string): string {
  return text.replaceAll(/```[^]*?```/g, '');
}

function cellsIn(line: string): number {
  return line.replaceAll('\\|', '').split('|').length;
}
