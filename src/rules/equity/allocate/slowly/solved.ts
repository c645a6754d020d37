/** Linear equations by Gauss with the largest pivot; where some say the same, what is left open is 0. */
export function solved(equations: readonly (readonly number[])[]): readonly number[] | undefined {
  const rows = equations.map((row) => [...row]);
  const unknowns = rows.length;
  const size = Math.max(1, ...rows.flat().map((value) => Math.abs(value)));
  const rowOf = new Map<number, number>();
  for (let column = 0; column < unknowns; column++) {
    const open = [...rows.keys()].filter((row) => ![...rowOf.values()].includes(row));
    const pivot = open.toSorted((a, b) => Math.abs(rows[b]![column]!) - Math.abs(rows[a]![column]!))[0];
    if (pivot === undefined || Math.abs(rows[pivot]![column]!) < 1e-11 * size) continue;
    rowOf.set(column, pivot);
    rows.forEach((row, at) => {
      const times = row[column]! / rows[pivot]![column]!;
      if (at === pivot || times === 0) return;
      for (let n = column; n <= unknowns; n++) row[n] = row[n]! - times * rows[pivot]![n]!;
    });
  }
  const isContradicted = rows.some(
    (row, at) => ![...rowOf.values()].includes(at) && Math.abs(row[unknowns]!) > 1e-7 * size,
  );
  if (isContradicted) return undefined;
  return Array.from({ length: unknowns }, (_, column) => {
    const row = rowOf.get(column);
    return row === undefined ? 0 : rows[row]![unknowns]! / rows[row]![column]!;
  });
}
