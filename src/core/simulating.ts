// The part of the core that a worker needs: it computes members of a plan and nothing else.
export { createEngines, simulateHere, simulationOf } from './simulate/simulate-here.ts';
export { blockAt } from './simulate/blocks.ts';
export type { Slice } from './simulate/blocks.ts';
export { createSink, simulateBlocks, simulateMembers } from './simulate/simulate-members.ts';
export type { Sink } from './simulate/simulate-members.ts';
