/** Columns of numbers that grow as rows come: a million rows in a few arrays instead of a million objects. */

export interface GrowingRows {
  length: number;
  columns: Float64Array[];
}

export const growingRows = (width: number): GrowingRows => ({
  length: 0,
  columns: Array.from({ length: width }, () => new Float64Array(1_024)),
});

export function pushRow(rows: GrowingRows, ...values: readonly number[]): void {
  const room = rows.columns[0]?.length ?? 0;
  if (rows.length === room)
    rows.columns = rows.columns.map((column) => {
      const larger = new Float64Array(2 * room);
      larger.set(column);
      return larger;
    });
  values.forEach((value, at) => (rows.columns[at]![rows.length] = value));
  rows.length += 1;
}

export const columnOf = ({ columns, length }: GrowingRows, at: number): Float64Array =>
  columns[at]!.subarray(0, length);
