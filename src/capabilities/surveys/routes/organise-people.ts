/** Roles in one survey. */
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { processRoleRoutes } from '../../../platform/process-roles/index.ts';
import { namedSurvey, organiser } from '../scope.ts';
import { processOf } from '../survey.ts';
import { organiseWords } from '../words/organise.ts';
import { consoleCrumbs } from './crumbs.ts';

export const peopleRoutes = processRoleRoutes({
  path: '/surveys/:slug/organise/roles',
  mayGrant: organiser,
  roles: (locale) => {
    const t = organiseWords(locale);
    return [
      { role: 'auditor', may: t('auditorMay') },
      { role: 'organiser', may: t('organiserMay') },
    ];
  },
  process: async (visit) => {
    const survey = await namedSurvey(visit);
    return {
      process: processOf(survey.id),
      regionId: survey.regionId,
      title: inLanguage(survey, 'title', visit.locale),
      crumbs: consoleCrumbs(visit.locale, survey),
    };
  },
});
