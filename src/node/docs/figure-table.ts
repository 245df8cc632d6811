import type { BaselineSpec, CompiledModel, CompiledVariable } from '../../core/index.ts';
import { numberText } from '../show/entry.ts';
import { rowFinder } from '../show/row-finder.ts';
import type { Row, Yearbook } from '../yearbook/yearbook.ts';
import { basisWords } from './basis-words.ts';
import { elementWords } from './context.ts';
import { code, plainText, table } from './markdown.ts';

/**
 * Make the table of the figures that a baseline takes from the yearbook, and of those that compete
 * with them: value, how it is printed, and where.
 */
export function figureTable(
  { spec }: CompiledVariable,
  model: CompiledModel,
  yearbook: Yearbook,
): readonly string[] {
  if (spec.kind !== 'baseline') return [];
  const find = rowFinder(yearbook);
  const rows = usesOf(spec).flatMap(({ element, id, use }) => {
    const row = find(id);
    return row === undefined ? [] : [figureLine(elementWords(element, model), row, use)];
  });
  const { otherwise } = spec;
  return [
    ...table(['for', 'figure', 'printed', 'chapter, section, line', 'row', 'use'], rows),
    ...(otherwise === undefined
      ? []
      : [`All others: ${numberText(otherwise.value)}. ${basisWords(otherwise.basis)}`]),
  ];
}

type Use = { readonly element: string; readonly id: string; readonly use: string };

function usesOf({ row, rows = {}, checks = {} }: BaselineSpec): readonly Use[] {
  const chosen = row === undefined ? Object.entries(rows) : [['', row] as const];
  const elements = [...new Set([...chosen.map(([element]) => element), ...Object.keys(checks)])];
  return elements.flatMap((element) => [
    ...chosen.filter(([one]) => one === element).map(([, id]) => ({ element, id, use: 'chosen' })),
    ...(checks[element] ?? []).map((id) => ({ element, id, use: 'competes' })),
  ]);
}

function figureLine(element: string, row: Row, use: string): readonly string[] {
  const formula = row.formula === undefined ? '' : `, from which ${code(row.formula)}`;
  return [
    element,
    `${numberText(row.value)} ${plainText(row.unit)} (${row.period})`,
    `“${plainText(row.printed)}”${formula}`,
    `${row.chapter}, ${plainText(row.section)}, ${row.textLine}`,
    code(row.id),
    use,
  ];
}
