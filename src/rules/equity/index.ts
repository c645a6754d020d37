/** The door of the rules of equity: inequality between regions, need, and the sharing out of a sum. */
export { inequality } from './inequality/inequality.ts';
export type { Inequality } from './inequality/inequality.ts';
export type { LorenzPoint } from './inequality/lorenz.ts';
export type { InequalityProblem, InequalityRow } from './inequality/row.ts';
export type { Theil, TheilGroup } from './inequality/theil.ts';
