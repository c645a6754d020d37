/** Why a region has its score, for a terminal: from its figures over components and groups to the score, each step such that it can be done again by hand. */
import type { NeedGroup, NeedProfile, RegionNeed } from '../rules/equity/index.ts';
import { howMany } from './how-many.ts';
import { textTable } from './text-table.ts';

export function* needExplained(
  profile: NeedProfile,
  name: string,
  need: RegionNeed,
  all: readonly RegionNeed[],
): Generator<string> {
  const scored = all.filter(({ score }) => score !== null).length;
  yield `${name}, after ${profile.name}.\n`;
  yield need.score === null
    ? `No score: ${whyNone(profile, need)}.\n`
    : `Score ${shown(need.score)}, rank ${need.rank} of ${scored}; ${shown(need.percentile)} % of regions are at or below it.\n`;
  for (const group of profile.groups) {
    yield `\n${group.key}: ${groupSentence(group, need, all)}\n`;
    yield* textTable([
      ['', 'weight', 'figure', SCALES[profile.normalisation], ''],
      ...group.components.flatMap((component) => [
        [
          component.key,
          String(component.weight),
          '',
          shown(valueOf(need.components, component.key)),
          'average of these:',
        ],
        ...component.indicators.map(({ key, weight, direction, zerosApart }) => {
          const { figure, value } = need.indicators.find((one) => one.key === key)!;
          const isZero = zerosApart === true && figure !== null && figure <= 0;
          const remark = isZero ? 'none of it' : figure === null ? absent(profile) : REMARKS[direction];
          return [`  ${key}`, String(weight), figure === null ? '?' : String(figure), shown(value), remark];
        }),
      ]),
    ]);
  }
  if (need.score !== null && profile.groups.length > 1) yield `\nThe score is ${scoreSentence(profile, need)}.\n`;
}

const SCALES = { percentile: 'percentile', 'z-score': 'z-score', 'min-max': '0 to 100' } as const;
const REMARKS = { 'more-is-need': '', 'less-is-need': 'less is need' } as const;

const shown = (value: number | null): string => (value === null ? '?' : value.toFixed(2));

const valueOf = (parts: RegionNeed['components'], key: string): number | null =>
  parts.find((part) => part.key === key)?.value ?? null;

const absent = ({ missing, normalisation }: NeedProfile): string =>
  missing.rule === 'average-present' ? 'left out' : `counts as ${normalisation === 'z-score' ? 0 : 50}`;

function whyNone({ missing }: NeedProfile, need: RegionNeed): string {
  const empty = need.components.filter(({ value }) => value === null).map(({ key }) => key);
  if (empty.length > 0) return `there is no figure of ${empty.join(', ')}`;
  const lacks = need.indicators.filter(({ figure }) => figure === null).length;
  const of = missing.within === 'group' ? ' of a group' : '';
  return `${howMany(lacks, 'figure')} ${lacks === 1 ? 'is' : 'are'} missing; at most ${missing.atMost}${of} may be`;
}

function groupSentence({ key, components, scaled }: NeedGroup, need: RegionNeed, all: readonly RegionNeed[]): string {
  const value = valueOf(need.groups, key);
  if (value === null) return 'no value without a score';
  if (!scaled) return `${shown(value)}, the average of its components`;
  const average = averageOf(components, need);
  const highest = all.reduce(
    (most, one) => (one.score === null ? most : Math.max(most, averageOf(components, one))),
    -Infinity,
  );
  return `${shown(value)} of 10, as the average of its components is ${shown(average)} and the highest is ${shown(highest)}`;
}

function averageOf(components: NeedGroup['components'], need: RegionNeed): number {
  let [sum, weights] = [0, 0];
  for (const { key, weight } of components) {
    sum += weight * valueOf(need.components, key)!;
    weights += weight;
  }
  return sum / weights;
}

function scoreSentence({ combination, groups }: NeedProfile, need: RegionNeed): string {
  const values = need.groups.map(({ value }) => shown(value));
  if (combination === 'product') return values.join(' times ');
  const weighed = values.map((value, at) => `${value} (weight ${groups[at]!.weight})`).join(' and ');
  return `the ${combination === 'arithmetic' ? 'weighted mean' : 'weighted geometric mean'} of ${weighed}`;
}
