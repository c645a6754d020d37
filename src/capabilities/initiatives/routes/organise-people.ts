/** Roles in one initiative. */
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { processRoleRoutes } from '../../../platform/process-roles/index.ts';
import { processOf } from '../initiative.ts';
import { namedInitiative, organiser } from '../scope.ts';
import { organising } from '../words/organise.ts';
import { consoleCrumbs } from './organise-initiative.ts';

export const peopleRoutes = processRoleRoutes({
  path: '/initiatives/:slug/organise/roles',
  mayGrant: organiser,
  roles: (locale) => {
    const t = organising(locale);
    return [
      { role: 'clerk', may: t('clerkMay') },
      { role: 'organiser', may: t('organiserMay') },
    ];
  },
  process: async (visit) => {
    const initiative = await namedInitiative(visit);
    return {
      process: processOf(initiative.id),
      regionId: initiative.regionId,
      title: inLanguage(initiative, 'title', visit.locale),
      crumbs: consoleCrumbs(visit, initiative),
    };
  },
});
