/**
 * All eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations: each makes one entry beside the diagonal
 * zero, and sweeps over all of them end when nothing is left there.
 *
 * Source: Golub and Van Loan, "Matrix Computations" (4th edition, 2013), section 8.5.
 */

export interface Eigen {
  /** Falling. */
  readonly values: readonly number[];
  /** In the order of the values, each of length 1. */
  readonly vectors: readonly Float64Array[];
}

const SWEEPS = 30;

/** `matrix`: rows of a symmetric matrix; it is not changed. */
export function eigen(matrix: readonly Float64Array[]): Eigen {
  const size = matrix.length;
  const rows = matrix.map((row) => row.slice());
  /** Row i becomes the eigenvector of the value at place i. */
  const turned = rows.map((_, i) => new Float64Array(size).fill(1, i, i + 1));
  const whole = sumOfSquares(rows, () => true);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    if (sumOfSquares(rows, (i, j) => i !== j) <= whole * 1e-30) break;
    for (let i = 0; i < size; i += 1) for (let j = i + 1; j < size; j += 1) rotate(rows, turned, i, j);
  }
  const order = [...rows.keys()].toSorted((i, j) => rows[j]![j]! - rows[i]![i]!);
  return { values: order.map((i) => rows[i]![i]!), vectors: order.map((i) => turned[i]!) };
}

function rotate(rows: readonly Float64Array[], turned: readonly Float64Array[], i: number, j: number): void {
  const [rowI, rowJ] = [rows[i]!, rows[j]!];
  const beside = rowI[j]!;
  if (beside === 0) return;
  const ratio = (rowJ[j]! - rowI[i]!) / (2 * beside);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  turn(rowI, rowJ, cosine, sine);
  for (const row of rows) {
    const [atI, atJ] = [row[i]!, row[j]!];
    row[i] = cosine * atI - sine * atJ;
    row[j] = sine * atI + cosine * atJ;
  }
  turn(turned[i]!, turned[j]!, cosine, sine);
}

function turn(a: Float64Array, b: Float64Array, cosine: number, sine: number): void {
  for (let at = 0; at < a.length; at += 1) {
    const [inA, inB] = [a[at]!, b[at]!];
    a[at] = cosine * inA - sine * inB;
    b[at] = sine * inA + cosine * inB;
  }
}

function sumOfSquares(rows: readonly Float64Array[], of: (i: number, j: number) => boolean): number {
  let sum = 0;
  rows.forEach((row, i) => row.forEach((entry, j) => (sum += of(i, j) ? entry * entry : 0)));
  return sum;
}
