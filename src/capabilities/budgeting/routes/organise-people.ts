/** Roles in one budget. */
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { processRoleRoutes } from '../../../platform/process-roles/index.ts';
import { processOf } from '../budget.ts';
import { organise } from '../words/organise.ts';
import { namedBudget, organiser, trail } from './organise-budget.ts';

export const peopleRoutes = processRoleRoutes({
  path: '/budgets/:slug/organise/roles',
  mayGrant: organiser,
  roles: (locale) => {
    const t = organise(locale);
    return [
      { role: 'clerk', name: t('clerk'), may: t('clerkMay') },
      { role: 'organiser', may: t('organiserMay') },
    ];
  },
  process: async (visit) => {
    const budget = await namedBudget(visit);
    const console = { href: `/budgets/${budget.slug}/organise`, label: organise(visit.locale)('console') };
    return {
      process: processOf(budget.id),
      regionId: budget.regionId,
      title: inLanguage(budget, 'title', visit.locale),
      crumbs: trail(visit, budget, [console]),
    };
  },
});
