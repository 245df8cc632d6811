/** The middle one of some numbers, the mean of the two in the middle for an even count. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

/**
 * Time contestants in interleaved rounds, so that whatever else the machine does meets all of them.
 * Each is a function that gives the figure of one round; `first` rounds only warm up. Gives, for
 * each, the median figure, and the median and the range of its ratio to the first contestant.
 */
export async function interleave(contestants, { rounds = 5, warmUp = 1 } = {}) {
  const names = Object.keys(contestants);
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const figure = await contestants[name]();
      if (round >= 0) figures[name].push(figure);
    }
  }
  const reference = figures[names[0]];
  return Object.fromEntries(
    names.map((name) => {
      const ratios = figures[name].map((figure, i) => figure / reference[i]);
      const range = [Math.min(...ratios), Math.max(...ratios)];
      return [name, { figure: median(figures[name]), ratio: median(ratios), range }];
    }),
  );
}

/** Milliseconds that a function takes. */
export async function millisecondsOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Give the function that tells the milliseconds that an engine takes for some blocks: the median of
 * three runs after a first one, as the C programs measure. Results go where they went before, as in
 * the program.
 */
export function timerOfBlocks(engine, blocks) {
  const members = blocks.reduce((sum, block) => sum + block.members, 0);
  const starts = blocks.map((_, i) =>
    blocks.slice(0, i).reduce((sum, block) => sum + block.members, 0),
  );
  const rows = engine.run(blocks[0]).values.length / blocks[0].members;
  const values = new Float64Array(rows * members);
  const once = () => {
    const start = performance.now();
    blocks.forEach((block, i) => engine.runInto(block, { values, members, from: starts[i] }));
    return performance.now() - start;
  };
  return () => {
    once();
    return median([once(), once(), once()]);
  };
}
