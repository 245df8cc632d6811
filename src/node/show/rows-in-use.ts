import type { Basis, CompiledVariable, VariableSpec } from '../../core/index.ts';
import type { Row, Yearbook } from '../yearbook/yearbook.ts';
import { elementsWithin } from './element-pattern.ts';
import type { Pattern } from './element-pattern.ts';

/** A row of the yearbook in the model: for which element of which variable, and as what. */
export type RowUse = {
  readonly variable: CompiledVariable;
  /** Code of the element, "" for a scalar. */
  readonly element: string;
  readonly row: string;
  readonly use: 'baseline' | 'check' | 'basis';
};

/** List the rows that a variable takes its value from, is checked against, or rests on. */
export function rowsInUse(variable: CompiledVariable, pattern?: Pattern): readonly RowUse[] {
  const codes = elementsWithin(variable, pattern ?? []).map(({ code }) => code);
  return usesIn(variable.spec).flatMap(({ element, row, use }) =>
    element === '' || codes.includes(element) ? [{ variable, element, row, use }] : [],
  );
}

type Use = Omit<RowUse, 'variable'>;

function usesIn(spec: VariableSpec): readonly Use[] {
  if (spec.kind === 'parameter') {
    const own = Object.entries(spec.bases ?? {}).flatMap(([element, basis]) =>
      bases(element, basis),
    );
    return [...bases('', spec.basis), ...own];
  }
  if (spec.kind !== 'baseline') return [];
  const rows = spec.row === undefined ? Object.entries(spec.rows ?? {}) : [['', spec.row] as const];
  return [
    ...rows.map(([element, row]) => ({ element, row, use: 'baseline' as const })),
    ...Object.entries(spec.checks ?? {}).flatMap(([element, others]) =>
      others.map((row) => ({ element, row, use: 'check' as const })),
    ),
    ...(spec.otherwise === undefined ? [] : bases('', spec.otherwise.basis)),
  ];
}

function bases(element: string, { rows = [] }: Basis): readonly Use[] {
  return rows.map((row) => ({ element, row, use: 'basis' }));
}

/** Find rows by id; ids that are unknown are left out. */
export function rowFinder({ rows }: Yearbook): (id: string) => Row | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => byId.get(id);
}

/**
 * How far a figure is off the chosen one, in per cent with one decimal; null for figures of
 * something else, and for those in another unit.
 */
export function offPercent(other: Row, chosen: Row): number | null {
  const alike = (['indicator', 'country', 'partner', 'unit'] as const).every(
    (column) => other[column] === chosen[column],
  );
  if (!alike || chosen.value === 0) return null;
  return Math.round((other.value / chosen.value - 1) * 1000) / 10;
}
