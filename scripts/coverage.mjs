// Reads what `vitest run --coverage` measured of src/core and prints the share of branches that
// tests run, with and without those that only the compiler asks for. Fails below 95%.
// Usage: node scripts/coverage.mjs [FILE...], where several files are parts of one run.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { SyntaxKind: Kind } = ts;
const GOAL = 95;
const paths = process.argv.slice(2);
if (paths.length === 0) paths.push(`${ROOT}coverage/coverage-final.json`);

/**
 * Tells where a file has branches that nothing can reach: a constant on the right of ?? or as the
 * default of an element, which noUncheckedIndexedAccess asks for behind every index, and guards
 * that only throw an Error, a fault of the program.
 */
function unreachable(file) {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const note = (node, why) => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push({ line: line + 1, column: character, why });
  };
  const visit = (node) => {
    const isFallback =
      ts.isBinaryExpression(node) && node.operatorToken.kind === Kind.QuestionQuestionToken;
    if (isFallback && isConstant(node.right)) note(node.right, 'fallback');
    if (ts.isBindingElement(node) && node.initializer && ts.isArrayBindingPattern(node.parent))
      note(node, 'fallback');
    if (ts.isIfStatement(node) && onlyThrows(node.thenStatement)) note(node, 'guard');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether a branch covers a place; its end may be open, and its start lies a little before. */
function covers({ start, end }, { line, column }) {
  if (line !== start.line || column < start.column) return false;
  return end.line !== line || end.column === null || column < end.column;
}

function isConstant(node) {
  if (ts.isPrefixUnaryExpression(node)) return isConstant(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0;
  return (
    ts.isNumericLiteral(node) ||
    ts.isStringLiteral(node) ||
    /^(NaN|Infinity|undefined|false|true)$/.test(node.getText())
  );
}

function onlyThrows(node) {
  const only = ts.isBlock(node) && node.statements.length === 1 ? node.statements[0] : node;
  return ts.isThrowStatement(only) && /^throw new Error\(/.test(only.getText());
}

const where = ({ start, end }) => [start.line, start.column, end.line, end.column].join(':');

/** How often each branch was run, over all parts: by file, kind, place and number. */
function countRuns(parts) {
  const counts = new Map();
  for (const part of parts) {
    for (const [file, { branchMap, b }] of Object.entries(part)) {
      for (const [id, { type, loc }] of Object.entries(branchMap)) {
        b[id]?.forEach((count, i) => {
          const key = [file, type, where(loc), i].join();
          counts.set(key, (counts.get(key) ?? 0) + count);
        });
      }
    }
  }
  return counts;
}

const parts = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')));
const runs = countRuns(parts);
const totals = { all: 0, run: 0, fallback: 0, guard: 0 };
const left = [];
for (const [file, { branchMap }] of Object.entries(parts[0])) {
  const places = unreachable(file);
  for (const { locations, loc, type } of Object.values(branchMap)) {
    locations.forEach((location, i) => {
      totals.all += 1;
      if ((runs.get([file, type, where(loc), i].join()) ?? 0) > 0) return void (totals.run += 1);
      const place = type === 'if' ? loc : location;
      const wanted = type === 'if' ? 'guard' : 'fallback';
      const isSo = places.some(({ why, ...at }) => why === wanted && covers(place, at));
      const why = isSo && i === (type === 'if' ? 0 : i) ? wanted : undefined;
      if (why !== undefined) totals[why] += 1;
      else left.push(`${relative(ROOT, file)}:${location.start.line ?? loc.start.line} ${type}`);
    });
  }
}
const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)}%`;
const reachable = totals.all - totals.fallback - totals.guard;
console.log(
  `branches of src/core: ${totals.run} of ${totals.all} run (${percent(totals.run, totals.all)})`,
);
console.log(`not run, behind an index for the compiler alone: ${totals.fallback}`);
console.log(`not run, guards that throw a fault of the program: ${totals.guard}`);
console.log(`of the others: ${totals.run} of ${reachable} run (${percent(totals.run, reachable)})`);
for (const line of left.sort()) console.log(`not run  ${line}`);
if ((100 * totals.run) / reachable < GOAL) process.exitCode = 1;
