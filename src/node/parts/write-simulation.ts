import type { CompiledModel, Ensemble, PartSimulation, Plan } from '../../core/index.ts';
import { columnName } from '../record/members-parquet.ts';

/** A table of members by its name: of what it holds, one column a row of the array. */
export type MembersTable = {
  readonly name: string;
  readonly columns: readonly string[];
  /** `values[(column * years + t) * members + m]`. */
  readonly values: Float64Array;
};

/**
 * Give the tables of a simulation that are no copies of others: the paths of scenario and baseline,
 * the draws of parameters and of shocks, and how far members miss what they are to meet. With a
 * baseline that is known, only the scenario is new.
 */
export function tablesOf(
  { plan, simulation }: PartSimulation,
  { outputs }: CompiledModel,
  isKnown: boolean,
): readonly MembersTable[] {
  const columns = wantedNames(plan, outputs);
  const { scenario, baseline, parameters, shockParameters, misses } = simulation;
  const paths = (name: string, { values }: Ensemble): MembersTable => ({ name, columns, values });
  const keys = (draws: readonly { readonly key: string }[]): readonly string[] =>
    draws.map(({ key }, i) => `${i + 1} ${key}`);
  const known: readonly MembersTable[] = isKnown
    ? []
    : [
        paths('baseline', baseline),
        { name: 'parameters', columns: keys(plan.model.draws), values: parameters },
      ];
  const { effects } = plan;
  const ofShocks: readonly MembersTable[] =
    effects === undefined
      ? []
      : [
          paths('scenario', scenario),
          { name: 'shocks', columns: keys(effects.draws), values: shockParameters },
        ];
  const missed = misses === undefined || isKnown ? [] : [missesTable(misses, simulation.baseline)];
  return [...known, ...ofShocks, ...missed].filter(({ values }) => values.length > 0);
}

function missesTable(misses: Float64Array, { members }: Ensemble): MembersTable {
  const columns = Array.from({ length: misses.length / members }, (_, i) => `figure ${i + 1}`);
  return { name: 'misses', columns, values: misses };
}

/** Name the wanted elements of a plan: as an output of the model where one reads it. */
function wantedNames({ model }: Plan, outputs: CompiledModel['outputs']): readonly string[] {
  const named = new Map(
    outputs.map((output) => [`${output.array}.${output.element}`, columnName(output)]),
  );
  return model.wanted.map(({ array, element }) => {
    const name = model.program.arrays[array]?.name ?? '';
    return named.get(`${array}.${element}`) ?? `${name}[${element}]`;
  });
}

/**
 * Write a table of members as Parquet: a row a year and member, both counted on from those of the
 * whole ensemble, or a row a member where nothing goes by year; every bit of every number is kept.
 */
export async function renderMembers(
  { columns, values }: MembersTable,
  { firstMember, members, baseYear }: RowsOf,
): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const rows = values.length / columns.length;
  const whole = (name: string, numberOf: (row: number) => number) => ({
    ...{ name, type: 'INT32' as const },
    data: Int32Array.from({ length: rows }, (_, row) => numberOf(row)),
  });
  const buffer = parquetWriteBuffer({
    columnData: [
      ...(rows === members ? [] : [whole('year', (row) => baseYear + Math.floor(row / members))]),
      whole('member', (row) => firstMember + (row % members) + 1),
      ...columns.map((name, i) => ({
        ...{ name, type: 'DOUBLE' as const, encoding: 'PLAIN' as const },
        data: values.subarray(i * rows, (i + 1) * rows),
      })),
    ],
    ...{ codec: 'UNCOMPRESSED', rowGroupSize: Math.max(rows, 1), createdBy: 'prospects' },
  });
  return new Uint8Array(buffer);
}

/** Which members the rows of a table are of. */
export type RowsOf = {
  readonly firstMember: number;
  readonly members: number;
  readonly baseYear: number;
};
