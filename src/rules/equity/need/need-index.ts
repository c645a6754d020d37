/**
 * The need of each region after a profile, with all parts from which it comes, so that a page can say why.
 *
 * Source: OEHHA, "CalEnviroScreen 4.0" (October 2021): indicators become percentiles, a component is the average of its indicators, a group the
 * weighted average of its components, scaled so that the highest is 10, and the score is the product of the groups. Arithmetic and geometric
 * means in place of the product: OECD and JRC, "Handbook on Constructing Composite Indicators" (2008), section 6.
 */
import { err, ok, type Result } from '../../result.ts';
import { inOrder, normalise, percentiles, reachedBy, type Figures } from './normalise.ts';
import { indicatorsOf, indicatorsOfGroup, type NeedIndicator, type NeedProfile } from './profile.ts';

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
  const found = columnsOf(profile, rows);
  if (!found.ok) return found;
  const { indicators, components, groups, scores } = found.value;
  const shares = percentiles(scores);
  const ranks = ranksOf(scores);
  return ok(
    rows.map(({ region }, row) => ({
      region,
      score: scores[row]!,
      percentile: shares[row]!,
      rank: ranks[row]!,
      groups: groups.map(({ key, values }) => ({ key, value: values[row]! })),
      components: components.map(({ key, values }) => ({ key, value: values[row]! })),
      indicators: indicators.map(({ key, figures, values }) => ({ key, figure: figures[row]!, value: values[row]! })),
    })),
  );
}

/** The scores alone, in the order of the rows: for draws, which look at nothing else. */
export function needScores(profile: NeedProfile, rows: readonly NeedRow[]): Result<Figures, NeedProblem> {
  const found = columnsOf(profile, rows);
  return found.ok ? ok(found.value.scores) : found;
}

interface NamedColumn extends WeightedColumn {
  readonly key: string;
}

interface NeedColumns {
  readonly indicators: readonly { readonly key: string; readonly figures: Figures; readonly values: Figures }[];
  readonly components: readonly NamedColumn[];
  readonly groups: readonly NamedColumn[];
  readonly scores: Figures;
}

function columnsOf(profile: NeedProfile, rows: readonly NeedRow[]): Result<NeedColumns, NeedProblem> {
  const problem = problemOf(profile, rows);
  if (problem !== undefined) return err(problem);
  const indicators = indicatorsOf(profile).map((indicator) => {
    const figures = rows.map(({ values }) => values[indicator.key] ?? null);
    return { key: indicator.key, figures, values: normalise(profile.normalisation, indicator, figures) };
  });
  const valuesOf = new Map(indicators.map(({ key, values }) => [key, values]));
  const columns = (some: readonly NeedIndicator[]): readonly WeightedColumn[] =>
    some.map(({ key, weight }) => ({ weight, values: valuesOf.get(key)! }));
  const middle = profile.normalisation === 'z-score' ? 0 : 50;
  const absent = profile.missing.rule === 'middle' ? middle : null;
  const components = profile.groups.map((group) =>
    group.components.map(({ key, weight, indicators: some }) => ({
      key,
      weight,
      values: averages(rows.length, columns(some), absent),
    })),
  );
  // A region that has no score must not set the scale of those that have one.
  const isScored = scored(profile, rows.length, columns, components.flat());
  const groups = profile.groups.map(({ key, weight, scaled }, at) => {
    const values = averages(rows.length, components[at]!, null).map((value, row) => (isScored[row] ? value : null));
    return { key, weight, values: scaled ? scaledToTen(values) : values };
  });
  return ok({ indicators, components: components.flat(), groups, scores: combined(profile, rows.length, groups) });
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

/** One for each region: whether it has all components, and lacks no more indicators than the profile allows. */
function scored(
  { groups, missing }: NeedProfile,
  count: number,
  columns: (some: readonly NeedIndicator[]) => readonly WeightedColumn[],
  components: readonly WeightedColumn[],
): readonly boolean[] {
  const is = Array.from({ length: count }, (_, row) => components.every(({ values }) => values[row] !== null));
  const counted = groups.map((group) => columns(indicatorsOfGroup(group)));
  for (const some of missing.within === 'group' ? counted : [counted.flat()]) {
    const lacking = new Uint32Array(count);
    for (const { values } of some)
      values.forEach((value, row) => {
        if (value === null) lacking[row]!++;
      });
    lacking.forEach((lacks, row) => {
      if (lacks > missing.atMost) is[row] = false;
    });
  }
  return is;
}

interface WeightedColumn {
  readonly weight: number;
  /** One for each region. */
  readonly values: Figures;
}

/** Weighted, for each region: of what it has, or with `absent` for what it has not; null where it has nothing. */
function averages(count: number, columns: readonly WeightedColumn[], absent: number | null): Figures {
  const [sums, weights, known] = [new Float64Array(count), new Float64Array(count), new Uint8Array(count)];
  for (const { weight, values } of columns)
    for (let row = 0; row < count; row++) {
      const value = values[row]!;
      if (value !== null) known[row] = 1;
      else if (absent === null) continue;
      sums[row]! += weight * (value ?? absent!);
      weights[row]! += weight;
    }
  return Array.from(known, (isKnown, row) => (isKnown === 1 ? sums[row]! / weights[row]! : null));
}

function scaledToTen(averages: Figures): Figures {
  const most = averages.reduce<number>((highest, value) => Math.max(highest, value ?? 0), 0);
  return averages.map((value) => (value === null ? null : most === 0 ? 0 : (10 * value) / most));
}

function combined({ combination }: NeedProfile, count: number, groups: readonly WeightedColumn[]): Figures {
  if (combination === 'arithmetic') return averages(count, groups, null);
  const weights = groups.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from({ length: count }, (_, row) =>
    groups.reduce<number | null>((product, { weight, values }) => {
      const value = values[row]!;
      if (product === null || value === null) return null;
      return product * (combination === 'product' ? value : value ** (weight / weights));
    }, 1),
  );
}

function ranksOf(scores: Figures): Figures {
  const ordered = inOrder(scores);
  const reached = reachedBy(ordered);
  return scores.map((score) => (score === null ? null : 1 + ordered.length - reached(score)));
}
