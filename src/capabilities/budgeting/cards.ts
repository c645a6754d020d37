/** Budgets as cards, for the list of budgets, the home page and topics. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { money } from '../../platform/i18n/format.ts';
import type { Platform } from '../../platform/platform.ts';
import { excerpt, card, type Html } from '../../platform/ui/index.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { inMoney, phaseOf, type Budget, type Phase } from './budget.ts';
import { hypotheticalBadge, phaseBadge, placeOf, timeLeft } from './pages/budget-words.ts';
import { listBudgets } from './store/budgets.ts';

/** What residents can do comes first. Drafts are not listed. */
export const groupOrder = [
  'voting',
  'ideas',
  'review',
  'announced',
  'counting',
  'result',
] as const satisfies readonly Phase[];

export interface BudgetFilter {
  /** A region: the budgets in it and below it. */
  readonly within?: string | undefined;
  readonly topic?: string | undefined;
  readonly limit?: number | undefined;
}

/** One card for each published budget, for `cardGrid`; what residents can do now comes first. */
export async function budgetCards(
  platform: Platform,
  locale: Locale,
  filter: BudgetFilter,
  now: Date,
): Promise<readonly Html[]> {
  const groups = groupBudgets(await publishedBudgets(platform, filter), now);
  return groups
    .flatMap(({ budgets }) => budgets)
    .slice(0, filter.limit)
    .map((budget) => budgetCard(locale, budget, now));
}

export const publishedBudgets = (platform: Platform, { within, topic }: BudgetFilter): Promise<readonly Budget[]> =>
  listBudgets(platform.db, { ...(within === undefined ? {} : { within }), ...(topic === undefined ? {} : { topic }) });

export function groupBudgets(
  budgets: readonly Budget[],
  now: Date,
): readonly { readonly phase: (typeof groupOrder)[number]; readonly budgets: readonly Budget[] }[] {
  return groupOrder
    .map((phase) => ({ phase, budgets: budgets.filter((budget) => phaseOf(budget, now) === phase) }))
    .filter((group) => group.budgets.length > 0);
}

export function budgetCard(locale: Locale, budget: Budget, now: Date, headingLevel: 2 | 3 = 3): Html {
  const phase = phaseOf(budget, now);
  const left = timeLeft(locale, budget, phase, now);
  return card({
    title: inLanguage(budget, 'title', locale).text,
    href: `/budgets/${budget.slug}`,
    kicker: placeOf(locale, budget),
    badge: phaseBadge(locale, phase),
    body: excerpt(inLanguage(budget, 'summary', locale).text, 180),
    headingLevel,
    facts: [
      money(locale, inMoney(budget, budget.amount)),
      ...(left === undefined ? [] : [left]),
      ...(budget.hypothetical ? [hypotheticalBadge(locale)] : []),
    ],
  });
}
