// The part of the core that a worker needs: it computes members of a plan, and labels claims.
export { createEngines } from './simulate/simulate-here.ts';
export { blockAt } from './simulate/blocks.ts';
export type { Slice } from './simulate/blocks.ts';
export { simulateBlocks } from './simulate/simulate-members.ts';
export { labelTask } from './label/label-task.ts';
