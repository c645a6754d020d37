/** What is wrong with terms or regions before anything is computed. */
import type { AllocationProblem, AllocationRegion, AllocationTerms, Floor } from './terms.ts';

const MOST = 10 ** 13;
const isCents = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0 && amount <= MOST;
const isShare = (share: number): boolean => Number.isInteger(share) && share >= 0 && share <= 10_000;

export function wrongInput(
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
): AllocationProblem | undefined {
  const field = wrongField(terms);
  if (field !== undefined) return { type: 'wrong-terms', field };
  const keys = terms.floors.map(({ key }) => key);
  const floor = terms.floors.find((one, at) => !isFloor(one) || keys.indexOf(one.key) !== at);
  if (floor !== undefined) return { type: 'wrong-terms', field: 'floors', floor: floor.key };
  const seen = new Set<string>();
  for (const { region, people, need, prior } of regions) {
    if (seen.has(region)) return { type: 'region-twice', region };
    seen.add(region);
    const isRight =
      Number.isFinite(people) &&
      people >= 0 &&
      isCents(prior) &&
      (need === null || (Number.isFinite(need) && need >= 0));
    if (!isRight) return { type: 'wrong-region', region };
  }
  return regions.some(({ people }) => people > 0) ? undefined : { type: 'nobody' };
}

function wrongField(terms: AllocationTerms): keyof AllocationTerms | undefined {
  const { sum, base, minimum, cap, minimumPerHead, capPerHead } = terms;
  if (!isCents(sum) || sum === 0) return 'sum';
  if (!isShare(base)) return 'base';
  if (!isCents(minimum)) return 'minimum';
  if (minimumPerHead !== undefined && !isCents(minimumPerHead)) return 'minimumPerHead';
  if (capPerHead !== undefined && !(isCents(capPerHead) && capPerHead > 0)) return 'capPerHead';
  return cap === null || (isCents(cap) && cap > 0) ? undefined : 'cap';
}

const isFloor = ({ atLeast, to }: Floor): boolean =>
  isShare(atLeast) && (to.kind === 'members' ? to.of.length > 0 : isShare(to.share) && to.share > 0);
