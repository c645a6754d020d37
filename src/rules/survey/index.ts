/** The rules of surveys: weights, what they cost, estimates with their errors, quotas, and what may be shown. */
export { designEffectOf } from './design-effect.ts';
export type { DesignEffect } from './design-effect.ts';
export { meanOf, shareOf } from './estimates.ts';
export type { Estimate } from './estimates.ts';
export { postStratify } from './post-stratify.ts';
export { isNamedBy, noPlaceIn, shareOut, standings } from './quotas.ts';
export type { Person, Quota, Standing } from './quotas.ts';
export { rake } from './rake.ts';
export type { Margin, Raked, RakeOptions, RakeProblem } from './rake.ts';
export { weightingClasses } from './weighting-classes.ts';
export type { Class, WeightingClasses } from './weighting-classes.ts';
export { hiddenCells } from './suppress.ts';
