/** Roles in one meeting. */
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { processRoleRoutes } from '../../../platform/process-roles/index.ts';
import { namedTownHall, organisers } from '../scope.ts';
import { processOf } from '../town-hall.ts';
import { organising } from '../words/organise.ts';
import { organiseCrumbs } from './crumbs.ts';

export const peopleRoutes = processRoleRoutes({
  path: '/town-halls/:slug/organise/roles',
  mayGrant: organisers,
  roles: (locale) => {
    const t = organising(locale);
    return [
      { role: 'facilitator', may: t('facilitatorMay') },
      { role: 'moderator', may: t('moderatorMay') },
      { role: 'clerk', may: t('clerkMay') },
      { role: 'organiser', may: t('organiserMay') },
    ];
  },
  process: async (visit) => {
    const hall = await namedTownHall(visit);
    return {
      process: processOf(hall.id),
      regionId: hall.regionId,
      title: inLanguage(hall, 'title', visit.locale),
      crumbs: organiseCrumbs(visit.locale, hall),
    };
  },
});
