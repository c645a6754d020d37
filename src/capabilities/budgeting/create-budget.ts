/** An organiser makes a budget: a draft that only its officials see until it is published. */
import { makeDraft } from '../../platform/make-draft.ts';
import { officialIn } from '../../platform/official.ts';
import { topicExists } from '../../platform/topics.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, type Result } from '../../rules/result.ts';
import { budgetSlugs, processOf } from './budget.ts';
import { checkTerms, hasProblems, type BudgetTerms, type TermsProblems } from './budget-terms.ts';
import { withMinVotes } from './rule-shapes.ts';
import { insertBudget } from './store/budgets.ts';
import { findSameDraft } from './store/organise.ts';

/** Gives the slug. The same terms sent twice by one account, seed and all, are one budget. */
export async function createBudget(
  platform: Platform,
  accountId: string,
  terms: BudgetTerms,
): Promise<Result<{ readonly slug: string }, TermsProblems>> {
  const problems = checkTerms(terms);
  if (hasProblems(problems)) return err(problems);
  const official = await officialIn(platform, accountId, ['organiser'], terms.regionId);
  if (official === undefined) return err({ region: 'regionNotYours' });
  if (terms.topic !== null && !(await topicExists(platform.db, terms.topic))) return err({ topic: 'topicUnknown' });
  const { other, minVotes, ...kept } = terms;
  return makeDraft(platform, official, {
    act: 'budget.created',
    terms,
    slugs: budgetSlugs,
    processOf,
    findSame: (tx) => findSameDraft(tx, accountId, terms.title, terms.seed),
    insert: (tx, slug) =>
      insertBudget(tx, {
        ...kept,
        translations: other === null ? {} : { [terms.language === 'en' ? 'es' : 'en']: other },
        slug,
        limits: withMinVotes({}, minVotes),
        currency: 'USD',
        createdBy: accountId,
      }),
  });
}
