// The part of the core that a worker needs: it computes members of a plan, and labels claims.
export { createEngines, simulateHere, simulationOf } from './simulate/simulate-here.ts';
export { blockAt } from './simulate/blocks.ts';
export type { Slice } from './simulate/blocks.ts';
export { createSink, simulateBlocks, simulateMembers } from './simulate/simulate-members.ts';
export type { Sink } from './simulate/simulate-members.ts';
export { labelTask } from './label/label-task.ts';
export type { LabelTask } from './label/label-task.ts';
export type { Labels } from './label/types.ts';
