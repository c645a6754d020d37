/** Roles in one referendum. */
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { processRoleRoutes } from '../../../platform/process-roles/index.ts';
import { pathOf, processOf } from '../referendum.ts';
import { namedReferendum, organiser } from '../scope.ts';
import { organising } from '../words/organise.ts';
import { crumbs } from './crumbs.ts';

export const peopleRoutes = processRoleRoutes({
  path: '/referendums/:slug/organise/roles',
  mayGrant: organiser,
  roles: (locale) => {
    const t = organising(locale);
    return [
      { role: 'clerk', may: t('clerkMay') },
      { role: 'organiser', may: t('organiserMay') },
    ];
  },
  process: async (visit) => {
    const referendum = await namedReferendum(visit);
    const console = { href: `${pathOf(referendum)}/organise`, label: organising(visit.locale)('console') };
    return {
      process: processOf(referendum.id),
      regionId: referendum.regionId,
      title: inLanguage(referendum, 'title', visit.locale),
      crumbs: [...crumbs(visit.locale, referendum), console],
    };
  },
});
