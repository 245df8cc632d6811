import type { CompiledModel } from '../compile/compiled-model.ts';
import type { TestedClaim } from '../label/types.ts';
import type { CompiledClaim } from '../label/types.ts';
import { standardError } from '../label/standard-error.ts';
import { verdictOf } from '../label/verdict.ts';
import type { Interval } from '../summarise/summarise-horizon.ts';
import { VALUE_SCALES } from './scales.ts';
import type { Axis, ScaleKind, Sweep, VariantResult } from './types.ts';

/** What stands in a column: whole numbers, numbers, or text. */
export type ColumnKind = 'int' | 'number' | 'text';

/** A cell; undefined where there is nothing to say. */
export type Cell = number | string | undefined;

/** A table of a sweep's results, row by row in the order of the variants. */
export type SweepTable = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly Cell[])[];
};

/** The first column of every table: the variant, counting from 1 as people do. */
const VARIANT = 'variant';

const SERIES = ['indicator', 'country', 'partner', 'unit', 'horizon'];
const INTERVALS = ['median', 'low', 'high'];
const NUMBERS = ['', 'baseline_', 'change_'].flatMap((of) => INTERVALS.map((end) => `${of}${end}`));

/**
 * Write results as three tables: `variants` (what varied), `series` (medians and 90% intervals over
 * the members, of the horizon's mean) and `outcomes` (the labelled claims).
 */
export function sweepTables(
  sweep: Pick<Sweep, 'axes'>,
  { model, claims }: { readonly model: CompiledModel; readonly claims: readonly CompiledClaim[] },
  results: readonly VariantResult[],
): readonly SweepTable[] {
  const tested = new Map(
    claims.flatMap((claim) => (claim.kind === 'tested' ? [[claim.id, claim] as const] : [])),
  );
  return [
    {
      ...{ name: 'variants', columns: [...int(VARIANT), ...sweep.axes.map(axisColumn)] },
      rows: results.map((result) => variantRow(result, sweep.axes)),
    },
    {
      ...{ name: 'series', columns: [...int(VARIANT), ...texts(SERIES), ...numbers(NUMBERS)] },
      rows: results.flatMap((result) => seriesRows(result, model)),
    },
    {
      name: 'outcomes',
      columns: [
        ...[...int(VARIANT), ...texts(['claim', 'chapter', 'horizon'])],
        ...[...numbers(['probability', 'standard_error']), ...int('members')],
        ...texts(['verdict', 'label']),
      ],
      rows: results.flatMap((result) => outcomeRows(result, tested)),
    },
  ];
}

const COLUMN_KINDS: Readonly<Record<ScaleKind, ColumnKind>> = {
  ...{ number: 'number', whole: 'int', month: 'text', switch: 'text' },
};

function axisColumn({ name, scale }: Axis): SweepTable['columns'][number] {
  return { name, kind: COLUMN_KINDS[scale] };
}

function int(...names: readonly string[]): SweepTable['columns'] {
  return names.map((name) => ({ name, kind: 'int' }));
}

function texts(names: readonly string[]): SweepTable['columns'] {
  return names.map((name) => ({ name, kind: 'text' }));
}

function numbers(names: readonly string[]): SweepTable['columns'] {
  return names.map((name) => ({ name, kind: 'number' }));
}

function variantRow({ variant, values }: VariantResult, axes: readonly Axis[]): readonly Cell[] {
  return [variant + 1, ...axes.map(({ scale }, i) => VALUE_SCALES[scale].write(values[i] ?? NaN))];
}

function seriesRows(
  { variant, series }: VariantResult,
  { outputs }: CompiledModel,
): readonly (readonly Cell[])[] {
  return series.map(({ output, horizon, scenario, baseline, change }) => {
    const of = outputs[output];
    return [
      ...[variant + 1, of?.indicator, of?.country, of?.partner, of?.unit, horizon],
      ...[...ends(scenario), ...ends(baseline), ...ends(change)],
    ];
  });
}

function ends(interval: Interval | undefined): readonly Cell[] {
  return [interval?.median, interval?.low, interval?.high];
}

function outcomeRows(
  { variant, outcomes }: VariantResult,
  claims: ReadonlyMap<string, TestedClaim>,
): readonly (readonly Cell[])[] {
  return outcomes.map(({ claim: id, horizon, members, probability }) => {
    const claim = claims.get(id);
    const head = [variant + 1, id, claim?.chapter, horizon, probability];
    if (probability === undefined) return [...head, undefined, members, 'untested', undefined];
    const verdict = verdictOf(probability);
    const error = standardError(probability, members);
    return [...head, error, members, verdict, claim?.labels[verdict]];
  });
}
