import type { CompiledModel, CompiledVariable } from '../../core/index.ts';
import { walk } from '../../core/index.ts';

/** What one sector hands to another: the variables that the other's expressions read. */
export type SectorEdge = {
  readonly from: string;
  readonly to: string;
  readonly variables: readonly CompiledVariable[];
};

export type SectorGraph = {
  /** Ids of the sectors, those that feed others first; those without an edge stand before all. */
  readonly order: readonly string[];
  readonly edges: readonly SectorEdge[];
};

/** Find which sector feeds which, from what the equations read. Constants are left out. */
export function sectorGraph(model: CompiledModel): SectorGraph {
  const edges = edgesOf(model);
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const sectors = model.sectors.map(({ sector }) => sector);
  const order = [
    ...sectors.filter((sector) => !joined.has(sector)),
    ...sortSectors(
      sectors.filter((sector) => joined.has(sector)),
      edges,
    ),
  ];
  const place = (sector: string): number => order.indexOf(sector);
  return {
    order,
    edges: edges.toSorted((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to)),
  };
}

/** List the variables that a variable's expressions name, each once, in the order of reading. */
export function readsOfVariable(
  { asts }: CompiledVariable,
  { variables }: CompiledModel,
): readonly CompiledVariable[] {
  const names = new Set<string>();
  for (const ast of Object.values(asts)) {
    walk(ast, (part) => {
      if (part.type === 'name') names.add(part.name);
    });
  }
  return [...names].flatMap((name) => variables.find((variable) => variable.name === name) ?? []);
}

function edgesOf(model: CompiledModel): readonly SectorEdge[] {
  const edges = new Map<string, { from: string; to: string; variables: Set<CompiledVariable> }>();
  for (const reader of model.variables) {
    for (const read of readsOfVariable(reader, model)) {
      if (read.kind === 'constant' || read.sector === reader.sector) continue;
      const key = `${read.sector} ${reader.sector}`;
      const edge = edges.get(key) ?? {
        ...{ from: read.sector, to: reader.sector, variables: new Set() },
      };
      edges.set(key, edge);
      edge.variables.add(read);
    }
  }
  return [...edges.values()].map(({ variables, ...ends }) => ({
    ...ends,
    variables: [...variables],
  }));
}

/**
 * Order sectors so that as few variables as possible are read from below: as long as it helps, the
 * sector whose move helps most is moved.
 */
function sortSectors(sectors: readonly string[], edges: readonly SectorEdge[]): readonly string[] {
  const cost = (order: readonly string[]): number =>
    edges.reduce(
      (sum, { from, to, variables }) =>
        order.indexOf(from) > order.indexOf(to) ? sum + variables.length : sum,
      0,
    );
  for (let order = sectors; ;) {
    const moved = order
      .flatMap((sector) => order.map((_, at) => moveTo(order, sector, at)))
      .reduce((best, one) => (cost(one) < cost(best) ? one : best), order);
    if (moved === order) return order;
    order = moved;
  }
}

function moveTo(order: readonly string[], sector: string, at: number): readonly string[] {
  return order.filter((one) => one !== sector).toSpliced(at, 0, sector);
}
