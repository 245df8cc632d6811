import type { Ast, CompiledModel, CompiledVariable } from '../../core/index.ts';
import { overWords, unitWords, wordingOf } from './context.ts';
import { formulaLines } from './formula-lines.ts';
import { nameWords } from './formula-words.ts';
import { anchor, code, link, plainText } from './markdown.ts';
import { readsOfVariable } from './sector-graph.ts';

/** Widest line of a formula, in characters: what a page shows without scrolling. */
const WIDTH = 92;

/** Kind -> what a reader of a formula needs to know of a part of it. */
const KINDS: Readonly<Partial<Record<CompiledVariable['kind'], string>>> = {
  baseline: 'printed in the yearbook',
  constant: 'constant',
  lever: 'lever',
  noise: 'drawn each year',
  parameter: 'assumption',
  stock: 'stock',
};

/** What else the document says of a variable: who reads it, and what comes out of it. */
export type Surroundings = {
  readonly model: CompiledModel;
  readonly readers: readonly CompiledVariable[];
};

/** Write a variable with its formulas in words, what each part of them is, and who reads it. */
export function equationBlock(
  variable: CompiledVariable,
  { model, readers }: Surroundings,
): readonly string[] {
  const { name, label, unit, spec } = variable;
  const about = [code(name), unitWords(unit), overWords(variable)].filter((text) => text !== '');
  const doc = 'doc' in spec ? spec.doc : undefined;
  const parts = readsOfVariable(variable, model).map(partLine);
  return [
    `#### ${anchor(name)}${plainText(label)}`,
    `${about.join('; ')}.`,
    formulaBlock(formulasOf(variable), model),
    ...(doc === undefined ? [] : [plainText(doc)]),
    ...(parts.length === 0 ? [] : [parts.join('\n')]),
    ...(readers.length === 0 ? [] : [`Read by ${readers.map(nameLink).join(', ')}.`]),
  ];
}

/** Link to a variable by its name in words. */
export function nameLink({ name }: CompiledVariable): string {
  return link(nameWords(name), name);
}

/** Write formulas, each after what it gives, in the typeface of code. */
export function formulaBlock(
  formulas: readonly (readonly [string, Ast])[],
  model: CompiledModel,
): string {
  const wording = wordingOf(model);
  const lines = formulas.flatMap(([what, ast]) => {
    const head = `${what} = `;
    const [first = '', ...rest] = formulaLines(ast, wording, WIDTH - head.length);
    if (rest.length === 0) return [`${head}${first}`];
    return [`${what} =`, ...formulaLines(ast, wording, WIDTH - 2).map((line) => `  ${line}`)];
  });
  return ['```text', ...lines, '```'].join('\n');
}

function formulasOf({ name, asts, spec }: CompiledVariable): readonly (readonly [string, Ast])[] {
  const words = nameWords(name);
  const named: Readonly<Record<string, string>> = {
    equation: words,
    initial:
      spec.kind === 'stock' ? `${words} at the start` : `${words} of the year before the base year`,
    change: `change of ${words} in a year`,
    sd: 'standard deviation',
    persistence: 'part kept from the year before',
    break_probability: 'chance of a break in a year',
    break_sd: 'standard deviation of a break',
    residual: `${words}, which stays nil`,
  };
  return Object.entries(asts).flatMap(([role, ast]) => [[named[role] ?? role, ast] as const]);
}

function partLine(part: CompiledVariable): string {
  const isDrawn = part.spec.kind !== 'noise' || part.spec.drawn !== false;
  const kind = isDrawn ? KINDS[part.kind] : 'nil unless later figures call for it';
  return `- ${nameLink(part)}: ${plainText(part.label)}${kind === undefined ? '' : ` (${kind})`}`;
}
