/** Roles in one conversation. */
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { processRoleRoutes } from '../../../platform/process-roles/index.ts';
import { processOf } from '../conversation.ts';
import { facilitator, namedConversation } from '../scope.ts';
import { facilitating } from '../words/facilitate.ts';
import { consoleCrumbs } from './facilitate-conversation.ts';

export const peopleRoutes = processRoleRoutes({
  path: '/conversations/:slug/facilitate/roles',
  mayGrant: facilitator,
  roles: (locale) => {
    const t = facilitating(locale);
    return [
      { role: 'moderator', may: t('moderatorMay') },
      { role: 'facilitator', may: t('facilitatorMay') },
    ];
  },
  process: async (visit) => {
    const conversation = await namedConversation(visit);
    return {
      process: processOf(conversation.id),
      regionId: conversation.regionId,
      title: inLanguage(conversation, 'title', visit.locale),
      crumbs: consoleCrumbs(visit, conversation),
    };
  },
});
