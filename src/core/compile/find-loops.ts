/** For each name, the names that it needs. */
export type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Find loops in a graph: each as the names in order, the first one again at the end, such as
 * `['a', 'b', 'a']`. Loops share no name; each starts at its first name in the order of `edges`,
 * and is as short as any through that name.
 */
export function findLoops(edges: Edges): readonly (readonly string[])[] {
  const loops: (readonly string[])[] = [];
  const left = new Set(edges.keys());
  for (const name of edges.keys()) {
    if (!left.has(name)) continue;
    const loop = shortestLoop(name, edges, left);
    if (loop === undefined) left.delete(name);
    else for (const member of loop) left.delete(member);
    if (loop !== undefined) loops.push(loop);
  }
  return loops;
}

/** Search breadth first from `start` back to itself, through the names in `left`. */
function shortestLoop(
  start: string,
  edges: Edges,
  left: ReadonlySet<string>,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const name of queue) {
    for (const next of edges.get(name) ?? []) {
      if (next === start) return [...pathTo(name, start, cameFrom), start];
      if (!left.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, name);
      queue.push(next);
    }
  }
  return undefined;
}

function pathTo(
  name: string,
  start: string,
  cameFrom: ReadonlyMap<string, string>,
): readonly string[] {
  const path = [name];
  for (let at = name; at !== start;) {
    at = cameFrom.get(at) ?? start;
    path.unshift(at);
  }
  return path;
}
