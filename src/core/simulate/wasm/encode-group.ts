import { constant, instruction, repeatBelow, setLocal, store } from './code.ts';
import { createEmitter } from './emit.ts';
import { encodeSum } from './encode-sum.ts';
import { expand } from './expand.ts';
import type { Body } from './expand.ts';
import { checkGuard } from './group-context.ts';
import type { NodeId } from './graph.ts';
import type { GroupContext } from './group-context.ts';
import type { Group } from './group-statements.ts';
import { ELEMENT_BYTES } from './layout.ts';
import { lowerGroup } from './lower-group.ts';
import type { GroupPlan, Store } from './lower-group.ts';
import { OP } from './opcodes.ts';

/**
 * Append the code of a group: a loop for each of its phases, with exp, log and pow in line. Their
 * code is right for the middle of their range; a pass that leaves it is done again by the careful
 * function.
 */
export function encodeGroup(context: GroupContext, group: Group): void {
  const plan = lowerGroup(context, group);
  const { graph, stores } = plan;
  if (group.length === 0 || stores.length === 0) return;
  const saved = new Map<NodeId, number>();
  for (const phase of plan.phases) {
    const roots = [...phase.roots.flatMap((i) => stores[i] ?? []), ...savesOf(plan, phase.saves)];
    const nodes = roots.map(({ node }) => node);
    const body = expand(graph, nodes, { kind: 'quick', saved });
    encodeLoop(context, group, () => {
      encodePass(context, group, { body, addresses: roots.map(({ address }) => address) });
    });
    for (const { node, address } of roots) saved.set(node, address);
  }
}

/** Append the code of one pass, or of a whole sum, with exp, log and pow as calls. */
export function encodeCareful(context: GroupContext, group: Group): void {
  const plan = lowerGroup(context, group);
  const roots = [...plan.stores, ...savesOf(plan, [...plan.saved.keys()])];
  const nodes = roots.map(({ node }) => node);
  const body = expand(plan.graph, nodes, { kind: 'careful' });
  encodePass(context, group, { body, addresses: roots.map(({ address }) => address) });
}

function savesOf({ saved }: GroupPlan, nodes: readonly number[]): readonly Store[] {
  return nodes.map((node) => ({ node, address: saved.get(node) ?? 0 }));
}

function encodeLoop({ code, running }: GroupContext, group: Group, pass: () => void): void {
  if (group.segments !== undefined || group.length === 1) return pass();
  setLocal(code, running, 0);
  const limit = group.length * ELEMENT_BYTES;
  repeatBelow(code, { counter: running, step: ELEMENT_BYTES, limit }, pass);
}

type Pass = { readonly body: Body; readonly addresses: readonly number[] };

/** Append one pass: every value computed and stored, and the guard checked. */
function encodePass(context: GroupContext, group: Group, { body, addresses }: Pass): void {
  if (group.segments !== undefined)
    return encodeSum(context, group.segments, { body, address: addresses[0] ?? 0 });
  const { code, running } = context;
  const pushPosition = (): void => {
    if (group.length === 1) constant(code, 0);
    else instruction(code, OP.localGet, running);
  };
  const { graph, roots, guard } = body;
  const push = createEmitter(graph, guard === undefined ? roots : [...roots, guard], context);
  roots.forEach((root, i) => {
    pushPosition();
    push(root);
    store(code, addresses[i] ?? 0);
  });
  if (guard === undefined) return;
  push(guard);
  checkGuard(code, context.careful(), pushPosition);
}
