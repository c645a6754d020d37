/**
 * Raking by another road: the multiplicative case of calibration, solved by Newton's method on one unknown a category, person
 * by person (Deville and Särndal, "Calibration Estimators in Survey Sampling", Journal of the American Statistical
 * Association 87, 1992, section 2). Without bounds. Shares no code with `rake.ts`; only for tests.
 */
export function rakeSlowly(
  people: readonly (readonly number[])[],
  targets: readonly (readonly number[])[],
): readonly number[] {
  const n = people.length;
  // One column for everybody, and of each margin all categories but its last, which follow from the rest.
  const wanted = [n, ...targets.flatMap((shares) => shares.slice(0, -1).map((share) => share * n))];
  const row = (person: readonly number[]): number[] => [
    1,
    ...targets.flatMap((shares, margin) => shares.slice(0, -1).map((_, at) => (person[margin] === at ? 1 : 0))),
  ];
  const rows = people.map(row);
  const unknown = wanted.map(() => 0);
  const weightsNow = (): number[] =>
    rows.map((x) => Math.exp(x.reduce((sum, value, k) => sum + value * unknown[k]!, 0)));
  for (let step = 0; step < 200; step += 1) {
    const weights = weightsNow();
    const gap = wanted.map((total, k) => total - rows.reduce((sum, x, i) => sum + weights[i]! * x[k]!, 0));
    if (Math.max(...gap.map(Math.abs)) < 1e-10 * n) break;
    const slope = wanted.map((_, a) =>
      wanted.map((__, b) => rows.reduce((sum, x, i) => sum + weights[i]! * x[a]! * x[b]!, 0)),
    );
    const move = solve(slope, gap);
    // Long steps overshoot the exponential: they are shortened.
    const longest = Math.max(1, ...move.map(Math.abs));
    for (const [k, by] of move.entries()) unknown[k]! += by / longest;
  }
  return weightsNow();
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const a = matrix.map((row, i) => [...row, right[i]!]);
  const size = a.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let r = column + 1; r < size; r += 1) if (Math.abs(a[r]![column]!) > Math.abs(a[pivot]![column]!)) pivot = r;
    [a[column], a[pivot]] = [a[pivot]!, a[column]!];
    for (let r = 0; r < size; r += 1) {
      if (r === column) continue;
      const factor = a[r]![column]! / a[column]![column]!;
      for (let k = column; k <= size; k += 1) a[r]![k]! -= factor * a[column]![k]!;
    }
  }
  return a.map((row, i) => row[size]! / row[i]!);
}
