/** Where the columns of a part go: those of its members, among those of all. */
export type Placed = {
  /** `values[(column * years + t) * members + m]`, of all members. */
  readonly values: Float64Array;
  readonly members: number;
  readonly from: number;
  readonly to: number;
};

/**
 * Read a table that `renderMembers` wrote and put it in its place among all members. Gives false
 * where it has not the rows and columns that belong there.
 */
export async function placeMembers(
  bytes: Uint8Array,
  { values, members, from, to }: Placed,
): Promise<boolean> {
  const { parquetRead } = await import('hyparquet');
  // A copy: what a file was read into may be part of something larger.
  const file = new Uint8Array(bytes).buffer;
  const own = to - from;
  const columns: string[] = [];
  let placed = 0;
  await parquetRead({
    file,
    onChunk: ({ columnName, columnData }) => {
      if (columnName === 'year' || columnName === 'member') return;
      columns.push(columnName);
      const rows = Float64Array.from(columnData);
      const years = Math.floor(rows.length / own);
      const start = (columns.length - 1) * years * members;
      if (start + years * members > values.length) return;
      for (let t = 0; t < years; t += 1) {
        values.set(rows.subarray(t * own, (t + 1) * own), start + t * members + from);
      }
      placed += years * own;
    },
  });
  return placed * members === values.length * own;
}
