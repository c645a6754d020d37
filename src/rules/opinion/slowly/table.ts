/**
 * A second count of conversations, dense and naive, which the rules on opinion are held against: plain arrays, the formulas of
 * the field written out, and no code shared with what it checks. Too slow for a real conversation of any size.
 *
 * Formulas: Polis's mathematics of 2024 (github.com/compdemocracy/polis), as named in each file of ../polis/.
 */

/** A row per participant, an entry per statement: 1, 0 or -1, and undefined where there is no vote. At least one row. */
export type Table = readonly (readonly (number | undefined)[])[];

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, number) => whole + number, 0);
}

/** The votes on one statement. */
export function columnOf(table: Table, statement: number): number[] {
  return table.flatMap((row) => row[statement] ?? []);
}

/** Numbers of all statements. */
export function statementsOf(table: Table): number[] {
  return table[0]!.map((_, statement) => statement);
}

/** Statements with a vote: Polis's C is how many they are. */
export function heardOf(table: Table): number[] {
  return statementsOf(table).filter((statement) => columnOf(table, statement).length > 0);
}

export function rowsOfPart(table: Table, part: readonly number[], wanted: number): Table {
  return table.filter((_, participant) => part[participant] === wanted);
}
