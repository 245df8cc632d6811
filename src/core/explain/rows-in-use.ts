import type { CompiledVariable } from '../compile/compiled-model.ts';
import type { Basis, VariableSpec } from '../spec/generated/model.ts';
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
