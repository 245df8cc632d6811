import type { ParseError } from 'jsonc-parser';
import { createScanner, parseTree, printParseErrorCode } from 'jsonc-parser';
import { valueFault } from './fault.ts';
import { DEEPEST } from './limits.ts';
import type { Position } from './lines.ts';
import { syntaxFault, tooDeep, trailingComma } from './messages.ts';
import type { OffsetFault } from './scan-json.ts';

/** Comments and commas after the last entry are faults. */
export const STRICT = { disallowComments: true, allowTrailingComma: false };

/**
 * Find the faults in the syntax of text that is not JSON, at most one a line: what follows on a
 * line mostly echoes the first. Text that is nested too deep has that fault alone, since parsing
 * it would exhaust the stack.
 */
export function syntaxFaults(
  text: string,
  position: (offset: number) => Position,
): readonly OffsetFault[] {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return [{ ...valueFault('', tooDeep(DEEPEST)), offset: deep }];
  const errors: ParseError[] = [];
  parseTree(text, errors, STRICT);
  const faults = withoutEchoes(errors, position).map((error) => faultOf(text, error));
  return faults.length > 0 ? faults : [{ ...valueFault('', syntaxFault('', '')), offset: 0 }];
}

function withoutEchoes(
  errors: readonly ParseError[],
  position: (offset: number) => Position,
): readonly ParseError[] {
  let lastLine = 0;
  let openText = false;
  return errors
    .toSorted((a, b) => a.offset - b.offset)
    .filter((error) => {
      const { line } = position(error.offset);
      const name = printParseErrorCode(error.error);
      // A text without its closing quote also takes the comma after it.
      const isEcho = line === lastLine || (openText && name === 'CommaExpected');
      openText = name === 'UnexpectedEndOfString';
      if (!isEcho) lastLine = line;
      return !isEcho;
    });
}

/** A comma before a closing bracket is at fault itself, not the bracket. */
function faultOf(text: string, { error, offset, length }: ParseError): OffsetFault {
  const before = text.slice(0, offset).trimEnd();
  const closes = text[offset] === '}' || text[offset] === ']';
  if (closes && before.endsWith(','))
    return { ...valueFault('', trailingComma()), offset: before.length - 1 };
  const wording = syntaxFault(printParseErrorCode(error), text.slice(offset, offset + length));
  return { ...valueFault('', wording), offset };
}

/** Tokens, as jsonc-parser 3 numbers them (its SyntaxKind exists in types only). */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 };

/** Where the nesting becomes too deep, by the tokens alone. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    const token: number = scanner.scan();
    if (token === TOKEN.end) return undefined;
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) depth += 1;
    else if (token === TOKEN.closeBrace || token === TOKEN.closeBracket)
      depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
}
