/**
 * Eigenvalues and eigenvectors of a symmetric matrix by the oldest method: again and again, the largest entry beside the
 * diagonal is made zero by a rotation, done as products of whole matrices.
 *
 * Source: Jacobi, "Über ein leichtes Verfahren die in der Theorie der Säcularstörungen vorkommenden Gleichungen numerisch
 * aufzulösen" (Journal für die reine und angewandte Mathematik 30, 1846).
 */
export type Matrix = readonly (readonly number[])[];

/** Pairs of value and vector, the largest value first. */
export function eigenpairs(
  symmetric: Matrix,
): readonly { readonly value: number; readonly vector: readonly number[] }[] {
  const places = symmetric.map((_, place) => place);
  let matrix = symmetric;
  let vectors = identity(symmetric.length);
  for (let turn = 0; turn < 100 * symmetric.length ** 2; turn += 1) {
    const beside = places.flatMap((i) => places.slice(i + 1).map((j) => ({ i, j, entry: Math.abs(matrix[i]![j]!) })));
    const largest = beside.toSorted((a, b) => b.entry - a.entry)[0];
    if (largest === undefined || largest.entry < 1e-13) break;
    const { i, j } = largest;
    const angle = Math.atan2(2 * matrix[i]![j]!, matrix[i]![i]! - matrix[j]![j]!) / 2;
    const rotation = identity(symmetric.length).map((row) => [...row]);
    rotation[i]![i] = rotation[j]![j] = Math.cos(angle);
    rotation[j]![i] = Math.sin(angle);
    rotation[i]![j] = -Math.sin(angle);
    matrix = product(product(flipped(rotation), matrix), rotation);
    vectors = product(vectors, rotation);
  }
  return places
    .map((place) => ({ value: matrix[place]![place]!, vector: vectors.map((row) => row[place]!) }))
    .toSorted((a, b) => b.value - a.value);
}

export function product(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((whole, entry, at) => whole + entry * b[at]![j]!, 0)));
}

export function flipped(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j]!));
}

function identity(size: number): Matrix {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}
