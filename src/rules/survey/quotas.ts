/**
 * Quotas: how many answers are wanted of whom, which are full, and whether somebody still has a place.
 *
 * A quota may name a region, an age group, both, or neither (then it holds for all). An answer needs a place in every quota that
 * names its kind of person; who is named by none always has one. The field calls an answer beyond a full quota "quota
 * filled" and leaves it out of the results (AAPOR, "Standard Definitions", disposition 4.80).
 */

export interface Quota {
  /** Null: of every region. */
  readonly region: string | null;
  /** Null: of every age. */
  readonly age: string | null;
  readonly wanted: number;
}

export interface Person {
  readonly region: string;
  readonly age: string | null;
}

export interface Standing<Q extends Quota = Quota> {
  readonly quota: Q;
  readonly got: number;
  readonly left: number;
  readonly full: boolean;
}

export const isNamedBy = (person: Person, quota: Quota): boolean =>
  (quota.region === null || quota.region === person.region) && (quota.age === null || quota.age === person.age);

/** `counted`: those who answered within their quotas. */
export const standings = <Q extends Quota>(quotas: readonly Q[], counted: readonly Person[]): readonly Standing<Q>[] =>
  quotas.map((quota) => {
    const got = counted.filter((person) => isNamedBy(person, quota)).length;
    return { quota, got, left: Math.max(0, quota.wanted - got), full: got >= quota.wanted };
  });

/** The full quotas in which this person finds no place; none: there is one. */
export const noPlaceIn = <Q extends Quota>(standing: readonly Standing<Q>[], person: Person): readonly Q[] =>
  standing.filter(({ full, quota }) => full && isNamedBy(person, quota)).map(({ quota }) => quota);

/**
 * Shares out `total` wanted answers by population: whole numbers by largest remainder (Hamilton), ties to the region named
 * first. Regions that get none are left out.
 */
export function shareOut(
  total: number,
  regions: readonly { readonly region: string; readonly people: number }[],
): readonly Quota[] {
  const all = regions.reduce((sum, { people }) => sum + people, 0);
  if (!(all > 0)) return [];
  const exact = regions.map(({ people }) => (total * people) / all);
  const given = exact.map(Math.floor);
  const left = total - given.reduce((sum, each) => sum + each, 0);
  const byRemainder = exact
    .map((each, at) => ({ at, remainder: each - given[at]! }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) given[at]! += 1;
  return regions.flatMap(({ region }, at) => (given[at]! > 0 ? [{ region, age: null, wanted: given[at]! }] : []));
}
