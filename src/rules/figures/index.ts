/** The door of the rules of official figures: periods, what may be compared, and claims beside them. */
export { checkClaim } from './claim.ts';
export type { ClaimCheck, Claimed } from './claim.ts';
export { classOf, figureClasses } from './classes.ts';
export type { FigureClass } from './classes.ts';
export { compare } from './compare.ts';
export type { Comparison, Flag } from './compare.ts';
export type { Figure } from './figure.ts';
export { readPeriod } from './period.ts';
export type { Period } from './period.ts';
