/**
 * How a pot is added to what residents pledge, so that many small pledges count for more than one large one, or simply dollar by dollar.
 *
 * - plain: every pledged dollar is matched by the same part, until the pot is used up.
 * - quadratic: a project is worth the square of the sum of the square roots of its pledges; what that is beyond the pledges is its claim on the pot.
 *   Source: Buterin, Hitzig and Weyl, "A Flexible Design for Funding Public Goods" (Management Science 65, 2019), equation 1. Claims that are larger
 *   than the pot are all lowered by one factor: the capital-constrained variant of the same paper, section 5.
 * - pairwise: a claim is the sum over all pairs of its pledgers of twice the root of the product of their pledges, each pair counted the less the more the two
 *   have in common over all projects: times M / (M + sum over projects of the roots of the products of their pledges). A circle of friends who pledge alike
 *   so gets at most M for each pair. Source: Buterin, "Pairwise coordination subsidies: a new quadratic funding design" (ethresear.ch, 2019).
 *
 * With M without end the pairwise claim is the quadratic one, since (sum of roots)^2 - sum = sum over pairs of twice the root of the product.
 */
import { err, ok, type Result } from '../result.ts';
import { pairwiseClaims } from './pairwise.ts';
import { wholeShares } from './whole-shares.ts';

export interface Pledge {
  readonly project: string;
  /** One person, whatever they pledge to how many projects. */
  readonly pledger: string;
  /** Whole cents, above 0. Several pledges of one person to one project are one. */
  readonly cents: number;
}

export type MatchingRule =
  /** `part`: what is added to each pledged dollar, in parts per 10,000. */
  | { readonly rule: 'plain'; readonly part: number }
  | { readonly rule: 'quadratic' }
  /** `together`: M above, in whole cents: how much two people who always pledge alike are worth together. */
  | { readonly rule: 'pairwise'; readonly together: number };

export interface MatchingTerms {
  readonly matching: MatchingRule;
  /** Whole cents. */
  readonly pot: number;
  /** What each project asks for, in whole cents: pledges and match together are never more. */
  readonly asked: Readonly<Record<string, number>>;
}

export interface ProjectMatch {
  readonly project: string;
  readonly pledgers: number;
  /** Whole cents, as pledged. */
  readonly pledged: number;
  /** What the rule alone would add, in cents and fractions, were the pot without end. */
  readonly claim: number;
  /** Whole cents, from the pot. */
  readonly match: number;
  /** The match was cut because the project asked for no more. */
  readonly capped: boolean;
}

export type MatchingProblem =
  | { readonly type: 'not-cents'; readonly project: string }
  | { readonly type: 'no-such-project'; readonly project: string }
  | { readonly type: 'wrong-terms' };

/** One for each project asked for, by its name. What is left of the pot when all have what they asked for stays in it. */
export function matchPledges(
  terms: MatchingTerms,
  pledges: readonly Pledge[],
): Result<readonly ProjectMatch[], MatchingProblem> {
  const problem = problemOf(terms, pledges);
  if (problem !== undefined) return err(problem);
  const projects = Object.keys(terms.asked).toSorted();
  const byProject = new Map(projects.map((project) => [project, new Map<string, number>()]));
  for (const { project, pledger, cents } of pledges) {
    const own = byProject.get(project)!;
    own.set(pledger, (own.get(pledger) ?? 0) + cents);
  }
  const claims = claimsOf(terms.matching, byProject);
  const pledged = projects.map((project) => sumOf([...byProject.get(project)!.values()]));
  const room = projects.map((project, at) => Math.max(0, terms.asked[project]! - pledged[at]!));
  const matches = wholeShares(terms.pot, claims, room);
  return ok(
    projects.map((project, at) => ({
      project,
      pledgers: byProject.get(project)!.size,
      pledged: pledged[at]!,
      claim: claims[at]!,
      match: matches[at]!,
      capped: claims[at]! > room[at]! && room[at] === matches[at],
    })),
  );
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

type ByProject = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** In the order of the projects. Pledgers are gone through by name, so that the order of pledges changes no sum. */
function claimsOf(matching: MatchingRule, byProject: ByProject): readonly number[] {
  const all = [...byProject.values()].map((own) => [...own].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  if (matching.rule === 'plain')
    return all.map((own) => (sumOf(own.map(([, cents]) => cents)) * matching.part) / 10_000);
  if (matching.rule === 'quadratic')
    return all.map((own) =>
      Math.max(0, sumOf(own.map(([, cents]) => Math.sqrt(cents))) ** 2 - sumOf(own.map(([, cents]) => cents))),
    );
  const names = [...new Set(all.flatMap((own) => own.map(([pledger]) => pledger)))].toSorted();
  const place = new Map(names.map((name, at) => [name, at]));
  const projects = all.map((own) => ({
    people: Int32Array.from(own, ([pledger]) => place.get(pledger)!),
    roots: Float64Array.from(own, ([, cents]) => Math.sqrt(cents)),
  }));
  return pairwiseClaims(projects, names.length, matching.together);
}

function problemOf({ matching, pot, asked }: MatchingTerms, pledges: readonly Pledge[]): MatchingProblem | undefined {
  const isCents = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0 && amount <= 1e13;
  const isRule =
    matching.rule === 'quadratic' ||
    (matching.rule === 'plain'
      ? Number.isInteger(matching.part) && matching.part >= 0 && matching.part <= 100_000
      : isCents(matching.together) && matching.together > 0);
  if (!isRule || !isCents(pot) || !Object.values(asked).every(isCents)) return { type: 'wrong-terms' };
  for (const { project, cents } of pledges) {
    if (!Object.hasOwn(asked, project)) return { type: 'no-such-project', project };
    if (!isCents(cents) || cents === 0) return { type: 'not-cents', project };
  }
  return undefined;
}
