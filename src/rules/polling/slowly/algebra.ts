/** Textbook linear algebra on rows of numbers: elimination with pivots, nothing clever. */
export type Matrix = readonly (readonly number[])[];

export const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0]!.map((_, column) => row.reduce((sum, entry, at) => sum + entry * b[at]![column]!, 0)));

export const flipped = (a: Matrix): Matrix => a[0]!.map((_, column) => a.map((row) => row[column]!));

export const plus = (a: Matrix, b: Matrix, times = 1): Matrix =>
  a.map((row, r) => row.map((entry, c) => entry + times * b[r]![c]!));

/** The inverse of a matrix, and the logarithm of the size of its determinant (Gauss and Jordan). */
export function inverted(matrix: Matrix): { readonly inverse: Matrix; readonly logDeterminant: number } {
  const size = matrix.length;
  const work = matrix.map((row, r) => [...row, ...row.map((_, c) => (r === c ? 1 : 0))]);
  let logDeterminant = 0;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(work[row]![column]!) > Math.abs(work[pivot]![column]!)) pivot = row;
    [work[column], work[pivot]] = [work[pivot]!, work[column]!];
    const by = work[column]![column]!;
    logDeterminant += Math.log(Math.abs(by));
    work[column] = work[column]!.map((entry) => entry / by);
    for (let row = 0; row < size; row++) {
      const times = work[row]![column]!;
      if (row !== column && times !== 0) work[row] = work[row]!.map((entry, at) => entry - times * work[column]![at]!);
    }
  }
  return { inverse: work.map((row) => row.slice(size)), logDeterminant };
}
