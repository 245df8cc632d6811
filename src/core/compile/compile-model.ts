import type { Checked } from '../issue.ts';
import type { SectorFile } from '../spec/generated/model.ts';
import { checkObserved } from './check-observed.ts';
import { checkTables } from './check-tables.ts';
import type { Rows } from './check-tables.ts';
import { checkTime } from './check-time.ts';
import type { ResolvedVariable } from './check-time.ts';
import { checkUnits } from './check-units.ts';
import { collectOutputs } from './collect-outputs.ts';
import { collectPlaces, collectSets } from './collect-sets.ts';
import { collectUnits } from './collect-units.ts';
import type { CompiledModel } from './compiled-model.ts';
import { declareVariables } from './declare-variables.ts';
import { describeModel } from './describe-model.ts';
import type { SetTable } from './domain.ts';
import { lowerModel } from './lower-model.ts';
import { createReport } from './report.ts';
import type { Report } from './report.ts';
import { resolve } from './resolve.ts';
import type { Variable } from './variable.ts';

export type ModelInput = {
  /** In the order that decides the order of variables. */
  readonly files: readonly { readonly file: string; readonly spec: SectorFile }[];
  readonly rows: Rows;
  readonly baseYear: number;
};

/**
 * Check the files of a model and make its program; every fault of every file is reported at once.
 *
 * files -> sets, units, variables with trees -> names and sets looked up
 *       -> tables, units and time checked -> arrays and statements -> CompiledModel
 */
export function compileModel(input: ModelInput): Checked<CompiledModel> {
  const { files, rows, baseYear } = input;
  const report = createReport();
  // 1. What is declared.
  const sets = collectSets(files, report);
  const places = collectPlaces(files, report);
  const units = collectUnits(files, report);
  const unitNames = new Set(units.map(({ name }) => name));
  const variables = declareVariables(files, { sets, units: unitNames, report });
  // 2. What the names in the expressions mean.
  const resolved = [...variables.values()].map((one) =>
    resolveVariable(one, { variables, sets, report }),
  );
  // 3. Whether it makes sense.
  for (const variable of variables.values())
    checkTables(variable, { rows, units: unitNames, report });
  for (const one of resolved) checkUnits(one, report);
  checkTime(resolved, report);
  const outputs = collectOutputs(variables.values(), { sets, report });
  checkObserved(resolved, report);
  // 4. How it is computed.
  const lowered = lowerModel(resolved, { sets, rows, report });
  if (report.errors().length > 0) return { ok: false, issues: report.errors() };
  const declared = { files, baseYear, sets, places, units, variables, outputs };
  const value = describeModel(declared, lowered.arrays, lowered.finish());
  return { ok: true, value, warnings: report.warnings() };
}

type Names = {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly sets: SetTable;
  readonly report: Report;
};

function resolveVariable(variable: Variable, { variables, sets, report }: Names): ResolvedVariable {
  const bound = new Set(variable.domain?.sets ?? []);
  const expressions = variable.expressions.flatMap(({ role, spot, ast }) => {
    // Without its sets, a variable's expressions would only repeat that fault.
    if (ast === undefined || variable.domain === undefined) return [];
    const fault = report.fault.bind(undefined, spot);
    return [{ role, spot, node: resolve(ast, { variables, sets, bound, fault }) }];
  });
  return { variable, expressions };
}
