/** The budgets of an official, and for organisers the two ways to a new one. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import type { Account } from '../../../platform/sessions/session.ts';
import { dataTable, emptyState, html, linkButton, type Content } from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { phaseOf } from '../budget.ts';
import type { OrganisedBudget } from '../store/organised-budgets.ts';
import { organise } from '../words/organise.ts';
import { phaseBadge } from './budget-words.ts';

/** On the public list, for those who have a role somewhere. */
export const officialsLink = (locale: Locale, account: Account | undefined): Content =>
  account?.roles.some((role) => role === 'organiser' || role === 'clerk' || role === 'administrator') &&
  linkButton({ href: '/organise', label: organise(locale)('listTitle'), kind: 'secondary' });

export const newBudgetButtons = (locale: Locale): Content => [
  linkButton({ href: '/budgets/new', label: organise(locale)('newBudget'), icon: 'plus' }),
  linkButton({ href: '/budgets/import', label: organise(locale)('importBudget'), kind: 'secondary' }),
];

export function organisedList(locale: Locale, budgets: readonly OrganisedBudget[], now: Date): Content {
  const t = organise(locale);
  if (budgets.length === 0) return emptyState({ title: t('listEmpty'), body: t('listEmptyBody') });
  return dataTable({
    caption: t('listTitle'),
    captionHidden: true,
    stacked: true,
    columns: [
      { label: t('budget') },
      { label: t('region') },
      { label: t('phase') },
      { label: t('waiting'), numeric: true },
    ],
    rows: budgets.map((budget) => {
      const { text, language } = inLanguage(budget, 'title', locale);
      return [
        html`<a href="/budgets/${budget.slug}/organise" lang="${language}">${text}</a>`,
        budget.regionName,
        phaseBadge(locale, phaseOf(budget, now)),
        budget.waiting === 0
          ? '0'
          : html`<a href="/budgets/${budget.slug}/review">${number(locale, budget.waiting)}</a>`,
      ];
    }),
  });
}
