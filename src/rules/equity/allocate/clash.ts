/**
 * Which rules cannot all hold: a smallest set in the sense that without any one of them the others could. Found by leaving out one rule after
 * the other, and for good where the rest still clashes (the deletion filter of Chinneck and Dravnieks, ORSA Journal on Computing 3, 1991).
 */
import { boundedRegions, capOf, classesOf, minimumOf, type FloorNeeds, type KeptRules } from './classes.ts';
import type { IdealShare } from './ideal.ts';
import { nearestWhole } from './nearest-whole.ts';
import type { AllocationRegion, AllocationTerms, ClashingRule } from './terms.ts';

type Rule = 'minimum' | 'prior' | 'cap' | FloorNeeds;

export function clashingRules(
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
  ideal: readonly IdealShare[],
  floors: readonly FloorNeeds[],
): readonly ClashingRule[] {
  let kept: readonly Rule[] = ['minimum', 'prior', 'cap', ...floors];
  for (const rule of [...kept].reverse()) {
    const without = kept.filter((one) => one !== rule);
    if (!canHold(terms, regions, ideal, without)) kept = without;
  }
  return kept.map((rule) =>
    typeof rule === 'string'
      ? { rule, cents: taken(rule, terms, regions) }
      : { rule: { floor: rule.floor.key }, cents: rule.cents },
  );
}

function canHold(
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
  ideal: readonly IdealShare[],
  rules: readonly Rule[],
): boolean {
  const kept: KeptRules = {
    minimum: rules.includes('minimum'),
    prior: rules.includes('prior'),
    cap: rules.includes('cap'),
  };
  const floors = rules.filter((rule) => typeof rule !== 'string');
  const bounded = boundedRegions(terms, regions, ideal, kept);
  if (bounded.some(({ least, most }) => least > most)) return false;
  const classes = classesOf(bounded, floors);
  const near = classes.map((one) => one.near);
  return nearestWhole(terms.sum, classes, floors, near) !== undefined;
}

const taken = (
  rule: 'minimum' | 'prior' | 'cap',
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
): number =>
  rule === 'minimum'
    ? regions.reduce((sum, { people }) => sum + minimumOf(terms, people), 0)
    : rule === 'prior'
      ? regions.reduce((sum, { prior }) => sum + prior, 0)
      : regions.reduce((sum, { people }) => sum + capOf(terms, people), 0);
