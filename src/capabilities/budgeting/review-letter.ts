/** The letter to the author of an idea: what was found, why, and where to read it. */
import { money } from '../../platform/i18n/format.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { inMoney, type Budget } from './budget.ts';
import type { Verdict } from './store/ideas.ts';
import type { IdeaUnderReview } from './store/reviews.ts';
import { reviewWords } from './words/review.ts';

export function reviewLetter(
  publicUrl: string,
  budget: Budget,
  idea: IdeaUnderReview,
  finding: {
    readonly ideaId: number;
    readonly verdict: Verdict;
    readonly reason: string;
    readonly cost: number | null;
  },
): { readonly subject: string; readonly body: string } {
  const locale = idea.authorLocale ?? 'en';
  const t = reviewWords(locale);
  const title = inLanguage(budget, 'title', locale).text;
  const lines = [
    t('letterOpening', { idea: idea.title, budget: title }),
    t(`letter.${finding.verdict}`),
    ...(finding.cost === null ? [] : [t('letterCost', { cost: money(locale, inMoney(budget, finding.cost)) })]),
    t('letterReason', { reason: finding.reason }),
    `${publicUrl}/budgets/${budget.slug}/ideas/${finding.ideaId}`,
  ];
  return { subject: t('letterSubject', { idea: idea.title }), body: lines.join('\n\n') };
}
