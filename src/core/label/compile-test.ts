import type { Ast } from '../compile/ast.ts';
import { compileCondition } from './compile-node.ts';
import type { TestPlace } from './compile-node.ts';
import * as say from './messages.ts';
import { visitNodes } from './test-tree.ts';
import type { ConditionNode } from './test-tree.ts';

/** The test of a claim, and the condition under which it is asked. */
export type CompiledTest = { readonly test: ConditionNode; readonly given?: ConditionNode };

/** Which names a test may use, and who hears of its faults. */
export type TestContext = Omit<TestPlace, 'inPath' | 'inWithout'>;

/**
 * Check the parsed test of a claim and spell it out in the operations of a test tree. All its
 * faults are reported; undefined when there are any.
 */
export function compileTest(ast: Ast, context: TestContext): CompiledTest | undefined {
  const place: TestPlace = { ...context, inPath: false, inWithout: false };
  if (ast.type !== 'call' || ast.name !== 'given') {
    const test = compileCondition(ast, place);
    return test === undefined ? undefined : checkReads({ test }, context);
  }
  const [condition, test, ...more] = ast.args;
  if (condition === undefined || test === undefined || more.length > 0) {
    context.fault(say.argumentCount('given(condition, test)', ast.args.length));
    return undefined;
  }
  const given = compileCondition(condition, place);
  const compiled = compileCondition(test, place);
  if (given === undefined || compiled === undefined) return undefined;
  return checkReads({ test: compiled, given }, context);
}

/** A test that reads no series comes out the same whatever happens. */
function checkReads(compiled: CompiledTest, context: TestContext): CompiledTest | undefined {
  let reads = false;
  visitNodes(compiled.test, (node) => {
    reads ||= node.op === 'series';
  });
  if (reads) return compiled;
  context.fault(say.readsNothing());
  return undefined;
}
