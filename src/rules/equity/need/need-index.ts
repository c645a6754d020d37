/**
 * The need of each region after a profile, with all parts from which it comes, so that a page can say why.
 *
 * Source: OEHHA, "CalEnviroScreen 4.0" (October 2021): indicators become percentiles, a component is the average of its indicators, a group the
 * weighted average of its components, scaled so that the highest is 10, and the score is the product of the groups. Arithmetic and geometric
 * means in place of the product: OECD and JRC, "Handbook on Constructing Composite Indicators" (2008), section 6.
 */
import { err, ok, type Result } from '../../result.ts';
import { normalise, percentiles, type Figures } from './normalise.ts';
import { indicatorsOf, indicatorsOfGroup, type NeedComponent, type NeedProfile } from './profile.ts';

export interface NeedRow {
  readonly region: string;
  /** By the key of the indicator; null or absent where there is no figure. */
  readonly values: Readonly<Record<string, number | null>>;
}

export interface RegionNeed {
  readonly region: string;
  /** Null where too much is missing. */
  readonly score: number | null;
  /** The share of regions with a score that lie at or below, from 0 to 100. */
  readonly percentile: number | null;
  /** 1 is the greatest need; equal scores share the better rank. */
  readonly rank: number | null;
  /** Without values where there is no score. */
  readonly groups: readonly NeedPart[];
  readonly components: readonly NeedPart[];
  readonly indicators: readonly (NeedPart & { readonly figure: number | null })[];
}

export interface NeedPart {
  readonly key: string;
  /** Of an indicator as normalised, of a component and a group as averaged (and, of a group, scaled). */
  readonly value: number | null;
}

export type NeedProblem =
  | { readonly type: 'no-regions' }
  | { readonly type: 'region-twice'; readonly region: string }
  /** No region has a figure of it: usually a misspelled key. */
  | { readonly type: 'no-figures'; readonly indicator: string }
  | { readonly type: 'not-a-number'; readonly region: string; readonly indicator: string };

/** In the order of the rows. Time and space in proportion to regions times indicators, and the logarithm of regions. */
export function needIndex(profile: NeedProfile, rows: readonly NeedRow[]): Result<readonly RegionNeed[], NeedProblem> {
  const problem = problemOf(profile, rows);
  if (problem !== undefined) return err(problem);
  const asked = indicatorsOf(profile);
  const indicators = new Map(
    asked.map((indicator) => {
      const figures = rows.map(({ values }) => values[indicator.key] ?? null);
      return [indicator.key, { figures, values: normalise(profile.normalisation, indicator, figures) }];
    }),
  );
  const normalised = (key: string, row: number): number | null => indicators.get(key)?.values[row] ?? null;
  const counted = profile.missing.within === 'group' ? profile.groups.map(indicatorsOfGroup) : [asked];
  const components = new Map(
    profile.groups.flatMap((group) =>
      group.components.map((component) => [
        component,
        rows.map((_, row) => componentOf(profile, component, (key) => normalised(key, row))),
      ]),
    ),
  );
  // A region that has no score must not set the scale of those that have one.
  const isScored = rows.map(
    (_, row) =>
      counted.every(
        (some) => some.filter(({ key }) => normalised(key, row) === null).length <= profile.missing.atMost,
      ) && [...components.values()].every((values) => values[row] !== null),
  );
  const groups = profile.groups.map((group) => {
    const averages = rows.map((_, row) => {
      if (!isScored[row]) return null;
      return average(group.components.map((part) => ({ ...part, value: components.get(part)?.[row] ?? null })));
    });
    return group.scaled ? scaledToTen(averages) : averages;
  });
  const scores = rows.map((_, row) =>
    combined(
      profile,
      groups.map((values) => values[row] ?? null),
    ),
  );
  const shares = percentiles(scores);
  const ranks = ranksOf(scores);
  return ok(
    rows.map(({ region }, row) => ({
      region,
      score: scores[row] ?? null,
      percentile: shares[row] ?? null,
      rank: ranks[row] ?? null,
      groups: profile.groups.map(({ key }, at) => ({ key, value: groups[at]?.[row] ?? null })),
      components: [...components].map(([{ key }, values]) => ({ key, value: values[row] ?? null })),
      indicators: [...indicators].map(([key, { figures, values }]) => ({
        key,
        figure: figures[row] ?? null,
        value: values[row] ?? null,
      })),
    })),
  );
}

function problemOf(profile: NeedProfile, rows: readonly NeedRow[]): NeedProblem | undefined {
  if (rows.length === 0) return { type: 'no-regions' };
  const asked = indicatorsOf(profile);
  const seen = new Set<string>();
  const known = new Set<string>();
  for (const { region, values } of rows) {
    if (seen.has(region)) return { type: 'region-twice', region };
    seen.add(region);
    for (const { key } of asked) {
      const figure = values[key] ?? null;
      if (figure === null) continue;
      if (!Number.isFinite(figure)) return { type: 'not-a-number', region, indicator: key };
      known.add(key);
    }
  }
  const without = asked.find(({ key }) => !known.has(key));
  return without === undefined ? undefined : { type: 'no-figures', indicator: without.key };
}

function componentOf(
  profile: NeedProfile,
  component: NeedComponent,
  valueOf: (key: string) => number | null,
): number | null {
  const middle = profile.normalisation === 'z-score' ? 0 : 50;
  const parts = component.indicators.map(({ key, weight }) => ({ weight, value: valueOf(key) }));
  if (parts.every(({ value }) => value === null)) return null;
  return average(
    profile.missing.rule === 'middle' ? parts.map((part) => ({ ...part, value: part.value ?? middle })) : parts,
  );
}

/** Weighted, of those that are there. */
function average(parts: readonly { readonly weight: number; readonly value: number | null }[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { weight, value } of parts) {
    if (value === null) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

function scaledToTen(averages: Figures): Figures {
  const most = averages.reduce<number>((highest, value) => Math.max(highest, value ?? 0), 0);
  return averages.map((value) => (value === null ? null : most === 0 ? 0 : (10 * value) / most));
}

function combined({ combination, groups }: NeedProfile, values: Figures): number | null {
  if (combination === 'arithmetic') {
    return average(groups.map(({ weight }, at) => ({ weight, value: values[at] ?? null })));
  }
  const weights = groups.reduce((sum, { weight }) => sum + weight, 0);
  return groups.reduce<number | null>((product, { weight }, at) => {
    const value = values[at] ?? null;
    if (product === null || value === null) return null;
    return product * (combination === 'product' ? value : value ** (weight / weights));
  }, 1);
}

function ranksOf(scores: Figures): Figures {
  const ordered = Float64Array.from(scores.filter((score) => score !== null))
    .sort()
    .reverse();
  const first = new Map<number, number>();
  ordered.forEach((score, at) => {
    if (!first.has(score)) first.set(score, at + 1);
  });
  return scores.map((score) => (score === null ? null : (first.get(score) ?? null)));
}
