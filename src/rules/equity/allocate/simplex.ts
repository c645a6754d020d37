/**
 * Linear programmes in few constraints: the two-phase simplex method on a dense tableau, with Bland's rule, by which it cannot go round in circles.
 * Variables have an upper bound of their own, which takes no row: one that stands at its bound is looked at from there (x = bound - x').
 *
 * Source: Dantzig, "Linear Programming and Extensions" (Princeton 1963), chapter 18 for upper bounds; Bland, "New Finite Pivoting Rules for the Simplex
 * Method" (Mathematics of Operations Research 2, 1977). For numbers around 1: what is closer to zero than 1e-9 counts as zero.
 */
export interface Constraint {
  /** One for each variable. */
  readonly coefficients: readonly number[];
  readonly is: 'at-least' | 'equal';
  readonly bound: number;
}

export interface Variable {
  readonly cost: number;
  /** At least 0; Infinity where there is none. */
  readonly most: number;
}

const NEARLY_ZERO = 1e-9;
const NEARLY_MET = 0.01;

/**
 * Values of variables, none below zero or above its bound, that keep all constraints and make the sum of costs times them the least; undefined when
 * nothing keeps them all. The least must exist: costs of what may grow without end are not negative.
 */
export function leastCost(
  variables: readonly Variable[],
  constraints: readonly Constraint[],
): readonly number[] | undefined {
  const tableau = tableauOf(variables, constraints);
  minimise(tableau, (column) => (column >= tableau.artificialFrom ? 1 : 0));
  const unmet = tableau.basis.some(
    (column, row) => column >= tableau.artificialFrom && tableau.rows[row]!.at(-1)! > NEARLY_MET,
  );
  if (unmet) return undefined;
  driveOutArtificial(tableau);
  minimise(tableau, (column) => variables[column]?.cost ?? 0, tableau.artificialFrom);
  const values = tableau.most.map(() => 0);
  tableau.basis.forEach((column, row) => {
    values[column] = Math.max(0, tableau.rows[row]!.at(-1)!);
  });
  return variables.map(({ most }, column) =>
    tableau.isTurned[column] === true ? most - values[column]! : values[column]!,
  );
}

interface Tableau {
  /** Coefficients and, last, the bound. */
  readonly rows: number[][];
  /** The column of the variable that each row gives. */
  readonly basis: number[];
  /** Of each column. */
  readonly most: readonly number[];
  /** Whether a column stands for how far its variable is below its upper bound. */
  readonly isTurned: boolean[];
  readonly artificialFrom: number;
}

function tableauOf(variables: readonly Variable[], constraints: readonly Constraint[]): Tableau {
  const inequalities = constraints.filter(({ is }) => is !== 'equal').length;
  const artificialFrom = variables.length + inequalities;
  const width = artificialFrom + constraints.length;
  const basis: number[] = [];
  let slack = variables.length;
  const rows = constraints.map(({ coefficients, is, bound }, at) => {
    const row = Array.from({ length: width + 1 }, () => 0);
    const sign = bound < 0 ? -1 : 1;
    coefficients.forEach((coefficient, column) => {
      row[column] = sign * coefficient;
    });
    row[width] = sign * bound;
    let start = artificialFrom + at;
    if (is === 'at-least') {
      row[slack] = -sign;
      if (sign < 0) start = slack;
      slack += 1;
    }
    row[start] = 1;
    basis.push(start);
    return row;
  });
  const most = Array.from({ length: width }, (_, column) => variables[column]?.most ?? Infinity);
  return { rows, basis, most, isTurned: most.map(() => false), artificialFrom };
}

/** Columns from `closedFrom` on may no longer enter. */
function minimise(tableau: Tableau, costOf: (column: number) => number, closedFrom = Infinity): void {
  const { rows, basis, most, isTurned } = tableau;
  const costs = most.map((_, column) => costOf(column));
  const turned = (column: number): number => (isTurned[column] === true ? -costs[column]! : costs[column]!);
  for (;;) {
    let entering = -1;
    for (let column = 0; column < Math.min(most.length, closedFrom) && entering < 0; column++) {
      // What cannot move at all is no way forward.
      if (most[column] === 0) continue;
      const reduced = rows.reduce((sum, row, at) => sum - turned(basis[at]!) * row[column]!, turned(column));
      if (reduced < -NEARLY_ZERO && !basis.includes(column)) entering = column;
    }
    if (entering < 0) return;
    const { leaving, step, isAtMost } = firstStopped(tableau, entering);
    if (most[entering]! <= step) {
      turnColumn(tableau, entering);
      continue;
    }
    if (leaving < 0) throw new Error('a linear programme without a least cost');
    if (isAtMost) turnBasic(tableau, leaving);
    pivot(rows, leaving, entering);
    basis[leaving] = entering;
  }
}

/** How far the entering variable can rise until one of the basis is at zero or at its bound; of those level the one with the lowest column. */
function firstStopped(
  { rows, basis, most }: Tableau,
  entering: number,
): { readonly leaving: number; readonly step: number; readonly isAtMost: boolean } {
  let [leaving, step, isAtMost] = [-1, Infinity, false];
  rows.forEach((row, at) => {
    const [slope, value, bound] = [row[entering]!, row.at(-1)!, most[basis[at]!]!];
    if (Math.abs(slope) <= NEARLY_ZERO || (slope < 0 && bound === Infinity)) return;
    const ratio = slope > 0 ? value / slope : (bound - value) / -slope;
    if (ratio < step - NEARLY_ZERO || (ratio < step + NEARLY_ZERO && basis[at]! < basis[leaving]!)) {
      step = Math.min(ratio, step);
      leaving = at;
      isAtMost = slope < 0;
    }
  });
  return { leaving, step, isAtMost };
}

/** A variable out of the basis, seen from its other end. */
function turnColumn({ rows, most, isTurned }: Tableau, column: number): void {
  for (const row of rows) {
    const last = row.length - 1;
    row[last] = row[last]! - row[column]! * most[column]!;
    row[column] = -row[column]!;
  }
  isTurned[column] = isTurned[column] !== true;
}

/** The variable that a row gives, seen from its other end. */
function turnBasic({ rows, basis, most, isTurned }: Tableau, at: number): void {
  const row = rows[at]!;
  const column = basis[at]!;
  for (let n = 0; n < row.length; n++) row[n] = -row[n]!;
  row[column] = 1;
  row[row.length - 1] = row.at(-1)! + most[column]!;
  isTurned[column] = isTurned[column] !== true;
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
