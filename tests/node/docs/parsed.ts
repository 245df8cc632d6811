import type { Ast } from '../../../src/core/compile/ast.ts';
import { parseExpression } from '../../../src/core/compile/parse-expression.ts';
import type { Wording } from '../../../src/node/docs/formula-words.ts';

/** Parse an expression that must be right. */
export function parsed(text: string): Ast {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${text}: ${result.message}`);
  return result.ast;
}

/** A wording with one place and one clock. */
export const WORDING: Wording = {
  subscript: (code) => (code === 'A1' ? 'Atlantis' : code),
  words: { elapsed: 'years since 2023' },
};
