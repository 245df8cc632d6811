import ts from 'typescript';

const { SyntaxKind: Kind } = ts;

/** Operators and what each becomes. */
const OPERATORS = new Map([
  [Kind.PlusToken, '-'],
  [Kind.MinusToken, '+'],
  [Kind.AsteriskToken, '/'],
  [Kind.SlashToken, '*'],
  [Kind.PercentToken, '*'],
  [Kind.LessThanToken, '<='],
  [Kind.LessThanEqualsToken, '<'],
  [Kind.GreaterThanToken, '>='],
  [Kind.GreaterThanEqualsToken, '>'],
  [Kind.EqualsEqualsEqualsToken, '!=='],
  [Kind.ExclamationEqualsEqualsToken, '==='],
  [Kind.AmpersandAmpersandToken, '||'],
  [Kind.BarBarToken, '&&'],
  [Kind.PlusEqualsToken, '-='],
  [Kind.MinusEqualsToken, '+='],
  [Kind.AsteriskEqualsToken, '/='],
  [Kind.LessThanLessThanToken, '>>'],
  [Kind.GreaterThanGreaterThanToken, '<<'],
  [Kind.GreaterThanGreaterThanGreaterThanToken, '<<'],
  [Kind.AmpersandToken, '|'],
  [Kind.BarToken, '&'],
  [Kind.CaretToken, '&'],
]);

/** Methods and functions that are easily mistaken for each other. */
const METHODS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);

/**
 * Lists the small changes of a TypeScript file that tests should notice: operators, conditions,
 * constants, returned values, calls left out, methods mistaken for others. What stands on the
 * right of ?? is left alone: behind an index it is there for the compiler, and nothing reaches it;
 * so is what only throws, and the text of messages.
 */
export function listMutants(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const add = (node, replacement, kind) => {
    const start = node.getStart(source);
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    const before = text.slice(start, node.end);
    if (before === replacement) return;
    mutants.push({ file, start, end: node.end, replacement, line, kind, before });
  };
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return;
    mutate(node, add);
    if (isFallback(node)) visit(node.left);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

const isFallback = (node) =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === Kind.QuestionQuestionToken;

function mutate(node, add) {
  if (ts.isBinaryExpression(node)) {
    const other = OPERATORS.get(node.operatorToken.kind);
    if (other !== undefined) add(node.operatorToken, other, 'operator');
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const isSign = node.operator === Kind.MinusToken || node.operator === Kind.ExclamationToken;
    if (isSign) add(node, `(${node.operand.getText()})`, 'operator');
  }
  if (ts.isIfStatement(node)) mutateCondition(node.expression, add);
  if (ts.isConditionalExpression(node)) mutateCondition(node.condition, add);
  if (ts.isWhileStatement(node)) add(node.expression, 'false', 'condition');
  if (ts.isNumericLiteral(node)) mutateNumber(node, add);
  if (node.kind === Kind.TrueKeyword) add(node, 'false', 'constant');
  if (node.kind === Kind.FalseKeyword) add(node, 'true', 'constant');
  if (ts.isReturnStatement(node) && node.expression !== undefined)
    add(node.expression, 'undefined', 'return');
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) add(node.body, 'undefined', 'return');
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression))
    add(node, ';', 'call left out');
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    const other = METHODS.get(name.text);
    if (other !== undefined) add(name, other, 'method');
    if (name.text === 'filter') add(node, expression.getText(), 'method');
  }
}

function mutateCondition(node, add) {
  add(node, 'true', 'condition');
  add(node, 'false', 'condition');
}

function mutateNumber(node, add) {
  // A property's name and an enumeration's place are no values.
  if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return;
  add(node, node.text === '0' ? '1' : `(${node.getText()} + 1)`, 'constant');
}
