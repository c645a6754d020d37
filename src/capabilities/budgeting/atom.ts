/** What happened to budgets, newest first, as an Atom feed (RFC 4287): one entry for each step that a budget has taken. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { atomFeed, type AtomEntry } from '../../platform/feeds/atom.ts';
import { stepsTaken } from '../../platform/feeds/steps.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { type Budget } from './budget.ts';
import { exportWords } from './words/exports.ts';

export interface FeedParts {
  readonly publicUrl: string;
  readonly budgets: readonly Budget[];
  readonly resultDates: ReadonlyMap<number, Date>;
  readonly now: Date;
}

export function budgetFeed(locale: Locale, { publicUrl, budgets, resultDates, now }: FeedParts): string {
  const t = exportWords(locale);
  const taken = stepsTaken(budgets, (budget) => datesOf(budget, resultDates.get(budget.id)), now);
  const entries = taken.map(({ of: budget, step, at }): AtomEntry => {
    const page = `${publicUrl}/budgets/${budget.slug}`;
    return {
      id: `${page}#${step}`,
      title: t(`event.${step}`, { title: inLanguage(budget, 'title', locale).text }),
      at,
      author: budget.regionName,
      link: step === 'result' ? `${page}/results` : page,
      summary: inLanguage(budget, 'summary', locale).text,
    };
  });
  return atomFeed({ locale, publicUrl, path: '/budgets.atom', title: t('feedTitle'), page: '/budgets', entries, now });
}

const datesOf = (budget: Budget, resultAt: Date | undefined) => ({
  published: budget.publishedAt,
  ideas: budget.ideasOpenAt,
  review: budget.ideasCloseAt,
  voting: budget.votingOpenAt,
  closed: budget.votingCloseAt,
  result: resultAt,
});
