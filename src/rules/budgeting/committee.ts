/**
 * Committees: where all costs are equal, the rules are rules for electing so many from a list by approval ballots, such as the
 * seats of a council or of a citizens' jury. A candidate costs 1, and the budget is the number of seats.
 *
 * With costs of 1 the satisfactions `cost` and `cardinality` are the same. A committee has fewer members than
 * seats only where fewer candidates are named on any ballot.
 */
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Ballots, Instance } from './instance.ts';
import type { RuleChoice } from './outcome.ts';

export interface Committee {
  readonly instance: Instance;
  readonly ballots: Ballots;
}

export type CommitteeProblem =
  /** Not a whole number from 1 to the number of candidates. */
  | { readonly code: 'seats' }
  | { readonly code: 'same-candidate'; readonly candidate: string }
  /** The ballots are counted from 1. */
  | { readonly code: 'unknown-candidate'; readonly ballot: number; readonly candidate: string }
  | { readonly code: 'named-twice'; readonly ballot: number; readonly candidate: string };

/** `candidates` by their ids; each ballot names those that a voter approves of, in any order. */
export function committee(
  seats: number,
  candidates: readonly string[],
  approvals: readonly (readonly string[])[],
): Result<Committee, CommitteeProblem[]> {
  const problems: CommitteeProblem[] = [];
  if (!Number.isSafeInteger(seats) || seats < 1 || seats > candidates.length) problems.push({ code: 'seats' });
  const positions = new Map<string, number>();
  candidates.forEach((candidate, at) => {
    if (positions.has(candidate)) problems.push({ code: 'same-candidate', candidate });
    positions.set(candidate, at);
  });
  const starts = new Uint32Array(approvals.length + 1);
  approvals.forEach((named, voter) => {
    starts[voter + 1] = starts[voter]! + named.length;
    named.forEach((candidate, i) => {
      if (!positions.has(candidate)) problems.push({ code: 'unknown-candidate', ballot: voter + 1, candidate });
      else if (named.indexOf(candidate) < i) problems.push({ code: 'named-twice', ballot: voter + 1, candidate });
    });
  });
  if (problems.length > 0) return err(problems);
  const instance: Instance = {
    budget: seats,
    unitsPerCurrency: 1,
    currency: '',
    ballotType: 'approval',
    projects: candidates.map((id) => ({ id, name: id, cost: 1, categories: [], targets: [] })),
  };
  const chosen = Uint32Array.from(approvals.flat(), (candidate) => positions.get(candidate)!);
  return ok({ instance, ballots: { starts, chosen } });
}

/**
 * What the rules are called in the literature on committees:
 *
 * | name                  | source |
 * |-----------------------|--------|
 * | approval              | approval voting: the candidates with the most votes |
 * | satisfaction-approval | Brams and Kilgour, "Satisfaction Approval Voting" (2014): a ballot of n names is 1/n of a vote for each; one with more names than seats counts as if it had as many as there are seats |
 * | equal-shares          | Peters and Skowron, "Proportionality and the Limits of Welfarism" (EC 2020), there first called Rule X, filled up by Phragmen as they propose |
 * | phragmen              | Brill, Freeman, Janson and Lackner, "Phragmen's Voting Methods and Justified Representation" (AAAI 2017), seq-Phragmen |
 * | maximin-support       | Sanchez-Fernandez, Fernandez-Garcia, Fisteus and Brill, "The Maximin Support Method" (AAAI 2021) |
 */
export type CommitteeRule = 'approval' | 'satisfaction-approval' | 'equal-shares' | 'phragmen' | 'maximin-support';

/** How each is asked for; `ties` and `seed` are up to whoever counts. */
export const COMMITTEE_RULES: Readonly<Record<CommitteeRule, Omit<RuleChoice, 'ties' | 'seed'>>> = {
  approval: { rule: 'greedy', satisfaction: 'cardinality', completion: 'none' },
  'satisfaction-approval': { rule: 'greedy', satisfaction: 'relative-cost', completion: 'none' },
  'equal-shares': { rule: 'equal-shares', satisfaction: 'cardinality', completion: 'phragmen' },
  phragmen: { rule: 'phragmen', satisfaction: 'cardinality', completion: 'none' },
  'maximin-support': { rule: 'maximin-support', satisfaction: 'cardinality', completion: 'none' },
};

/** English, for a terminal. */
export function committeeSentence(problem: CommitteeProblem): string {
  switch (problem.code) {
    case 'seats':
      return 'The number of seats must be a whole number from 1 to the number of candidates.';
    case 'same-candidate':
      return `There is more than one candidate "${problem.candidate}".`;
    case 'unknown-candidate':
      return `Ballot ${problem.ballot} names "${problem.candidate}", who is not a candidate.`;
    case 'named-twice':
    default:
      return `Ballot ${problem.ballot} names "${problem.candidate}" twice.`;
  }
}
