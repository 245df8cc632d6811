import type { ShockTypeFile } from '../../core/index.ts';
import type { Catalogue } from '../show/catalogue.ts';
import { contentsOf } from './contents.ts';
import { nameLink } from './equation-block.ts';
import { fillTemplate } from './fill-template.ts';
import { frameTables } from './frame-tables.ts';
import { blocks, link, listed, table } from './markdown.ts';
import { sectorGraph } from './sector-graph.ts';
import type { SectorGraph } from './sector-graph.ts';
import { sectorPicture } from './sector-picture.ts';
import { sectorAnchor, sectorSection } from './sector-section.ts';
import { shockSection } from './shock-section.ts';

/** The document about the model and its picture. */
export type ModelDocument = { readonly text: string; readonly picture: string };

/** Write every variable of the model and every shock type, and draw which sector feeds which. */
export function modelDocument(
  template: string,
  catalogue: Catalogue,
  shockFiles: readonly ShockTypeFile[],
): ModelDocument {
  const { model, shockTypes } = catalogue.knowledge;
  const graph = sectorGraph(model);
  const titles = new Map(model.sectors.map(({ sector, title }) => [sector, title]));
  const body = fillTemplate(template, {
    'sector-table': blocks(sectorTable(graph, titles)),
    frame: blocks(frameTables(model)),
    sectors: blocks(graph.order.map((sector) => sectorSection(sector, catalogue))),
    shocks: blocks(
      Object.values(shockTypes).map((type) =>
        shockSection(
          type,
          shockFiles.find(({ id }) => id === type.id),
          catalogue,
        ),
      ),
    ),
    index: blocks(index(catalogue)),
    contents: '{{contents}}',
  });
  return {
    text: fillTemplate(body, { contents: contentsOf(body) }),
    picture: sectorPicture(graph, titles, describe(graph, titles)),
  };
}

type Titles = ReadonlyMap<string, string>;

function sectorTable({ order, edges }: SectorGraph, titles: Titles): readonly string[] {
  const rows = edges.map(({ from, to, variables }) => [
    link(titles.get(from) ?? from, sectorAnchor(from)),
    link(titles.get(to) ?? to, sectorAnchor(to)),
    variables.map(nameLink).join(', '),
  ]);
  const alone = order
    .filter((id) => edges.every(({ from, to }) => from !== id && to !== id))
    .map((id) => link(titles.get(id) ?? id, sectorAnchor(id)));
  return [
    ...table(['from', 'to', 'what is handed over'], rows),
    ...(alone.length === 0 ? [] : [`Not drawn, since no equation crosses: ${listed(alone)}.`]),
  ];
}

function describe({ edges }: SectorGraph, titles: Titles): string {
  const sentences = edges.map(
    ({ from, to }) => `${titles.get(from) ?? from} feeds ${titles.get(to) ?? to}.`,
  );
  return sentences.join(' ');
}

/** List the variables under their initials. */
function index({ knowledge: { model } }: Catalogue): readonly string[] {
  const sorted = model.variables.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const initials = [...new Set(sorted.map(({ name }) => name.slice(0, 1)))];
  return initials.map((initial) => {
    const own = sorted.filter(({ name }) => name.startsWith(initial));
    return `**${initial}:** ${own.map(nameLink).join(', ')}`;
  });
}
