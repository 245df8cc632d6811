import { programReads } from './program-reads.ts';
import type { Program, Statement } from './program.ts';

/**
 * Keep only the statements and carries that the wanted arrays need, over any number of years.
 * Arrays keep their numbers, so inputs and outputs mean the same as before.
 */
export function pruneProgram(program: Program, wanted: Iterable<number>): Program {
  const { needed, neededBefore } = needs(program, wanted);
  const isNeeded = ({ target }: Statement): boolean => needed.has(target);
  return {
    arrays: program.arrays,
    setup: program.setup.filter(isNeeded),
    step: program.step.filter(isNeeded),
    carries: program.carries.filter(({ array }) => neededBefore.has(array)),
  };
}

type Needs = {
  readonly needed: ReadonlySet<number>;
  /** Those whose value of the year before is read. */
  readonly neededBefore: ReadonlySet<number>;
};

function needs(program: Program, wanted: Iterable<number>): Needs {
  const statements = new Map(
    [...program.setup, ...program.step].map((statement) => [statement.target, statement]),
  );
  const initials = new Map(program.carries.map(({ array, initial }) => [array, initial]));
  const needed = new Set<number>();
  const neededBefore = new Set<number>();
  const queue = [...wanted];
  for (const array of queue) {
    if (needed.has(array)) continue;
    needed.add(array);
    const statement = statements.get(array);
    for (const read of statement === undefined ? [] : programReads(statement.value)) {
      queue.push(read.array);
      const initial = read.previous === true ? initials.get(read.array) : undefined;
      if (initial === undefined) continue;
      neededBefore.add(read.array);
      queue.push(initial);
    }
  }
  return { needed, neededBefore };
}
