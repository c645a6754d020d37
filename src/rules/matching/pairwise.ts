/**
 * Claims of the quadratic match bounded by pairs (match.ts has the formula and its source): exact, in time that grows with the pairs of people who pledge to
 * the same project, and in memory that grows with people and pledges alone.
 *
 * One person after the other: what they have in common with each later one is added up over all projects into one row, used, and cleared.
 */

/** Of one project, by person in rising order: roots of their pledges. */
export interface PledgeRoots {
  readonly people: Int32Array;
  readonly roots: Float64Array;
}

/** `together`: M, in cents. Claims in cents and fractions, in the order of the projects; each sum goes through the pairs in the order of the people. */
export function pairwiseClaims(projects: readonly PledgeRoots[], people: number, together: number): readonly number[] {
  const claims = projects.map(() => 0);
  const common = new Float64Array(people);
  // How far each project has been gone through: people come in the same order in all of them.
  const reached = projects.map(() => 0);
  const own = ofPeople(projects, people);
  for (let person = 0; person < people; person++) {
    const pledgedTo = own[person]!;
    for (const project of pledgedTo) addCommon(projects[project]!, reached[project]!, common);
    for (const project of pledgedTo) {
      claims[project]! += claimOf(projects[project]!, reached[project]!, common, together);
    }
    for (const project of pledgedTo) {
      clear(projects[project]!, reached[project]!, common);
      reached[project]! += 1;
    }
  }
  return claims;
}

function ofPeople(projects: readonly PledgeRoots[], people: number): readonly (readonly number[])[] {
  const own = Array.from({ length: people }, (): number[] => []);
  projects.forEach((project, at) => project.people.forEach((person) => own[person]!.push(at)));
  return own;
}

function addCommon({ people, roots }: PledgeRoots, at: number, common: Float64Array): void {
  const root = roots[at]!;
  for (let other = at + 1; other < people.length; other++) common[people[other]!]! += root * roots[other]!;
}

function claimOf({ people, roots }: PledgeRoots, at: number, common: Float64Array, together: number): number {
  const root = roots[at]!;
  let claim = 0;
  for (let other = at + 1; other < people.length; other++)
    claim += (2 * root * roots[other]! * together) / (together + common[people[other]!]!);
  return claim;
}

function clear({ people }: PledgeRoots, at: number, common: Float64Array): void {
  for (let other = at + 1; other < people.length; other++) common[people[other]!] = 0;
}
