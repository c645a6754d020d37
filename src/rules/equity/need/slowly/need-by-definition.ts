/**
 * The need of one region from the definitions, counting and adding anew for each: quadratic in the number of regions. It shares no code with
 * `need-index.ts`, which is held against it.
 */
import type { NeedRow } from '../need-index.ts';
import type { NeedGroup, NeedIndicator, NeedProfile } from '../profile.ts';

/** Undefined where it has none. */
export function scoreByDefinition(profile: NeedProfile, rows: readonly NeedRow[], row: NeedRow): number | undefined {
  if (!isScored(profile, row)) return undefined;
  const scored = rows.filter((one) => isScored(profile, one));
  let [sum, weights, product, power] = [0, 0, 1, 1];
  const all = profile.groups.reduce((total, group) => total + group.weight, 0);
  for (const group of profile.groups) {
    const highest = Math.max(...scored.map((one) => groupAverage(profile, group, rows, one)));
    const average = groupAverage(profile, group, rows, row);
    const value = !group.scaled ? average : highest <= 0 ? 0 : (average / highest) * 10;
    sum += value * group.weight;
    weights += group.weight;
    product *= value;
    power *= value ** (group.weight / all);
  }
  return { product, geometric: power, arithmetic: sum / weights }[profile.combination];
}

function isScored({ groups, missing }: NeedProfile, row: NeedRow): boolean {
  const lacks = groups.map(({ components }) =>
    components.map(({ indicators }) => indicators.filter(({ key }) => figureOf(row, key) === undefined).length),
  );
  const ofGroups = lacks.map((some) => some.reduce((a, b) => a + b, 0));
  const most = missing.within === 'group' ? Math.max(...ofGroups) : ofGroups.reduce((a, b) => a + b, 0);
  const isEmpty = groups.some(({ components }, g) =>
    components.some(({ indicators }, c) => indicators.length === lacks[g]![c]),
  );
  return most <= missing.atMost && !isEmpty;
}

function groupAverage(profile: NeedProfile, group: NeedGroup, rows: readonly NeedRow[], row: NeedRow): number {
  let [sum, weights] = [0, 0];
  for (const component of group.components) {
    let [inner, innerWeights] = [0, 0];
    for (const indicator of component.indicators) {
      const known = figureOf(row, indicator.key) !== undefined;
      if (!known && profile.missing.rule === 'average-present') continue;
      const middle = profile.normalisation === 'z-score' ? 0 : 50;
      inner += indicator.weight * (known ? onScale(profile, indicator, rows, row) : middle);
      innerWeights += indicator.weight;
    }
    sum += component.weight * (inner / innerWeights);
    weights += component.weight;
  }
  return sum / weights;
}

function onScale(
  { normalisation }: NeedProfile,
  indicator: NeedIndicator,
  rows: readonly NeedRow[],
  row: NeedRow,
): number {
  const known = rows.flatMap((one) => figureOf(one, indicator.key) ?? []);
  const own = figureOf(row, indicator.key)!;
  const isMore = indicator.direction === 'more-is-need';
  if (normalisation === 'percentile') {
    const ranked = indicator.zerosApart === true ? known.filter((figure) => figure > 0) : known;
    if (indicator.zerosApart === true && own <= 0) return 0;
    return (ranked.filter((figure) => (isMore ? figure <= own : figure >= own)).length / ranked.length) * 100;
  }
  if (normalisation === 'min-max') {
    const [least, most] = [Math.min(...known), Math.max(...known)];
    if (least === most) return 50;
    return ((isMore ? own - least : most - own) / (most - least)) * 100;
  }
  // The mean square less the square of the mean, in place of squared distances from the mean.
  const mean = known.reduce((a, b) => a + b, 0) / known.length;
  const variance = known.reduce((a, b) => a + b * b, 0) / known.length - mean * mean;
  if (new Set(known).size === 1) return 0;
  return ((isMore ? 1 : -1) * (own - mean)) / Math.sqrt(variance);
}

const figureOf = ({ values }: NeedRow, key: string): number | undefined => values[key] ?? undefined;
