/** The map of a synthetic city: districts of different sizes, and where each project belongs and how popular it is there. */
import { AliasTable } from '../../alias-table.ts';
import type { Settings } from './options.ts';
import { exp, nearlyNormal } from '../../portable-math.ts';
import { randomFor } from '../../random.ts';

/** Standard deviation of the logarithm of a district's population. */
const SIZE_SPREAD = 0.6;
const CITYWIDE_PROJECTS = 0.2;
/** The same of a project's popularity: in Lodz 2022 and 2023, Toulouse 2022 and Warsaw 2026 that of its votes is about 1.05. */
const POPULARITY_SPREAD = 1;

/** The projects of one district, or those for the whole city. */
export interface Group {
  readonly projects: Uint32Array;
  /** Draws a place in `projects`, by popularity. */
  readonly popularity: AliasTable;
}

export interface City {
  /** Draws the district of a voter. */
  readonly population: AliasTable;
  /** By district; last, the projects for the whole city (which may be none). */
  readonly groups: readonly Group[];
  /** Place in `groups` by project. */
  readonly groupOf: Uint32Array;
  /** Probability of each project within its group. */
  readonly shareInGroup: Float64Array;
  /** Draws any project: by the population of its district, as if everybody lived in the city as a whole, and popularity. */
  readonly anywhere: AliasTable;
}

export function makeCity({ seed, projects, districts = 1 }: Settings): City {
  const random = randomFor(seed, 'city');
  const population = new AliasTable(Array.from({ length: districts }, () => exp(SIZE_SPREAD * nearlyNormal(random))));
  const citywide = districts === 1 ? 0 : Math.min(Math.round(CITYWIDE_PROJECTS * projects), projects - districts);
  const deck = Uint32Array.from({ length: projects }, (_, project) => project);
  random.shuffle(deck, projects);
  // In the order of the shuffled deck: a project for every district, those for the city, then by population.
  const members: number[][] = Array.from({ length: districts + 1 }, () => []);
  deck.forEach((project, place) => {
    const group = place < districts ? place : place < districts + citywide ? districts : population.draw(random);
    members[group]!.push(project);
  });
  const groupOf = new Uint32Array(projects);
  const shareInGroup = new Float64Array(projects);
  const weights = new Float64Array(projects);
  const groups = members.map((listed, group): Group => {
    const popularity = new AliasTable(listed.map(() => exp(POPULARITY_SPREAD * nearlyNormal(random))));
    listed.forEach((project, place) => {
      groupOf[project] = group;
      shareInGroup[project] = popularity.shares[place]!;
      weights[project] = popularity.shares[place]! * (population.shares[group] ?? CITYWIDE_PROJECTS);
    });
    return { projects: Uint32Array.from(listed), popularity };
  });
  return { population, groups, groupOf, shareInGroup, anywhere: new AliasTable(weights) };
}
