/** What was posted and what was changed, for everybody. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { versionsPage } from '../pages/versions.ts';
import { visibleTownHall } from '../scope.ts';
import { versionsOf } from '../store/plan.ts';
import { versionWords } from '../words/versions.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';

async function showVersions(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const hall = await visibleTownHall(visit);
  if (hall === undefined || hall.publishedAt === null) return visit.notFound();
  const t = versionWords(locale);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({ kicker: ofHall(locale, hall), title: t('title'), lead: t('lead') }),
    breadcrumbs: crumbs(locale, hall),
    body: versionsPage({
      locale,
      timeZone: platform.config.timeZone,
      hall,
      versions: await versionsOf(platform.db, hall.id),
    }),
  });
}

export const versionRoutes: readonly Route[] = [get('/town-halls/:slug/versions', anyone, showVersions)];
