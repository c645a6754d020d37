/**
 * The comparison step (https://equalshares.net): the outcome of Equal Shares stands unless more voters are better off with
 * greedy's. What is funded in part counts for nothing.
 */
import type { Comparison, ComparisonResult } from '../outcome.ts';
import { worthOf } from './election.ts';
import type { Election, Voter } from './election.ts';
import { compare, numberOf, times, total } from './ratio.ts';
import type { Ratio } from './ratio.ts';
import { compareRootSums } from './root-sums.ts';
import type { RootTerm } from './root-sums.ts';

/** Winners as positions of projects. */
export function compareOutcomes(
  election: Election,
  shares: readonly number[],
  greedy: readonly number[],
  by: Comparison,
): ComparisonResult {
  const gain = (voter: Voter, winners: readonly number[]): RootTerm[] =>
    winners.map((project) => {
      const { factor, radicand } = worthOf(election, project);
      return { factor: times(factor, voter.utility[project]!), radicand };
    });
  // Whoever named a funded project is not left out, however few points it got.
  const hasOne = (voter: Voter, winners: readonly number[]): boolean =>
    winners.some((project) => voter.named.includes(project));
  const prefers = (voter: Voter, own: readonly number[], other: readonly number[]): boolean =>
    by === 'exclusion-ratio' ? hasOne(voter, own) : compareRootSums(gain(voter, own), gain(voter, other)) > 0;
  const weigh = (own: readonly number[], other: readonly number[]): Ratio =>
    total(election.voters.filter((voter) => prefers(voter, own, other)).map(({ weight }) => weight));
  const [forShares, forGreedy] = [weigh(shares, greedy), weigh(greedy, shares)];
  return {
    taken: compare(forGreedy, forShares) > 0 ? 'greedy' : 'equal-shares',
    equalShares: numberOf(forShares),
    greedy: numberOf(forGreedy),
  };
}
