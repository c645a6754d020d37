/**
 * The weights of a survey: respondents within their quotas, raked to where people live and how old they are. Pure.
 *
 * Classes are joined until every combination holds ten people (`weightingClasses`), so that the table of weights can be
 * published whole. Weights stay between a fifth of the mean and five times it: beyond that one answer would speak for a crowd.
 */
import {
  designEffectOf,
  rake,
  weightingClasses,
  type DesignEffect,
  type Margin,
  type Raked,
  type WeightingClasses,
} from '../../rules/survey/index.ts';
import { ageGroups, type AgeTargets } from './age-groups.ts';
import type { PeopledRegion } from './store/questions.ts';

/** No published count is of fewer people. */
export const leastPeople = 10;
/** With fewer groups, a raw and a weighted figure together would tell what each group said. */
const leastGroups = 4;
export const weightBounds = { low: 0.2, high: 5 } as const;

export interface Weighed extends DesignEffect {
  readonly classes: WeightingClasses;
  /** In the order of the respondents; all 1 where nothing was weighted. */
  readonly weights: readonly number[];
  /** By region class, then age class (one where age was not asked). */
  readonly cellWeights: readonly (readonly number[])[];
  /** Where they live, how old they are: what was raked to. */
  readonly by: { readonly region: boolean; readonly age: boolean };
  readonly rounds: number;
  readonly trimmed: number;
  readonly reached: boolean;
  readonly worst: Raked['worst'];
}

export interface WeighedPerson {
  readonly regionId: string;
  readonly ageGroup: string | null;
}

export function weigh(
  respondents: readonly WeighedPerson[],
  { regions, ageTargets }: { readonly regions: readonly PeopledRegion[]; readonly ageTargets: AgeTargets | null },
): Weighed {
  const classes = weightingClasses(
    respondents.map(({ regionId, ageGroup }) => ({ region: regionId, age: ageGroup })),
    {
      regions: regions.map(({ id, people }) => ({ name: id, people: people ?? 0 })),
      ages: ageTargets === null ? [] : ageGroups.map((name, at) => ({ name, people: ageTargets.people[at] ?? 0 })),
      least: leastPeople,
    },
  );
  const enough = classes.counts.flat().length >= leastGroups;
  const by = {
    region: enough && classes.regions.length > 1 && regions.every(({ people }) => people !== null),
    age: enough && classes.ages.length > 1,
  };
  const margins: readonly Margin[] = [
    ...(by.region
      ? [{ name: 'region', categories: classes.regions.map(({ people }, at) => ({ name: String(at), share: people })) }]
      : []),
    ...(by.age
      ? [{ name: 'age', categories: classes.ages.map(({ people }, at) => ({ name: String(at), share: people })) }]
      : []),
  ];
  const regionOf = classIndex(classes.regions);
  const ageOf = classIndex(classes.ages);
  const cells = respondents.map(({ regionId, ageGroup }) => ({
    region: regionOf.get(regionId) ?? 0,
    age: ageOf.get(ageGroup ?? '') ?? 0,
  }));
  const raked = rake(
    cells.map(({ region, age }) => [...(by.region ? [String(region)] : []), ...(by.age ? [String(age)] : [])]),
    margins,
    { bounds: weightBounds, tolerance: 1e-9, mostRounds: 1_000 },
  );
  // Every combination holds people, so nothing can be empty; with nobody there is nothing to weigh.
  const { weights, rounds, trimmed, reached, worst } = raked.ok
    ? raked.value
    : { ...unweighted, weights: respondents.map(() => 1) };
  const cellWeights = classes.counts.map((row) => row.map(() => 1));
  for (const [at, { region, age }] of cells.entries()) cellWeights[region]![age] = weights[at]!;
  return { classes, weights, cellWeights, by, rounds, trimmed, reached, worst, ...designEffectOf(weights) };
}

const unweighted = { rounds: 0, trimmed: 0, reached: true, worst: { margin: '', category: '', distance: 0 } };

const classIndex = (classes: readonly { readonly members: readonly string[] }[]): ReadonlyMap<string, number> =>
  new Map(classes.flatMap(({ members }, at) => members.map((member) => [member, at])));

/** The class of each respondent's region, for tables. */
export const regionClassOf = ({ classes }: Weighed): ReadonlyMap<string, number> => classIndex(classes.regions);
