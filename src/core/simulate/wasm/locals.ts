/** The locals of a function under construction; one that is given back is taken again. */
export type Locals = {
  /** Types, in order, after the parameters. */
  readonly types: readonly number[];
  take(type: number): number;
  give(local: number): void;
};

/** Make the locals of a function with this number of parameters. */
export function createLocals(parameters: number): Locals {
  const types: number[] = [];
  const free = new Map<number, number[]>();
  return {
    types,
    take: (type) => free.get(type)?.pop() ?? parameters + types.push(type) - 1,
    give: (local) => {
      const type = types[local - parameters];
      if (type === undefined) return;
      const others = free.get(type);
      if (others === undefined) free.set(type, [local]);
      else others.push(local);
    },
  };
}
