/**
 * The classes by which a survey is weighted: regions and age groups, joined until every combination holds enough people.
 *
 * Joining small classes before raking is the field's practice, so that no weight hangs on a handful of people (Kalton and
 * Flores-Cervantes, "Weighting Methods", Journal of Official Statistics 19, 2003). Here it does a second thing: every count by
 * region and age can then be published, so that anybody can compute the weights again.
 *
 * While a combination holds too few, one of two joins is made, whichever moves fewer respondents: its region goes to
 * "all other regions", or its age group joins the smaller of its two neighbours. Ties: the join of regions; the one named first.
 * Regions in which nobody answered are among the others from the start.
 */

export interface Class {
  /** What was joined, in the order given. */
  readonly members: readonly string[];
  /** People of the population. */
  readonly people: number;
  readonly respondents: number;
}

export interface WeightingClasses {
  /** "All other regions" comes last, if there is such a class. */
  readonly regions: readonly (Class & { readonly others: boolean })[];
  /** From young to old; empty where age was not asked. */
  readonly ages: readonly Class[];
  /** Respondents by region class, then age class. */
  readonly counts: readonly (readonly number[])[];
}

export interface Known {
  readonly name: string;
  readonly people: number;
}

interface Group {
  readonly members: number[];
  others: boolean;
}

/** `ages` from young to old. Respondents are named by region, and by age unless `ages` is empty. */
export function weightingClasses(
  respondents: readonly { readonly region: string; readonly age: string | null }[],
  {
    regions,
    ages,
    least,
  }: { readonly regions: readonly Known[]; readonly ages: readonly Known[]; readonly least: number },
): WeightingClasses {
  const width = Math.max(1, ages.length);
  const table = countTable(respondents, regions, ages);
  const regionGroups: Group[] = [];
  const others: Group = { members: [], others: true };
  for (const at of regions.keys()) {
    if (sum(table[at]!) === 0) others.members.push(at);
    else regionGroups.push({ members: [at], others: false });
  }
  if (others.members.length > 0) regionGroups.push(others);
  const ageGroups: number[][] = Array.from({ length: width }, (_, at) => [at]);
  const cell = (region: Group, age: readonly number[]): number =>
    sum(region.members.flatMap((r) => age.map((a) => table[r]![a]!)));
  for (;;) {
    const small = smallest(regionGroups, ageGroups, cell, least);
    if (small === undefined || !joinOne(regionGroups, ageGroups, small, cell)) break;
  }
  return {
    regions: regionGroups.map((group) => ({
      ...classOf(group.members, regions, sum(ageGroups.map((age) => cell(group, age)))),
      others: group.others,
    })),
    ages:
      ages.length === 0
        ? []
        : ageGroups.map((age) => classOf(age, ages, sum(regionGroups.map((region) => cell(region, age))))),
    counts: regionGroups.map((region) => ageGroups.map((age) => cell(region, age))),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const classOf = (members: readonly number[], known: readonly Known[], respondents: number): Class => {
  const inOrder = [...members].sort((a, b) => a - b).map((at) => known[at]!);
  return { members: inOrder.map(({ name }) => name), people: sum(inOrder.map(({ people }) => people)), respondents };
};

function countTable(
  respondents: readonly { readonly region: string; readonly age: string | null }[],
  regions: readonly Known[],
  ages: readonly Known[],
): readonly number[][] {
  const regionAt = new Map(regions.map(({ name }, at) => [name, at]));
  const ageAt = new Map(ages.map(({ name }, at) => [name, at]));
  const table = regions.map(() => Array.from({ length: Math.max(1, ages.length) }, () => 0));
  for (const { region, age } of respondents) {
    const [r, a] = [regionAt.get(region), ages.length === 0 ? 0 : ageAt.get(age ?? '')];
    if (r === undefined || a === undefined) throw new Error(`nobody is known to live in ${region} at the age ${age}`);
    table[r]![a]! += 1;
  }
  return table;
}

interface Small {
  readonly region: number;
  readonly age: number;
  readonly people: number;
}

function smallest(
  regionGroups: readonly Group[],
  ageGroups: readonly (readonly number[])[],
  cell: (region: Group, age: readonly number[]) => number,
  least: number,
): Small | undefined {
  let found: Small | undefined;
  for (const [region, group] of regionGroups.entries()) {
    for (const [age, members] of ageGroups.entries()) {
      const people = cell(group, members);
      if (people < least && (found === undefined || people < found.people)) found = { region, age, people };
    }
  }
  return found;
}

/** False when nothing is left to join. */
function joinOne(
  regionGroups: Group[],
  ageGroups: number[][],
  { region, age }: Small,
  cell: (region: Group, age: readonly number[]) => number,
): boolean {
  const inRegion = (group: Group): number => sum(ageGroups.map((members) => cell(group, members)));
  const inAge = (at: number): number => sum(regionGroups.map((group) => cell(group, ageGroups[at]!)));
  const movedRegion = regionGroups.length > 1 ? regionToMove(regionGroups, region, inRegion) : undefined;
  const neighbour = [age - 1, age + 1]
    .filter((at) => at >= 0 && at < ageGroups.length)
    .sort((a, b) => inAge(a) - inAge(b) || a - b)[0];
  if (movedRegion === undefined && neighbour === undefined) return false;
  const costOfRegion = movedRegion === undefined ? Infinity : inRegion(regionGroups[movedRegion]!);
  const costOfAge = neighbour === undefined ? Infinity : Math.min(inAge(age), inAge(neighbour));
  if (costOfRegion <= costOfAge) moveToOthers(regionGroups, movedRegion!);
  else {
    const [first, second] = [Math.min(age, neighbour!), Math.max(age, neighbour!)];
    ageGroups.splice(first, 2, [...ageGroups[first]!, ...ageGroups[second]!]);
  }
  return true;
}

/** The region itself; for "all other regions", the smallest of the rest, which then joins them. */
function regionToMove(
  groups: readonly Group[],
  region: number,
  inRegion: (group: Group) => number,
): number | undefined {
  if (!groups[region]!.others) return region;
  return [...groups.keys()]
    .filter((at) => at !== region)
    .sort((a, b) => inRegion(groups[a]!) - inRegion(groups[b]!) || a - b)[0];
}

function moveToOthers(groups: Group[], at: number): void {
  const [moved] = groups.splice(at, 1);
  const others = groups.find((group) => group.others);
  if (others === undefined) groups.push({ members: moved!.members, others: true });
  else others.members.push(...moved!.members);
}
