import type { Output } from '../spec/generated/model.ts';
import type { CompiledOutput } from './compiled-model.ts';
import type { Domain, SetTable } from './domain.ts';
import { elementName } from './domain.ts';
import * as say from './messages.ts';
import { jsonPointer } from './report.ts';
import type { Report, Spot } from './report.ts';
import { equalUnits, formatUnit } from './units.ts';
import type { Unit } from './units.ts';
import { spotOf } from './variable.ts';
import type { Variable } from './variable.ts';

type Context = { readonly sets: SetTable; readonly report: Report };
type Series = Omit<CompiledOutput, 'array'>;

/** Tell whether a variable gives series of the result. */
export function outputsOf(variable: Variable): readonly Output[] {
  return 'outputs' in variable.spec ? (variable.spec.outputs ?? []) : [];
}

/**
 * List the series that the variables give, one an element, without their arrays. Faults: sets
 * that the variable is not over or that the output leaves out, a series given twice, and an
 * indicator with two units. Pairs of a place with itself are left out.
 */
export function collectOutputs(variables: Iterable<Variable>, context: Context): readonly Series[] {
  const series = new Map<string, Series>();
  const units = new Map<string, Unit>();
  for (const variable of variables) {
    for (const [position, output] of outputsOf(variable).entries()) {
      const spot = spotOf(variable, jsonPointer('outputs', position));
      checkUnit(variable, output.indicator, { units, spot, report: context.report });
      for (const one of expand(variable, output, spot, context)) {
        const key = JSON.stringify([one.indicator, one.country, one.partner]);
        const first = series.get(key);
        if (first === undefined) series.set(key, one);
        else context.report.fault(spot, say.duplicateOutput(seriesName(one), first.variable));
      }
    }
  }
  return [...series.values()];
}

function seriesName({ indicator, country, partner }: Series): string {
  return [indicator, country, partner].filter((part) => part !== undefined).join(' ');
}

type UnitCheck = {
  readonly units: Map<string, Unit>;
  readonly spot: Spot;
  readonly report: Report;
};

function checkUnit(
  variable: Variable,
  indicator: string,
  { units, spot, report }: UnitCheck,
): void {
  const { unit } = variable;
  if (unit === undefined) return;
  const first = units.get(indicator);
  if (first === undefined) units.set(indicator, unit);
  else if (!equalUnits(first, unit)) {
    report.fault(spot, say.outputUnit(indicator, formatUnit(unit), formatUnit(first)));
  }
}

function expand(
  variable: Variable,
  output: Output,
  spot: Spot,
  context: Context,
): readonly Series[] {
  const { domain } = variable;
  if (domain === undefined || !checkOutputSets(domain, output, spot, context)) return [];
  const code = (row: readonly number[], set: string | undefined): string | undefined => {
    if (set === undefined) return undefined;
    const column = domain.sets.indexOf(set);
    return elementName([row[column] ?? -1], [set], context.sets);
  };
  return domain.rows.flatMap((row, element) => {
    const country = code(row, output.country);
    const partner = code(row, output.partner);
    if (country !== undefined && country === partner) return [];
    return {
      indicator: output.indicator,
      ...(country === undefined ? {} : { country }),
      ...(partner === undefined ? {} : { partner }),
      unit: variable.unitText,
      variable: variable.name,
      element,
      ...(output.observed_through === undefined ? {} : { through: output.observed_through }),
    };
  });
}

/** Each plain set of the variable must be the country or the partner, and nothing else may be. */
function checkOutputSets(domain: Domain, output: Output, spot: Spot, { report }: Context): boolean {
  const { country, partner } = output;
  const given = [country, partner].filter((set) => set !== undefined);
  const foreign = given.filter((set) => !domain.sets.includes(set));
  const missing = domain.sets.filter((set) => !given.includes(set));
  for (const set of foreign) report.fault(spot, say.outputSet(set, domain.sets));
  for (const set of missing) report.fault(spot, say.outputMissesSet(set));
  const alone = country === undefined && partner !== undefined;
  if (alone) report.fault(spot, say.outputNeedsCountry());
  const same = country !== undefined && country === partner;
  if (same) report.fault(spot, say.sameSetTwice(country));
  return foreign.length === 0 && missing.length === 0 && !alone && !same;
}
