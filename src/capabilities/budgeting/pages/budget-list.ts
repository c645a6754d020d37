/** The list of budgets, grouped by what a resident can do. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  cardGrid,
  emptyState,
  filterForm,
  linkButton,
  pagination,
  section,
  selectField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Budget } from '../budget.ts';
import { budgetCard, groupBudgets } from '../cards.ts';
import type { BudgetRegion } from '../store/budget-regions.ts';
import { resident } from '../words/resident.ts';
import { budgetFeeds } from './budget-feeds.ts';

const onPage = 60;

export function budgetListPage(parts: {
  readonly locale: Locale;
  readonly now: Date;
  readonly budgets: readonly Budget[];
  readonly regions: readonly BudgetRegion[];
  /** The region chosen, '' for all. */
  readonly region: string;
  /** From 1; beyond the last it is the last. */
  readonly page: number;
}): Content {
  const { locale, now, budgets, regions, region } = parts;
  const t = resident(locale);
  const inOrder = groupBudgets(budgets, now).flatMap((group) => group.budgets);
  const pages = Math.max(1, Math.ceil(inOrder.length / onPage));
  const page = Math.min(parts.page, pages);
  const groups = groupBudgets(inOrder.slice((page - 1) * onPage, page * onPage), now);
  return [
    regions.length > 1 || region !== ''
      ? filterForm({
          action: '/budgets',
          label: t('filter'),
          submit: t('show'),
          fields: selectField({
            name: 'region',
            label: t('region'),
            value: region,
            placeholder: t('allRegions'),
            options: regions.map(({ id, name }) => ({ value: id, label: name })),
          }),
        })
      : '',
    groups.map((group) =>
      section({
        id: group.phase,
        title: t(`group.${group.phase}`),
        body: cardGrid(group.budgets.map((budget) => budgetCard(locale, budget, now))),
      }),
    ),
    groups.length === 0
      ? emptyState({
          title: region === '' ? t('noBudgets') : t('noBudgetsHere'),
          body: t('noBudgetsBody'),
          action: region === '' ? '' : linkButton({ href: '/budgets', label: t('allBudgets'), kind: 'secondary' }),
        })
      : '',
    pagination({
      label: t('pages'),
      page,
      pages,
      href: (number) =>
        `/budgets?${new URLSearchParams({ ...(region === '' ? {} : { region }), page: String(number) })}`,
      previous: t('previous'),
      next: t('next'),
    }),
    budgetFeeds(locale),
  ];
}
