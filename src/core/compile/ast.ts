/**
 * The checked form of an expression that a data or scenario file holds. It is plain data, so that
 * it can be stored at build time and sent to a worker or a page; nothing in it can run code.
 */
export type Ast =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name'; readonly name: string; readonly subscripts?: readonly string[] }
  | { readonly type: 'unary'; readonly op: UnaryOperator; readonly arg: Ast }
  | {
      readonly type: 'binary';
      readonly op: BinaryOperator;
      readonly left: Ast;
      readonly right: Ast;
    }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Ast[] }
  | { readonly type: 'conditional'; readonly test: Ast; readonly then: Ast; readonly else: Ast };

export type UnaryOperator = '-' | 'not';
export type BinaryOperator =
  '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!=' | 'and' | 'or';
