/**
 * Whether a vote carried: for each key what it needed and got as whole numbers of votes, and whether all of them turned.
 *
 * Shares are compared by multiplying whole numbers crosswise (`keys.ts`), never by dividing; so exactly half is exactly half.
 */
import { err, ok, type Result } from '../result.ts';
import { problemsOf, type DecisionProblem } from './check-returns.ts';
import { neededOf, type Key } from './keys.ts';

/** What a region returned. Blank and spoilt ballots are `ballots - yes - no`. */
export interface RegionReturn {
  readonly region: string;
  /** Registered voters. */
  readonly registered: number;
  readonly ballots: number;
  readonly yes: number;
  readonly no: number;
}

/** The whole vote, and the votes of its regions as far as keys need them. */
export interface Counted {
  readonly total: Omit<RegionReturn, 'region'>;
  readonly regions: readonly { readonly region: string; readonly yes: number; readonly no: number }[];
}

export interface KeyDecision {
  readonly key: Key;
  readonly turned: boolean;
  /** What the threshold is a share of: registered voters, yes and no together, or regions. */
  readonly base: number;
  /** The least whole number that turns the key: of ballots, of yes, or of regions. */
  readonly needed: number;
  readonly got: number;
  /** `got - needed`: not below 0 where the key turned; else how many it fell short by, negative. */
  readonly margin: number;
  /** Of a key of kind 'regions': each region with what it needed and got in votes. */
  readonly regions?: readonly RegionDecision[];
}

export interface RegionDecision {
  readonly region: string;
  readonly passed: boolean;
  /** Yes votes; 1 where there is no yes or no, so that it does not pass. */
  readonly needed: number;
  readonly got: number;
}

export interface Decision {
  readonly keys: readonly KeyDecision[];
  /** Whether every key turned. */
  readonly carried: boolean;
  readonly total: Counted['total'];
}

export function decide(
  keys: readonly Key[],
  returns: readonly RegionReturn[],
): Result<Decision, readonly DecisionProblem[]> {
  return decideCounted(keys, { total: totalOf(returns), regions: returns }, returns);
}

/** The same where only the whole and the yes and no of regions are known, as in a count whose small cells were suppressed. */
export function decideCounted(
  keys: readonly Key[],
  counted: Counted,
  returns: readonly RegionReturn[] = [],
): Result<Decision, readonly DecisionProblem[]> {
  const problems = problemsOf(keys, counted, returns);
  if (problems.length > 0) return err(problems);
  const decisions = keys.map((key) => decisionOf(key, counted));
  return ok({ keys: decisions, carried: decisions.every(({ turned }) => turned), total: counted.total });
}

export function totalOf(returns: readonly RegionReturn[]): Counted['total'] {
  const total = { registered: 0, ballots: 0, yes: 0, no: 0 };
  for (const { registered, ballots, yes, no } of returns) {
    total.registered += registered;
    total.ballots += ballots;
    total.yes += yes;
    total.no += no;
  }
  return total;
}

function decisionOf(key: Key, { total, regions }: Counted): KeyDecision {
  const { threshold, comparison } = key;
  const measured = (base: number, got: number): KeyDecision => {
    const needed = neededOf(base, threshold, comparison);
    return { key, turned: got >= needed, base, needed, got, margin: got - needed };
  };
  if (key.kind === 'turnout') return measured(total.registered, total.ballots);
  if (key.kind === 'approval-quorum') return measured(total.registered, total.yes);
  if (key.kind === 'majority') return measured(total.yes + total.no, total.yes);
  const each = regions.map(({ region, yes, no }): RegionDecision => {
    const needed = Math.max(1, neededOf(yes + no, threshold, comparison));
    return { region, needed, got: yes, passed: yes >= needed };
  });
  const got = each.filter(({ passed }) => passed).length;
  const needed = neededOf(each.length, key.regions, key.regionsComparison);
  return { key, turned: got >= needed, base: each.length, needed, got, margin: got - needed, regions: each };
}
