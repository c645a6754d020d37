/**
 * What a fund decides: the one computation for the estimate while pledges come in, for the decision, and for whoever checks it from the export.
 *
 * By pledges: match.ts. By a panel: greedy approval (Talmon and Faliszewski, "A Framework for Approval-Based Budgeting Methods", AAAI 2019; rules/budgeting):
 * applications with the most approvals first, as long as what they ask for still fits into the pot. Equal approvals: the cheaper one, then the lot, drawn
 * from the votes themselves (`votesDigest`), which nobody knows before the last of them is in.
 */
import { count, type Instance } from '../budgeting/index.ts';
import { err, ok, type Result } from '../result.ts';
import { sha256 } from '../sha256.ts';
import { matchPledges, type MatchingProblem, type MatchingRule, type Pledge } from './match.ts';

export const ways = ['quadratic', 'pairwise', 'plain', 'panel'] as const;
export type Way = (typeof ways)[number];

export interface DecidingTerms {
  readonly deciding: Way;
  /** plain: parts per 10,000 added to each dollar; pairwise: cents; null otherwise. */
  readonly measure: number | null;
  /** Whole cents. */
  readonly pot: number;
}

/** An application that pledges or votes can go to. */
export interface Candidate {
  readonly number: number;
  readonly title: string;
  /** Whole cents. */
  readonly asked: number;
}

export interface PanelVote {
  readonly application: number;
  /** One name for each member; of one member and application there is one vote. */
  readonly member: string;
  readonly approves: boolean;
}

/** What an application got, or did not. */
export interface Decided {
  readonly application: number;
  /** Whole cents, as pledged; 0 where a panel decided. */
  readonly pledged: number;
  readonly pledgers: number;
  /** By the rule alone, in cents and fractions; approvals where a panel decided. */
  readonly claim: number;
  /** The grant, in whole cents. */
  readonly cents: number;
  readonly capped: boolean;
}

export function matchingOf({ deciding, measure }: Omit<DecidingTerms, 'pot'>): MatchingRule | undefined {
  if (deciding === 'quadratic') return { rule: 'quadratic' };
  if (deciding === 'plain') return { rule: 'plain', part: measure ?? 0 };
  return deciding === 'pairwise' ? { rule: 'pairwise', together: measure ?? 1 } : undefined;
}

/** One for each candidate, in the order of their numbers. A pledge or vote for anything else is a promise to nobody. */
export function decideFund(
  terms: DecidingTerms,
  candidates: readonly Candidate[],
  said: { readonly pledges: readonly Pledge[]; readonly votes: readonly PanelVote[] },
): Result<readonly Decided[], MatchingProblem> {
  const inOrder = candidates.toSorted((a, b) => a.number - b.number);
  const matching = matchingOf(terms);
  if (matching === undefined) return ok(byPanel(terms.pot, inOrder, said.votes));
  const asked = Object.fromEntries(inOrder.map(({ number, asked: cents }) => [String(number), cents]));
  const pledges = said.pledges.filter(({ project }) => Object.hasOwn(asked, project));
  const found = matchPledges({ matching, pot: terms.pot, asked }, pledges);
  if (!found.ok) return err(found.error);
  const byNumber = new Map(found.value.map((one) => [one.project, one]));
  return ok(
    inOrder.map(({ number }) => {
      const { pledged, pledgers, claim, match, capped } = byNumber.get(String(number))!;
      return { application: number, pledged, pledgers, claim, cents: match, capped };
    }),
  );
}

/** SHA-256 in hex of the votes, one a line as "application,member,yes" or "no", in the order of number and name. */
export const votesDigest = (votes: readonly PanelVote[]): string =>
  sha256(
    votes
      .toSorted((a, b) => a.application - b.application || (a.member < b.member ? -1 : 1))
      .map(({ application, member, approves }) => `${application},${member},${approves ? 'yes' : 'no'}\n`)
      .join(''),
  );

function byPanel(pot: number, candidates: readonly Candidate[], votes: readonly PanelVote[]): readonly Decided[] {
  const place = new Map(candidates.map(({ number }, at) => [number, at]));
  const approvals = votes.filter(({ application, approves }) => approves && place.has(application));
  const byMember = Map.groupBy(approvals, ({ member }) => member);
  const approved = [...byMember.values()].map((own) => own.map((vote) => place.get(vote.application)!));
  const funded = new Set(
    candidates.length === 0 || approved.length === 0 ? [] : greedily(pot, candidates, approved, votesDigest(votes)),
  );
  return candidates.map(({ number, asked }, at) => ({
    application: number,
    pledged: 0,
    pledgers: 0,
    claim: approved.filter((own) => own.includes(at)).length,
    cents: funded.has(idOf(number)) ? asked : 0,
    capped: false,
  }));
}

/** Ids of those that are funded. */
function greedily(
  pot: number,
  candidates: readonly Candidate[],
  approved: readonly (readonly number[])[],
  seed: string,
): readonly string[] {
  const instance: Instance = {
    budget: pot,
    unitsPerCurrency: 100,
    currency: 'USD',
    ballotType: 'approval',
    projects: candidates.map(({ number, title, asked }) => ({
      id: idOf(number),
      name: title,
      cost: asked,
      categories: [],
      targets: [],
    })),
  };
  const starts = new Uint32Array(approved.length + 1);
  approved.forEach((own, at) => {
    starts[at + 1] = starts[at]! + own.length;
  });
  const chosen = Uint32Array.from(approved.flatMap((own) => own.toSorted((a, b) => a - b)));
  const choice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'votes-cost-seed', seed } as const;
  return count(instance, { starts, chosen }, choice).winners;
}

const idOf = (application: number): string => String(application).padStart(6, '0');
