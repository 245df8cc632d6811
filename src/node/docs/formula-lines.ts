import type { Ast } from '../../core/index.ts';
import {
  callParts,
  formulaWords,
  PRIMARY,
  sidesOf,
  signOf,
  STRENGTH,
  strengthOf,
  UNARY,
} from './formula-words.ts';
import type { Wording } from './formula-words.ts';

type Lines = readonly string[];
type Binary = Ast & { readonly type: 'binary' };

/**
 * Write an expression in words on as many lines of at most `width` characters as it needs, where
 * possible: it is broken at its loosest operators first, each part on a line that begins with its
 * sign.
 */
export function formulaLines(ast: Ast, wording: Wording, width: number): Lines {
  const lay = (part: Ast, least: number, room: number): Lines => {
    const bare = strengthOf(part) >= least;
    const text = formulaWords(part, wording);
    const line = bare ? text : `(${text})`;
    if (line.length <= room) return [line];
    return bare ? broken(part, room) : around('(', broken(part, room - 2), ')');
  };
  const broken = (part: Ast, room: number): Lines => {
    switch (part.type) {
      case 'number':
      case 'name':
        return [formulaWords(part, wording)];
      case 'unary':
        return around(part.op === 'not' ? 'not ' : '−', lay(part.arg, UNARY, room - 1));
      case 'binary':
        return part.op === '^' ? power(part, room) : chain(part, room);
      case 'conditional':
        return [
          ...around('if ', lay(part.test, 1, room - 3)),
          ...around('then ', lay(part.then, 1, room - 6), ','),
          ...around('otherwise ', lay(part.else, 0, room - 10)),
        ];
      case 'call': {
        if (part.name === 'previous') return [formulaWords(part, wording)];
        const { head, args } = callParts(part);
        const parts = args.map((arg) => lay(arg, 0, room - 4));
        const body = parts.flatMap((lines, i) =>
          i < parts.length - 1 ? around('', lines, ',') : lines,
        );
        return [`${head}(`, ...body.map((line) => `  ${line}`), ')'];
      }
    }
  };
  const power = ({ left, right }: Binary, room: number): Lines => [
    ...lay(left, PRIMARY, room),
    ...around('^ ', lay(right, PRIMARY, room - 2)),
  ];
  /** All parts of a sum, a product or a condition, each after its sign. */
  const chain = (part: Binary, room: number): Lines => {
    const [left, right] = sidesOf(part);
    const sign = `${signOf(part.op)} `;
    const first =
      part.left.type === 'binary' && STRENGTH[part.left.op] === STRENGTH[part.op]
        ? broken(part.left, room)
        : lay(part.left, left, room);
    return [...first, ...around(sign, lay(part.right, right, room - sign.length))];
  };
  return lay(ast, 0, width);
}

/** Put text before the first line and after the last; the lines between are indented alike. */
function around(before: string, lines: Lines, after = ''): Lines {
  return lines.map((line, i) => {
    const head = i === 0 ? before : ' '.repeat(before.length);
    return `${head}${line}${i === lines.length - 1 ? after : ''}`;
  });
}
