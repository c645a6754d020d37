/**
 * Linear programmes in few variables: the two-phase simplex method on a dense tableau, with Bland's rule, by which it cannot go round in circles.
 *
 * Source: Dantzig, "Linear Programming and Extensions" (Princeton 1963); Bland, "New Finite Pivoting Rules for the Simplex Method" (Mathematics of
 * Operations Research 2, 1977). For numbers around 1: what is closer to zero than 1e-9 counts as zero.
 */
export interface Constraint {
  /** One for each variable. */
  readonly coefficients: readonly number[];
  readonly is: 'at-least' | 'at-most' | 'equal';
  readonly bound: number;
}

const NEARLY_ZERO = 1e-9;
const NEARLY_MET = 0.01;

/**
 * Values of variables, none below zero, that keep all constraints and make the sum of `costs` times them the least; undefined when nothing keeps
 * them all. The least must exist: costs of what may grow without end are not negative.
 */
export function leastCost(costs: readonly number[], constraints: readonly Constraint[]): readonly number[] | undefined {
  const tableau = tableauOf(costs.length, constraints);
  minimise(tableau, (column) => (column >= tableau.artificialFrom ? 1 : 0));
  const unmet = tableau.basis.some(
    (column, row) => column >= tableau.artificialFrom && tableau.rows[row]!.at(-1)! > NEARLY_MET,
  );
  if (unmet) return undefined;
  driveOutArtificial(tableau);
  minimise(tableau, (column) => costs[column] ?? 0, tableau.artificialFrom);
  const values = costs.map(() => 0);
  tableau.basis.forEach((column, row) => {
    if (column < values.length) values[column] = Math.max(0, tableau.rows[row]!.at(-1)!);
  });
  return values;
}

interface Tableau {
  /** Coefficients and, last, the bound. */
  readonly rows: number[][];
  /** The column of the variable that each row gives. */
  readonly basis: number[];
  readonly artificialFrom: number;
}

function tableauOf(variables: number, constraints: readonly Constraint[]): Tableau {
  const inequalities = constraints.filter(({ is }) => is !== 'equal').length;
  const artificialFrom = variables + inequalities;
  const width = artificialFrom + constraints.length;
  const basis: number[] = [];
  let slack = variables;
  const rows = constraints.map(({ coefficients, is, bound }, at) => {
    const row = Array.from({ length: width + 1 }, () => 0);
    const sign = bound < 0 ? -1 : 1;
    coefficients.forEach((coefficient, column) => {
      row[column] = sign * coefficient;
    });
    row[width] = sign * bound;
    let start = artificialFrom + at;
    if (is !== 'equal') {
      const own = sign * (is === 'at-most' ? 1 : -1);
      row[slack] = own;
      if (own > 0) start = slack;
      slack += 1;
    }
    row[start] = 1;
    basis.push(start);
    return row;
  });
  return { rows, basis, artificialFrom };
}

/** Columns from `closedFrom` on may no longer enter. */
function minimise({ rows, basis }: Tableau, costOf: (column: number) => number, closedFrom = Infinity): void {
  const columns = (rows[0]?.length ?? 1) - 1;
  for (;;) {
    let entering = -1;
    for (let column = 0; column < Math.min(columns, closedFrom) && entering < 0; column++) {
      const reduced = rows.reduce((sum, row, at) => sum - costOf(basis[at]!) * row[column]!, costOf(column));
      if (reduced < -NEARLY_ZERO) entering = column;
    }
    if (entering < 0) return;
    let leaving = -1;
    let least = Infinity;
    rows.forEach((row, at) => {
      if (row[entering]! <= NEARLY_ZERO) return;
      const ratio = row[columns]! / row[entering]!;
      const isLess = ratio < least - NEARLY_ZERO;
      if (isLess || (ratio < least + NEARLY_ZERO && basis[at]! < basis[leaving]!)) {
        least = Math.min(ratio, least);
        leaving = at;
      }
    });
    if (leaving < 0) throw new Error('a linear programme without a least cost');
    pivot(rows, leaving, entering);
    basis[leaving] = entering;
  }
}

/**
 * An artificial variable may still be in the basis, at zero. The second phase must not raise it again, so another takes its place; where none can, the
 * row says only what others say, and goes.
 */
function driveOutArtificial({ rows, basis, artificialFrom }: Tableau): void {
  for (let row = rows.length - 1; row >= 0; row--) {
    if (basis[row]! < artificialFrom) continue;
    const column = rows[row]!.findIndex((value, at) => at < artificialFrom && Math.abs(value) > NEARLY_ZERO);
    if (column < 0) {
      rows.splice(row, 1);
      basis.splice(row, 1);
    } else {
      pivot(rows, row, column);
      basis[row] = column;
    }
  }
}

function pivot(rows: number[][], leaving: number, entering: number): void {
  const own = rows[leaving]!;
  const by = own[entering]!;
  for (let column = 0; column < own.length; column++) own[column] = own[column]! / by;
  rows.forEach((row, at) => {
    const times = row[entering]!;
    if (at === leaving || times === 0) return;
    for (let column = 0; column < row.length; column++) row[column] = row[column]! - times * own[column]!;
  });
}
