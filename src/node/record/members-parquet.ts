import type { CompiledOutput, Ensemble } from '../../core/index.ts';
import type { Simulated } from './members.ts';

/** What a file of members is about, written into its own metadata. */
export type MembersOf = { readonly scenario: string; readonly seed: string };

/**
 * Write every member of some series as Parquet: one row a run (`scenario`, then `baseline`), year
 * and member, counted from 1, and one column of doubles a series, such as `indicator.A>B`, as
 * they were computed. The library is loaded when it is wanted. Equal members give equal bytes.
 */
export async function membersParquet(
  series: readonly CompiledOutput[],
  { plan, simulation }: Simulated,
  { scenario, seed }: MembersOf,
): Promise<Uint8Array> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const runs = ['scenario', 'baseline'] as const;
  const columns = runs.map((run) => columnsOf(run, series, simulation[run], plan));
  const [first = []] = columns;
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: first }),
    codec: 'UNCOMPRESSED',
    kvMetadata: [
      { key: 'scenario', value: scenario },
      { key: 'seed', value: seed },
    ],
    createdBy: 'prospects',
  });
  for (const columnData of columns) {
    await parquet.write({ columnData, rowGroupSize: simulation.scenario.members * plan.years });
  }
  await parquet.finish();
  return writer.getBytes();
}

type Column = {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'DOUBLE';
  readonly data: Int32Array | Float64Array | string[];
  readonly encoding?: 'PLAIN';
};

/** The columns of one run: values lie in them as they lie in memory, year by year. */
function columnsOf(
  run: string,
  series: readonly CompiledOutput[],
  { members, years, values }: Ensemble,
  plan: Simulated['plan'],
): Column[] {
  const size = members * years;
  const positions = new Map(
    plan.model.wanted.map(({ array, element }, i) => [`${array}.${element}`, i]),
  );
  const years32 = Int32Array.from(
    { length: size },
    (_, i) => plan.baseYear + Math.floor(i / members),
  );
  const members32 = Int32Array.from({ length: size }, (_, i) => (i % members) + 1);
  return [
    { name: 'run', type: 'STRING', data: new Array<string>(size).fill(run) },
    { name: 'year', type: 'INT32', data: years32 },
    { name: 'member', type: 'INT32', data: members32 },
    ...series.map((one): Column => {
      const at = positions.get(`${one.array}.${one.element}`);
      if (at === undefined) throw new Error(`series ${columnName(one)} was not computed`);
      const data = values.subarray(at * size, (at + 1) * size);
      return { name: columnName(one), type: 'DOUBLE', data, encoding: 'PLAIN' };
    }),
  ];
}

/** Name the column of a series: "x", "x.A" or "x.A>B". */
export function columnName({ indicator, country, partner }: CompiledOutput): string {
  const own = country === undefined ? indicator : `${indicator}.${country}`;
  return partner === undefined ? own : `${own}>${partner}`;
}
