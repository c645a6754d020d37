/**
 * Which rules cannot all hold: a smallest set in the sense that without any one of them the others could. Found by leaving out one rule after
 * the other, and for good where the rest still clashes (the deletion filter of Chinneck and Dravnieks, ORSA Journal on Computing 3, 1991).
 */
import { boundedRegions, classesOf, type BoundedRegion, type FloorNeeds, type KeptRules } from './classes.ts';
import type { IdealShare } from './ideal.ts';
import { nearestWhole } from './nearest-whole.ts';
import type { AllocationProblem, AllocationRegion, AllocationTerms, ClashingRule } from './terms.ts';

type Clash = Extract<AllocationProblem, { readonly type: 'clash' }>;

type Rule = 'minimum' | 'prior' | 'cap' | FloorNeeds;

export function clashOf(
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
  ideal: readonly IdealShare[],
  floors: readonly FloorNeeds[],
): Clash {
  let kept: readonly Rule[] = ['minimum', 'prior', 'cap', ...floors];
  // From the back: where there is a choice, what holds for all regions is named before a floor is.
  for (const rule of [...kept].reverse()) {
    const without = kept.filter((one) => one !== rule);
    if (!canHold(terms, regions, ideal, without)) kept = without;
  }
  const region = boundedRegions(terms, regions, ideal, keptOf(kept)).find(isCrossed)?.region;
  return {
    type: 'clash',
    rules: kept.map((rule): ClashingRule =>
      typeof rule === 'string'
        ? { rule, cents: taken(rule, terms, regions, ideal) }
        : { rule: { floor: rule.floor.key }, cents: rule.cents },
    ),
    ...(region !== undefined && { region }),
  };
}

/** No amount lies within its bounds. */
export const isCrossed = ({ least, most }: BoundedRegion): boolean => least > most;

const keptOf = (rules: readonly Rule[]): KeptRules => ({
  minimum: rules.includes('minimum'),
  prior: rules.includes('prior'),
  cap: rules.includes('cap'),
});

function canHold(
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
  ideal: readonly IdealShare[],
  rules: readonly Rule[],
): boolean {
  const floors = rules.filter((rule) => typeof rule !== 'string');
  const bounded = boundedRegions(terms, regions, ideal, keptOf(rules));
  if (bounded.some(isCrossed)) return false;
  const classes = classesOf(bounded, floors);
  const near = classes.map((one) => one.near);
  return nearestWhole(terms.sum, classes, floors, near) !== undefined;
}

/** By one rule alone: what it gives all regions at least, or, for a cap, at most. */
function taken(
  rule: 'minimum' | 'prior' | 'cap',
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
  ideal: readonly IdealShare[],
): number {
  const bounded = boundedRegions(terms, regions, ideal, keptOf([rule]));
  return bounded.reduce((sum, { least, most }) => sum + (rule === 'cap' ? most : least), 0);
}
