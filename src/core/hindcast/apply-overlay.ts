import type { Checked } from '../issue.ts';
import { createReport, jsonPointer } from '../compile/report.ts';
import type { SectorFile, VariableSpec } from '../spec/generated/model.ts';
import type { OverlayFile, OverlayVariable } from '../spec/generated/overlay.ts';
import { closest } from '../validate/closest.ts';
import { own } from '../validate/own.ts';
import * as say from './messages.ts';

type Named<Spec> = { readonly file: string; readonly spec: Spec };

/** A file of a model with another base year: its content as JSON, to be checked like any other. */
export type OverlaidFile = { readonly file: string; readonly content: unknown };

const REPLACEABLE: readonly VariableSpec['kind'][] = ['baseline', 'parameter', 'constant'];

/**
 * Put the figures and assumptions of another base year in the place of the model's own. What comes
 * back has still to be checked as a model: a field may be of the wrong kind, a row unknown.
 */
export function applyOverlay(
  overlay: Named<OverlayFile>,
  files: readonly Named<SectorFile>[],
): Checked<readonly OverlaidFile[]> {
  const report = createReport();
  const { base_year, last_year, variables } = overlay.spec;
  if (last_year <= base_year) {
    report.fault(at(overlay, 'last_year'), say.yearsReversed(base_year, last_year));
  }
  const specs = new Map(files.flatMap(({ spec }) => Object.entries(spec.variables)));
  for (const name of Object.keys(variables)) {
    const spec = specs.get(name);
    const spot = at(overlay, 'variables', name);
    if (spec === undefined) {
      report.fault(spot, say.unknownVariable(name, closest(name, specs.keys())));
    } else if (!REPLACEABLE.includes(spec.kind)) {
      report.fault(spot, say.notReplaceable(name, spec.kind));
    }
  }
  if (report.errors().length > 0) return { ok: false, issues: report.errors() };
  const value = files.map(({ file, spec }) => ({
    file,
    content: { ...spec, variables: replaced(spec.variables, variables) },
  }));
  return { ok: true, value, warnings: [] };
}

function at({ file }: Named<OverlayFile>, ...path: readonly string[]) {
  return { file, pointer: jsonPointer(...path) };
}

function replaced(
  specs: SectorFile['variables'],
  changes: OverlayFile['variables'],
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(specs).map(([name, spec]) => {
    const change = own(changes, name);
    return [name, change === undefined ? spec : replace(spec, change)] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * Give a variable with some of its fields replaced. A table goes as a whole, and with it what was
 * said about its entries: rows take their checks along, a basis the bases of single elements, and
 * a single value stands in for a table, as a table does for it.
 */
function replace(spec: VariableSpec, change: OverlayVariable): Readonly<Record<string, unknown>> {
  if (change.kind !== undefined && change.kind !== spec.kind)
    return { ...identity(spec), ...change };
  const dropped = new Set<string>([
    ...(change.row === undefined && change.rows === undefined ? [] : ['row', 'rows', 'checks']),
    ...(change.value === undefined ? [] : ['values', 'otherwise']),
    ...(change.values === undefined ? [] : ['value']),
    ...(change.basis === undefined ? [] : ['bases']),
  ]);
  const kept = Object.entries(spec).filter(([key]) => !dropped.has(key));
  return { ...Object.fromEntries(kept), ...change };
}

function identity(spec: VariableSpec): Readonly<Record<string, unknown>> {
  const kept = Object.entries(spec).filter(([key]) => ['label', 'unit', 'over'].includes(key));
  return Object.fromEntries(kept);
}
