/**
 * Shares a sum out over regions by people and need, and keeps floors, minimum, cap and commitments while staying as near as can be to what
 * people and need alone would give.
 *
 * In order: ideal shares (`ideal.ts`); whether all rules can hold (a linear programme, `nearest-whole.ts`), and if not, which clash (`clash.ts`); what
 * each class of regions gets of which the same floors speak (`multiples.ts`), in whole cents; and within a class the same multiple of the ideal
 * share for all that are not at a bound (`spread.ts`). All adds up to the sum, and floors hold after rounding as well.
 */
import { err, ok, type Result } from '../../result.ts';
import { boundedRegions, capOf, classesOf, minimumOf, within, type FloorNeeds } from './classes.ts';
import { clashOf, isCrossed } from './clash.ts';
import { floorMembers } from './floor-members.ts';
import { idealShares } from './ideal.ts';
import { classTotals } from './multiples.ts';
import { nearestWhole } from './nearest-whole.ts';
import { spread } from './spread.ts';
import type { Allocation, AllocationProblem, AllocationRegion, AllocationTerms, RegionShare } from './terms.ts';
import { wrongInput } from './wrong-input.ts';

export function allocate(
  terms: AllocationTerms,
  regions: readonly AllocationRegion[],
): Result<Allocation, AllocationProblem> {
  const wrong = wrongInput(terms, regions);
  if (wrong !== undefined) return err(wrong);
  const floors = terms.floors.map((floor): FloorNeeds => ({
    floor,
    cents: partOf(terms.sum, floor.atLeast),
    members: floorMembers(floor.to, regions),
  }));
  const empty = floors.find(({ members }) => members.size === 0);
  if (empty !== undefined) return err({ type: 'empty-floor', floor: empty.floor.key });

  const ideal = idealShares(terms, regions);
  const bounded = boundedRegions(terms, regions, ideal, { minimum: true, prior: true, cap: true });
  const clash = (): Result<never, AllocationProblem> => err(clashOf(terms, regions, ideal, floors));
  if (bounded.some(isCrossed)) return clash();
  const classes = classesOf(bounded, floors);
  const near = classes.map((one) => one.near);
  if (nearestWhole(terms.sum, classes, floors, near) === undefined) return clash();
  const whole = nearestWhole(terms.sum, classes, floors, classTotals(terms.sum, classes, floors));
  if (whole === undefined) return clash();

  const amounts = Array.from({ length: regions.length }, () => 0);
  classes.forEach((one, at) => {
    const shares = spread(whole[at] ?? 0, one.regions);
    one.members.forEach((place, n) => {
      amounts[place] = shares[n] ?? 0;
    });
  });
  return ok({
    regions: regions.map(({ region, people, prior }, at): RegionShare => {
      const total = amounts[at] ?? 0;
      const base = Math.floor(ideal[at]?.base ?? 0);
      const need = Math.floor(ideal[at]?.need ?? 0);
      const share = (ideal[at]?.base ?? 0) + (ideal[at]?.need ?? 0);
      const isHeld = total === bounded[at]?.least && total > share;
      return {
        region,
        base,
        need,
        moved: total - base - need,
        total,
        at: isHeld
          ? prior >= minimumOf(terms, people)
            ? 'prior'
            : 'minimum'
          : total === capOf(terms, people)
            ? 'cap'
            : null,
      };
    }),
    floors: floors.map(({ floor, cents, members }) => {
      const sumOf = (of: (at: number) => number): number => [...members].reduce((sum, at) => sum + of(at), 0);
      return {
        key: floor.key,
        required: cents,
        reached: sumOf((at) => amounts[at] ?? 0),
        binding: sumOf((at) => within(bounded[at]!, bounded[at]!.ideal)) < cents - 0.5,
        regions: [...members].map((at) => regions[at]!.region),
      };
    }),
  });
}

/** So many of 10,000 parts of a sum, rounded up, in numbers that stay exact. */
const partOf = (sum: number, parts: number): number =>
  Math.floor(sum / 10_000) * parts + Math.ceil(((sum % 10_000) * parts) / 10_000);
