/** Routes that everybody sees: the list of initiatives and each initiative's own page. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { dayIn } from '../../../platform/local-time.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { initiativeListPage } from '../pages/initiative-list.ts';
import { overviewPage } from '../pages/overview.ts';
import { visibleInitiative } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { publishedInitiatives } from '../store/initiatives.ts';
import { common } from '../words/common.ts';
import { crumbs } from './crumbs.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const title = common(locale)('initiatives');
  return visit.page({
    title,
    heading: pageHeader({ title }),
    body: initiativeListPage(locale, await publishedInitiatives(platform.db, {})),
    wide: true,
  });
}

async function showOverview(visit: Visit): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const { platform, locale, now } = visit;
  const today = dayIn(now, platform.config.timeZone);
  const title = inLanguage(initiative, 'title', locale).text;
  return visit.page({
    title,
    breadcrumbs: crumbs(locale),
    heading: pageHeader({ title }),
    body: overviewPage(locale, initiative, await standingOf(platform.db, initiative, today)),
  });
}

export const publicRoutes: readonly Route[] = [
  get('/initiatives', anyone, showList),
  get('/initiatives/:slug', anyone, showOverview),
];
