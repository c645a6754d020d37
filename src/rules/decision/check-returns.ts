/** What makes returns or keys unfit to decide on. All that is wrong is told at once, each with the region or key it is in. */
import type { Counted, RegionReturn } from './decide.ts';
import { isThreshold, type Key } from './keys.ts';

export type DecisionProblem =
  | { readonly type: 'no-keys' }
  /** A threshold that is no share above 0 and up to 1, or "more than all". `key`: its place, from 0. */
  | { readonly type: 'threshold'; readonly key: number }
  | { readonly type: 'no-returns' }
  | { readonly type: 'region-twice'; readonly region: string }
  | { readonly type: 'not-whole'; readonly region: string; readonly field: ReturnField }
  | { readonly type: 'more-ballots-than-registered'; readonly region: string }
  | { readonly type: 'more-votes-than-ballots'; readonly region: string }
  /** A key is a share of registered voters, and there is none. */
  | { readonly type: 'no-registered' }
  /** A key is a share of yes and no, and nobody said either. */
  | { readonly type: 'no-votes' };

export type ReturnField = 'registered' | 'ballots' | 'yes' | 'no';

export const RETURN_FIELDS: readonly ReturnField[] = ['registered', 'ballots', 'yes', 'no'];

/** `region` of a problem that is in the sums and not in a region. */
export const WHOLE = 'total';

export function problemsOf(
  keys: readonly Key[],
  { total, regions }: Counted,
  returns: readonly RegionReturn[],
): readonly DecisionProblem[] {
  const problems: DecisionProblem[] = keys.length === 0 ? [{ type: 'no-keys' }] : keyProblems(keys);
  if (regions.length === 0) problems.push({ type: 'no-returns' });
  problems.push(...twice(regions), ...returns.flatMap(returnProblems));
  // Sums of sound returns are sound; those of others would only say the same again.
  if (problems.length === 0) problems.push(...returnProblems({ region: WHOLE, ...total }));
  if (problems.length > 0) return problems;
  const ofRegistered = keys.some(({ kind }) => kind === 'turnout' || kind === 'approval-quorum');
  if (ofRegistered && total.registered === 0) problems.push({ type: 'no-registered' });
  if (keys.some(({ kind }) => kind === 'majority' || kind === 'regions') && total.yes + total.no === 0)
    problems.push({ type: 'no-votes' });
  return problems;
}

/** What is wrong with one return by itself. */
export function returnProblems(entry: RegionReturn): readonly DecisionProblem[] {
  const { region, registered, ballots, yes, no } = entry;
  const notWhole = RETURN_FIELDS.filter((field) => !Number.isSafeInteger(entry[field]) || entry[field] < 0);
  if (notWhole.length > 0) return notWhole.map((field) => ({ type: 'not-whole', region, field }));
  const problems: DecisionProblem[] = [];
  if (ballots > registered) problems.push({ type: 'more-ballots-than-registered', region });
  if (yes + no > ballots) problems.push({ type: 'more-votes-than-ballots', region });
  return problems;
}

function keyProblems(keys: readonly Key[]): DecisionProblem[] {
  return keys.flatMap((key, at): DecisionProblem[] => {
    const sound =
      isThreshold(key.threshold, key.comparison) &&
      (key.kind !== 'regions' || isThreshold(key.regions, key.regionsComparison));
    return sound ? [] : [{ type: 'threshold', key: at }];
  });
}

function twice(regions: Counted['regions']): DecisionProblem[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { region } of regions) (seen.has(region) ? repeated : seen).add(region);
  return [...repeated].map((region) => ({ type: 'region-twice', region }));
}
