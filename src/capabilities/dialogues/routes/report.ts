/** Routes of the report, and of the small page that other sites may show in a frame. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone } from '../../../platform/rights.ts';
import { embedHeading, embedPage } from '../pages/embed.ts';
import { reportHeading, reportPage } from '../pages/report.ts';
import { visibleConversation } from '../scope.ts';
import { shownConversation } from '../shown-conversation.ts';
import { findConversation } from '../store/conversations.ts';
import { reportWords } from '../words/report.ts';
import { crumbs } from './crumbs.ts';
import { dependsOn } from './overview.ts';

async function showReport(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined) return visit.notFound();
  const { locale } = visit;
  const shown = await shownConversation(visit, conversation);
  return visit.keptPage(dependsOn(shown), async () => ({
    title: reportWords(locale)('titleOf', { title: inLanguage(conversation, 'title', locale).text }),
    breadcrumbs: crumbs(locale, conversation),
    heading: reportHeading(shown),
    body: reportPage(shown),
    wide: true,
  }));
}

async function showEmbedded(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined || conversation.embedOrigins.length === 0) return visit.notFound();
  const shown = await shownConversation(visit, conversation);
  return visit.keptPage(dependsOn(shown), async () => ({
    title: inLanguage(conversation, 'title', visit.locale).text,
    heading: embedHeading(shown),
    body: embedPage(shown, visit.platform.config.publicUrl),
    framed: true,
  }));
}

const embed: Route = {
  ...get('/conversations/:slug/embed', anyone, showEmbedded),
  framedBy: async (platform, params) => {
    const found = await findConversation(platform.db, params['slug'] ?? '');
    // Of a draft strangers learn nothing, not from headers either.
    return found === undefined || found.publishedAt === null ? [] : found.embedOrigins;
  },
};

export const reportRoutes: readonly Route[] = [get('/conversations/:slug/report', anyone, showReport), embed];
