/** Roles in one allocation. */
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { processRoleRoutes } from '../../../platform/process-roles/index.ts';
import { processOf } from '../allocation.ts';
import { namedAllocation, organiser } from '../scope.ts';
import { organiseWords } from '../words/organise.ts';
import { consoleCrumbs } from './crumbs.ts';

export const peopleRoutes = processRoleRoutes({
  path: '/investment/:slug/organise/roles',
  mayGrant: organiser,
  roles: (locale) => {
    const t = organiseWords(locale);
    return [
      { role: 'clerk', may: t('clerkMay') },
      { role: 'organiser', may: t('organiserMay') },
      { role: 'auditor', may: t('auditorMay') },
    ];
  },
  process: async (visit) => {
    const allocation = await namedAllocation(visit);
    return {
      process: processOf(allocation.id),
      regionId: allocation.regionId,
      title: inLanguage(allocation, 'title', visit.locale),
      crumbs: consoleCrumbs(visit.locale, allocation),
    };
  },
});
