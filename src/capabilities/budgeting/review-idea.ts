/**
 * An official decides whether an idea can be put to the vote, with a public reason. A feasible idea becomes a project; a
 * later review may change its cost or take it off again, as long as voting has not opened.
 */
import { actInPublic } from '../../platform/act.ts';
import { putMail } from '../../platform/mail.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { phaseOf, processOf, type Budget } from './budget.ts';
import type { Official } from '../../platform/official.ts';
import { reviewLetter } from './review-letter.ts';
import type { Verdict } from './store/ideas.ts';
import { lockBudget } from './store/organise.ts';
import {
  appendProject,
  dropProject,
  insertReview,
  lockIdea,
  projectOfIdea,
  setProjectCost,
  type IdeaUnderReview,
} from './store/reviews.ts';

export interface Finding {
  readonly ideaId: number;
  readonly verdict: Verdict;
  readonly reason: string;
  /** In money units of the budget; needed with `feasible`, and only there. */
  readonly cost: number | null;
  /** The newest review that the official has seen, 0 when there was none; undefined when nobody asked. */
  readonly seen?: number | undefined;
}

export type ReviewProblem =
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'costMissing'
  | 'costOverBudget'
  | 'notNow'
  | 'noSuchIdea'
  | 'withdrawn'
  | 'reviewedMeanwhile';

export async function reviewIdea(
  platform: Platform,
  budgetId: number,
  official: Official,
  finding: Finding,
): Promise<Result<'reviewed', ReviewProblem>> {
  const { reason } = finding;
  const cost = finding.verdict === 'feasible' ? finding.cost : null;
  return actInPublic(platform, processOf(budgetId), { official, reason }, async (tx, log) => {
    if (finding.verdict === 'feasible' && (cost === null || cost <= 0)) return err('costMissing');
    const { budget, now } = await lockBudget(tx, budgetId);
    const phase = phaseOf(budget, now);
    if (budget.imported || (phase !== 'ideas' && phase !== 'review')) return err('notNow');
    if (cost !== null && cost > budget.amount) return err('costOverBudget');
    const idea = await lockIdea(tx, budgetId, finding.ideaId);
    if (idea === undefined) return err('noSuchIdea');
    if (idea.withdrawn) return err('withdrawn');
    if (idea.verdict === finding.verdict && idea.reason === reason && idea.cost === cost) return ok('reviewed');
    if (finding.seen !== undefined && finding.seen !== (idea.reviewId ?? 0)) return err('reviewedMeanwhile');
    await insertReview(tx, { budgetId, ...finding, cost, reviewerId: official.id });
    await followVerdict(tx, budget, finding.ideaId, idea, cost);
    const detail = { idea: finding.ideaId, verdict: finding.verdict, ...(cost === null ? {} : { cost }) };
    await log('idea.reviewed', budget, detail);
    if (idea.authorEmail !== null) {
      await putMail(tx, {
        to: idea.authorEmail,
        ...reviewLetter(platform.config.publicUrl, budget, idea, { ...finding, cost }),
      });
    }
    return ok('reviewed');
  });
}

/** A feasible idea stands on the list of projects with its newest cost, any other does not. */
async function followVerdict(
  tx: Parameters<typeof lockIdea>[0],
  budget: Budget,
  ideaId: number,
  idea: IdeaUnderReview,
  cost: number | null,
): Promise<void> {
  const project = await projectOfIdea(tx, budget.id, ideaId);
  if (cost === null) {
    if (project !== undefined) await dropProject(tx, budget.id, project);
  } else if (project !== undefined) await setProjectCost(tx, budget.id, project, cost);
  else {
    const categories = idea.category === '' ? [] : [idea.category];
    const { title: name, description, language } = idea;
    await appendProject(tx, budget.id, `p-${ideaId}`, {
      name,
      description,
      language,
      cost,
      categories,
      district: null,
      ideaId,
    });
  }
}
